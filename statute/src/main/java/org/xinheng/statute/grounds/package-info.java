/**
 * Why and on which ground: instruments cited, lawful paths, refusal grounds (不予受理情形), bars,
 * notices.
 */
@NullMarked
package org.xinheng.statute.grounds;

import org.jspecify.annotations.NullMarked;
