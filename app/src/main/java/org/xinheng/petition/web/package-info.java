/** The pages of matters: list, register form, matter. */
@NullMarked
@Serves({ServedPurpose.HANDLE, ServedPurpose.SUPERVISE})
package org.xinheng.petition.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
