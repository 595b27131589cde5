/** Matters, persons, statements, opinions and figures in the database. */
@NullMarked
package org.xinheng.petition.store;

import org.jspecify.annotations.NullMarked;
