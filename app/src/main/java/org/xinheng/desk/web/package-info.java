/** The home page. */
@NullMarked
package org.xinheng.desk.web;

import org.jspecify.annotations.NullMarked;
