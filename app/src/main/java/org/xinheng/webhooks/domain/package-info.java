/** Which addresses may be reached, how long is waited, how an event is signed. */
@NullMarked
package org.xinheng.webhooks.domain;

import org.jspecify.annotations.NullMarked;
