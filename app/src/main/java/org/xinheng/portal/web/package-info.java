/** Pages and addresses at the public's door. */
@NullMarked
package org.xinheng.portal.web;

import org.jspecify.annotations.NullMarked;
