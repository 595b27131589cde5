/**
 * Backups of a data folder: taking, checking, restoring up to a time, the archive of the server's
 * log between backups, the nightly work, and what the home page says of it all.
 *
 * <p>Layout of one backup (DIR), which appears only when complete and checked:
 *
 * <pre>
 * DIR/manifest.json     what is inside, readable by people and programs; holds no case content
 * DIR/backup.key        the backup's own key, wrapped under the master key
 * DIR/manifest.seal     the manifest's digest, encrypted under that key
 * DIR/files/…           compressed and encrypted, one for each file of the cluster and its log
 * </pre>
 *
 * <p>The master key is in none of them.
 */
@ApplicationModule(allowedDependencies = {"database", "crypto", "ledger", "shared"})
@NullMarked
package org.xinheng.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
