/** The pages of matters: list, register form, matter. */
@NullMarked
package org.xinheng.petition.web;

import org.jspecify.annotations.NullMarked;
