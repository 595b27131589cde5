package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The house as the rules see it: its compiled main classes and its files. */
final class House {

  /** Every main class of the law and the program, read once a run. */
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.xinheng");

  static final Path ROOT = root();
  static final Path RESOURCES = ROOT.resolve("app/src/main/resources");

  private House() {}

  private static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("statute/pom.xml"))) {
        return at;
      }
    }
    throw new IllegalStateException("the repository's root is not above the working folder");
  }

  /** The compiled form of single classes, for offenders. */
  static JavaClasses of(Class<?>... classes) {
    return new ClassFileImporter().importClasses(classes);
  }

  /** Files below a folder of the repository whose name ends so, in order. */
  static List<Path> files(String folder, String ending) {
    try (var files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
