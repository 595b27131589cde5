/** Code that breaks a rule of the house on purpose, so that its test can show it is caught. */
@NullMarked
package org.xinheng.house.offender;

import org.jspecify.annotations.NullMarked;
