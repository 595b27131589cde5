/** Field encryption under a key per matter (一事一密钥), blind indexes, two cipher profiles. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xinheng.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
