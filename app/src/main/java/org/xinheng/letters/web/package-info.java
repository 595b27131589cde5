/** The pages of letters: those of a case, those of a unit, what a unit's letters say of it. */
@NullMarked
package org.xinheng.letters.web;

import org.jspecify.annotations.NullMarked;
