/** What of the performance pages can be told without the program. */
@NullMarked
package org.xinheng.performance.web;

import org.jspecify.annotations.NullMarked;
