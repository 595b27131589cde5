/** What the matters' room promises, tried on the whole program and a real database. */
@NullMarked
package org.xinheng.petition;

import org.jspecify.annotations.NullMarked;
