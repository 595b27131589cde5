/**
 * Search in what petitioners said (原话检索): an index of Lucene over statements without persons, on
 * the running host alone, never backed up, rebuilt from the database at any time. It follows what
 * the database holds and knows no scope; the room of matters applies it.
 */
@ApplicationModule(allowedDependencies = {"petition", "identity", "shared"})
@NullMarked
package org.xinheng.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
