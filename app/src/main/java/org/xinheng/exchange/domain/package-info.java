/** What a file of the national system says, and how it stands to what is registered here. */
@NullMarked
package org.xinheng.exchange.domain;

import org.jspecify.annotations.NullMarked;
