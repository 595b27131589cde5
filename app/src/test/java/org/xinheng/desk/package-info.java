/** Tries of the officers' frame and its pages. */
@NullMarked
package org.xinheng.desk;

import org.jspecify.annotations.NullMarked;
