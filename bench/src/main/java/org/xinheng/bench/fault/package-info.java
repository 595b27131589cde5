/**
 * Faults: a real program is written to over HTTP while it is killed, loses power, its disk, its
 * database or its line. Afterwards the database is held against the clients' own list of what they
 * were told is done.
 */
@org.jspecify.annotations.NullMarked
package org.xinheng.bench.fault;
