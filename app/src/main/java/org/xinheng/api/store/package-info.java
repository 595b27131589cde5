/** Keys of programs, and what came under which idempotency key. */
@NullMarked
package org.xinheng.api.store;

import org.jspecify.annotations.NullMarked;
