/** The rules of targets, figures and scores of one year, without database or frame. */
@NullMarked
package org.xinheng.performance.domain;

import org.jspecify.annotations.NullMarked;
