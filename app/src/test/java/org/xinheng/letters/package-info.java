@NullMarked
package org.xinheng.letters;

import org.jspecify.annotations.NullMarked;
