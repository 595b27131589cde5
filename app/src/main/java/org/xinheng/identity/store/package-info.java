/** Units, officers and appointments in the database. */
@NullMarked
package org.xinheng.identity.store;

import org.jspecify.annotations.NullMarked;
