/**
 * The database: a real PostgreSQL under our own small supervisor, or an outside server by URL, and
 * the order in which the modules' migrations run. It knows modules by name only, and no business
 * word.
 *
 * <p>Layout of a data folder (DATA):
 *
 * <pre>
 * DATA/lock                         held, with the holder's process id, by the program that owns the database
 * DATA/server.properties            that program, its server process, the loopback port (kept from start to start)
 * DATA/postgresql/&lt;version&gt;/        the server's binaries; .complete is written last
 * DATA/postgresql/cluster/          the data; belongs to the account that the server runs under, mode 700
 * DATA/postgresql/password          password of {@code xinheng_admin}, mode 600
 * DATA/postgresql/start.log         what the server said before its own log was open
 * DATA/log/postgresql/              the server's log, one file a day, overwritten after a month
 * </pre>
 *
 * <p>A name with {@code .part-} in it is work that was cut off; the next start removes it.
 */
@NullMarked
package org.xinheng.database;

import org.jspecify.annotations.NullMarked;
