/**
 * The rules of the house, held by tests (守规). Each rule is a checker that answers with the breaches
 * it finds; each test also runs its checker on a deliberate offender, and counts what it looked at,
 * so that a rule that looks at nothing cannot pass. Why the rules exist: CONTRIBUTING.md.
 */
@NullMarked
package org.xinheng.house;

import org.jspecify.annotations.NullMarked;
