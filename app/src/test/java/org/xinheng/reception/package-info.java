/** What the module must do, tried on rules alone and on the whole program. */
@NullMarked
package org.xinheng.reception;

import org.jspecify.annotations.NullMarked;
