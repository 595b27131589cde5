/** Tests of the reader of published performance texts: a real scan, and damage made by rules. */
@NullMarked
package org.xinheng.performance.text;

import org.jspecify.annotations.NullMarked;
