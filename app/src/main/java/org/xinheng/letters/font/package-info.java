/** The Chinese font of letters: found on the machine, embedded as far as it is used. */
@NullMarked
package org.xinheng.letters.font;

import org.jspecify.annotations.NullMarked;
