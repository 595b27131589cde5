/**
 * Journeys through the demonstration in a real browser, with an accessibility check on every page.
 */
@NullMarked
package org.xinheng.browser;

import org.jspecify.annotations.NullMarked;
