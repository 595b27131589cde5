/** Letters in the database. */
@NullMarked
package org.xinheng.letters.store;

import org.jspecify.annotations.NullMarked;
