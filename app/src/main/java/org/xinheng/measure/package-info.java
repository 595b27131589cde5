/** What a measured figure is (实测数): definition with its denominator, figure, evidence rows. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xinheng.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
