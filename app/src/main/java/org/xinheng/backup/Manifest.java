package org.xinheng.backup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param format of this file; a program refuses one that it does not know
 * @param program name and version of the program that made it
 * @param kind whether files of a server or rows of tables are inside
 * @param finished by the server's clock, ISO; the moment to which the backup alone can be restored
 * @param source the data folder, on the machine where the backup was made
 * @param server the server that was copied; absent in an export of rows
 * @param inventory what the tables held
 * @param folders folders of the cluster
 * @param files every file, in order of name
 */
public record Manifest(
    int format,
    String program,
    Kind kind,
    String finished,
    String source,
    @Nullable Server server,
    Inventory inventory,
    List<String> folders,
    List<StoredFile> files) {

  static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  byte[] json() {
    return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
  }

  static Manifest of(byte[] json) {
    try {
      return JSON.readValue(json, Manifest.class);
    } catch (JacksonException damaged) {
      throw new BackupRefused("备份清单 manifest.json 无法读取，备份不完整或已损坏。请换用另一份备份。");
    }
  }

  /** Bytes of the content, before compression. */
  long size() {
    return files.stream().mapToLong(StoredFile::size).sum();
  }

  /** What a backup consists of. */
  public enum Kind {
    /** The files of a server with their log. */
    CLUSTER,
    /** The rows of all tables, for another server. */
    TABLES
  }

  /**
   * One file.
   *
   * @param path its name
   * @param size bytes of its content
   * @param stored bytes as stored
   * @param sha256 digest as stored, so that damage is found without any key
   */
  public record StoredFile(String path, long size, long stored, String sha256) {}

  /**
   * A server that was copied.
   *
   * @param postgresql its version
   * @param systemIdentifier made with the database, different for each
   * @param walStart position in the log from which it is needed
   * @param walEnd position up to which it is needed
   * @param checkpoint where the replay begins
   * @param segments names of the log segments inside the backup
   * @param archive folder of the log archive that goes on where they end; absent when none was kept
   */
  public record Server(
      String postgresql,
      String systemIdentifier,
      String walStart,
      String walEnd,
      String checkpoint,
      List<String> segments,
      @Nullable String archive) {}
}
