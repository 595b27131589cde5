/** Indicator targets, scoring profiles, grades and monitoring lights (绩效指标、评分、等级、监控). */
@NullMarked
package org.xinheng.statute.evaluation;

import org.jspecify.annotations.NullMarked;
