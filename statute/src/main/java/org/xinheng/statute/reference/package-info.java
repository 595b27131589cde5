/** Legal references as values: which instrument, which edition, which article (法规、版本、条款). */
@NullMarked
package org.xinheng.statute.reference;

import org.jspecify.annotations.NullMarked;
