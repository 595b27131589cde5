package org.xinheng.backup;

import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.MasterKey;
import org.xinheng.database.DatabaseFolder;

/**
 * What is backed up.
 *
 * @param folder the data folder, its server running
 * @param master wraps the backup's own key
 * @param profile algorithms of the encryption
 * @param program name and version of this program
 */
public record Source(
    DatabaseFolder folder, MasterKey master, CipherProfile profile, String program) {}
