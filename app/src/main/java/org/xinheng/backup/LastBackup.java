package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the backups went last, kept from start to start.
 *
 * @param tried when one was last begun, ISO; absent before the first
 * @param done when the last good one was finished, ISO; absent before the first
 * @param name folder name of the last good one
 * @param fault why the last attempt failed; absent when it did not
 * @param copyFault why the second copy failed; absent when it did not
 */
record LastBackup(
    @Nullable String tried,
    @Nullable String done,
    @Nullable String name,
    @Nullable String fault,
    @Nullable String copyFault) {

  private static final String FILE = "last-backup.json";
  private static final JsonMapper JSON = new JsonMapper();

  static final LastBackup NONE = new LastBackup(null, null, null, null, null);

  static LastBackup read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      return Files.exists(file) ? JSON.readValue(Files.readString(file), LastBackup.class) : NONE;
    } catch (JacksonException damaged) {
      // The note is lost, not the backups: another backup is taken at once.
      return NONE;
    }
  }

  void write(Path folder) throws IOException {
    Path part = folder.resolve(FILE + ".part-");
    Files.writeString(part, JSON.writeValueAsString(this));
    Files.move(
        part,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  LastBackup begun(Instant at) {
    return new LastBackup(at.toString(), done, name, null, copyFault);
  }

  LastBackup failed(String why) {
    return new LastBackup(tried, done, name, why, copyFault);
  }

  LastBackup succeeded(Instant at, String newest, @Nullable String copy) {
    return new LastBackup(tried, at.toString(), newest, null, copy);
  }
}
