/** Subscriptions and what is owed to them, in the database. */
@NullMarked
package org.xinheng.webhooks.store;

import org.jspecify.annotations.NullMarked;
