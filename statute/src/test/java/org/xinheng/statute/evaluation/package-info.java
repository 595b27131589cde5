/** Tests of targets, scores, grades and lights: hand-computed rows, printed forms, properties. */
@NullMarked
package org.xinheng.statute.evaluation;

import org.jspecify.annotations.NullMarked;
