package org.xinheng.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.DatabaseFolder;

/**
 * What is backed up.
 *
 * @param folder the data folder, its server running
 * @param masters of which the one in use wraps the backup's own key
 * @param program name and version of this program
 */
public record Source(DatabaseFolder folder, MasterKeys masters, String program) {

  /** What the database wants backups sealed with at this moment: a rotation changes it. */
  MasterKeys.Sealing sealing() throws IOException, SQLException {
    try (Connection connection = folder.admin()) {
      return masters.sealing(connection);
    }
  }
}
