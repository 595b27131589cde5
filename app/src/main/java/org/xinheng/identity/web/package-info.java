/** Sign-in, the guard of every route, and the scope of the request. */
@NullMarked
@Serves(ServedPurpose.OFFICE)
package org.xinheng.identity.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
