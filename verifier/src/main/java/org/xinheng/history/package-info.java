/**
 * How history is chained and sealed, and how it is checked from an export: only the JDK and the SM3
 * digest, no database and no frame, so that a third party can read and run it.
 */
@NullMarked
package org.xinheng.history;

import org.jspecify.annotations.NullMarked;
