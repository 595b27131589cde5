package org.xinheng.database;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A program of its own for the tests: opens a folder's database and holds it until its input ends.
 */
final class ServeMain {
  private ServeMain() {}

  public static void main(String[] arguments) throws IOException {
    DatabaseFolder folder = new DatabaseFolder(Path.of(arguments[0]), Path.of(arguments[1]));
    Database.Mode mode = Database.Mode.valueOf(arguments[2]);
    try (Database database = Database.open(folder, mode, DatabaseListener.SILENT)) {
      // As a frame does that ends its own parts in a hook beside ours.
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      System.out.println("READY " + database.tenure());
      int end = System.in.read();
      System.out.println("END " + end);
    }
  }
}
