/** Wrapped keys in the database. */
@NullMarked
package org.xinheng.crypto.store;

import org.jspecify.annotations.NullMarked;
