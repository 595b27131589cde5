/** Tests of search in statements. */
@NullMarked
package org.xinheng.search;

import org.jspecify.annotations.NullMarked;
