/**
 * Letters (文书): templates in dated editions, numbers without gaps, copies as they were issued. It
 * knows no other room's facts: whoever owes a letter hands them over as a {@link LetterSource}.
 */
@ApplicationModule(allowedDependencies = {"crypto", "ledger", "identity", "shared"})
@NullMarked
package org.xinheng.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
