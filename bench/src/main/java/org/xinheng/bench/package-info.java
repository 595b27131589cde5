/** Load and fault programs: they start the program as a user would and look at it from outside. */
@NullMarked
package org.xinheng.bench;

import org.jspecify.annotations.NullMarked;
