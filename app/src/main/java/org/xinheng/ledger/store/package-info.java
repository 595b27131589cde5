/** History entries in the database. */
@NullMarked
package org.xinheng.ledger.store;

import org.jspecify.annotations.NullMarked;
