/** The resources of the interface, how it refuses, and the page on which keys are given. */
@NullMarked
@Serves(ServedPurpose.OFFICE)
package org.xinheng.api.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
