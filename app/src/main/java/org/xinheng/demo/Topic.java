package org.xinheng.demo;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.petition.ContentClass;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.Purpose;

/**
 * What an invented matter is about.
 *
 * @param contentClass code of its content class
 * @param unit short name of the department that is competent
 * @param purpose what is wanted
 * @param subject template of the subject line
 * @param statement template of the petitioner's words
 */
record Topic(String contentClass, String unit, Purpose purpose, String subject, String statement) {

  /** The names of this day are used. */
  private static final LocalDate OF = LocalDate.of(2025, 1, 1);

  static List<Topic> all() {
    return Lines.of("subjects.txt").stream().map(Topic::of).toList();
  }

  private static Topic of(String[] row) {
    String code =
        ContentClasses.on(OF).stream()
            .filter(c -> c.level() == 2 && c.zh().equals(row[0]))
            .map(ContentClass::code)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no content class " + row[0]));
    Purpose purpose =
        java.util.Arrays.stream(Purpose.values())
            .filter(p -> p.label().code().equals(row[2]))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no purpose " + row[2]));
    return new Topic(code, row[1], purpose, row[3], row[4]);
  }

  /**
   * Whether it asks for a decision, which only the petition procedure or another lawful path gives.
   */
  boolean isGrievance() {
    return purpose == Purpose.DECISION || purpose == Purpose.APPEAL;
  }
}
