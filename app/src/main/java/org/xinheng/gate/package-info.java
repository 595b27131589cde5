/** Refuses classified content (涉密) before anything is stored; every entrance passes it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xinheng.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
