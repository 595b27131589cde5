/**
 * 信衡 Xinheng: each package below is a module; what is public in it is its face
 * (docs/decisions/0001).
 */
@NullMarked
package org.xinheng;

import org.jspecify.annotations.NullMarked;
