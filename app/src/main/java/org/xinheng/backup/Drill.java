package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.KeyFile;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseException;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.SideCluster.Target;

/**
 * The fire drill: the newest backup is really restored, up to the end of the archived log, compared
 * and thrown away.
 */
public final class Drill {

  private static final int ATTACHMENTS = 200;

  private Drill() {}

  /**
   * What a drill found.
   *
   * @param reconciliation of the restored folder with the backup
   * @param attachments files attached to records that were read and compared with their digest
   * @param faults what speaks against the backup; empty when it can be relied upon
   */
  public record Result(Reconciliation reconciliation, int attachments, List<String> faults) {}

  /**
   * Restores into a folder beside the backups and removes it again.
   *
   * @param backups one backup, or a folder of them
   * @param side the folder to be made and removed
   */
  public static Result run(
      Path backups,
      Path side,
      KeyFile keys,
      Target target,
      @Nullable Path archive,
      Function<Path, DatabaseFolder> data,
      Consumer<String> progress)
      throws IOException {
    Backup.refuseTaken(side);
    try {
      Restore.Order order = new Restore.Order(backups, side, keys, target, archive, data);
      Reconciliation reconciliation = Restore.run(order, progress);
      List<String> faults = new ArrayList<>(reconciliation.faults());
      int attachments = attachments(data.apply(side), faults);
      return new Result(reconciliation, attachments, faults);
    } finally {
      Folders.remove(side);
    }
  }

  private static int attachments(DatabaseFolder folder, List<String> faults) throws IOException {
    int read = 0;
    try (Database database = Database.open(folder, Database.Mode.COMMAND, DatabaseListener.SILENT);
        Connection connection = folder.admin();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id, digest, content from performance.evidence order by random() limit "
                    + ATTACHMENTS)) {
      while (rows.next()) {
        MessageDigest digest = SealedFile.sha256();
        String found = HexFormat.of().formatHex(digest.digest(rows.getBytes(3)));
        if (!found.equals(rows.getString(2))) {
          faults.add("附件 " + rows.getString(1) + " 与登记的摘要不符");
        }
        read++;
      }
      return read;
    } catch (SQLException e) {
      throw new DatabaseException("演练中的数据库无法清点：" + e.getMessage(), e);
    }
  }
}
