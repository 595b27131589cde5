/** Rules of targets, figures and scores, tested without a database. */
@NullMarked
package org.xinheng.performance.domain;

import org.jspecify.annotations.NullMarked;
