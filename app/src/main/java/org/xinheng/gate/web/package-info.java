/** The gate before every request. */
@NullMarked
package org.xinheng.gate.web;

import org.jspecify.annotations.NullMarked;
