/** Matters as pure values: what an act makes of them, and what is refused. */
@NullMarked
package org.xinheng.petition.domain;

import org.jspecify.annotations.NullMarked;
