/** Letters on paper: PDF and Word, from the same letter. */
@NullMarked
package org.xinheng.letters.paper;

import org.jspecify.annotations.NullMarked;
