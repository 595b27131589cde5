/**
 * The doors: listeners for officers and the public, what a request must be like to come in, the
 * headers of every answer, how much one caller may send, the page of last resort. Knows no
 * business.
 */
@ApplicationModule(allowedDependencies = {"gate", "shared"})
@NullMarked
package org.xinheng.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
