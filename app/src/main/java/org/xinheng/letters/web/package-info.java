/** The pages of letters: those of a case, those of a unit, what a unit's letters say of it. */
@NullMarked
@Serves({ServedPurpose.ANSWER, ServedPurpose.SUPERVISE})
package org.xinheng.letters.web;

import org.jspecify.annotations.NullMarked;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
