/** Decisions on matters, tried without any database. */
@NullMarked
package org.xinheng.petition.domain;

import org.jspecify.annotations.NullMarked;
