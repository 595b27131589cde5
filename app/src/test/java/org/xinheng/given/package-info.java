/**
 * What tests start from: one program on one real database a run, and counties made for each test.
 */
@NullMarked
package org.xinheng.given;

import org.jspecify.annotations.NullMarked;
