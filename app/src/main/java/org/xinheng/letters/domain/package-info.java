/** What a letter says: templates, the facts they take, the letter that comes of both. */
@NullMarked
package org.xinheng.letters.domain;

import org.jspecify.annotations.NullMarked;
