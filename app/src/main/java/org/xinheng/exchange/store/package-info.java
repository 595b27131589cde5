/** Files that wait, and the record of what was taken in and handed out. */
@NullMarked
package org.xinheng.exchange.store;

import org.jspecify.annotations.NullMarked;
