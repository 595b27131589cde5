/** Rotation of the master key under load, with kills of the rotating process. */
@NullMarked
package org.xinheng.bench.rotation;

import org.jspecify.annotations.NullMarked;
