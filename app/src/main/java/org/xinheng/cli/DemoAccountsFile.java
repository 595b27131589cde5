package org.xinheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.demo.Demonstration;

/**
 * The demonstration's accounts as a file of mode 600: role, unit, account, password, TOTP secret.
 * It is written last, so its presence says that the demonstration is complete.
 *
 * @param path the file
 */
record DemoAccountsFile(Path path) {

  private static final String HEADER = "role\tunit\taccount\tpassword\ttotp\n";

  boolean exists() {
    return Files.exists(path);
  }

  void write(List<Demonstration.Account> accounts) throws IOException {
    String rows =
        accounts.stream()
            .map(a ->
                String.join("\t", a.role(), a.unit(), a.login(), a.password(), a.secret()) + "\n")
            .collect(Collectors.joining());
    Path fresh = path.resolveSibling("demo-accounts.new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, HEADER + rows);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  void print(PrintWriter out) throws IOException {
    Files.readAllLines(path).forEach(out::println);
  }
}
