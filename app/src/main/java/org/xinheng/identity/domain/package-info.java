/** Rules of passwords and roles. */
@NullMarked
package org.xinheng.identity.domain;

import org.jspecify.annotations.NullMarked;
