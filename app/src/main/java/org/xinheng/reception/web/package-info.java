/** The reception page. */
@NullMarked
package org.xinheng.reception.web;

import org.jspecify.annotations.NullMarked;
