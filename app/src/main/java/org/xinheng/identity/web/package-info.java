/** Sign-in, the guard of every route, and the scope of the request. */
@NullMarked
package org.xinheng.identity.web;

import org.jspecify.annotations.NullMarked;
