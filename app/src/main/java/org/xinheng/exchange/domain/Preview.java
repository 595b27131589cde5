package org.xinheng.exchange.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.exchange.domain.Reason.Why;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.Correction;
import org.xinheng.petition.NationalMatter;
import org.xinheng.petition.RegisterMatter;

/**
 * What taking a file in would do (导入预览), line by line; nothing is stored for it.
 *
 * @param lines its lines
 * @param accusations reports of wrongdoing, which are not taken
 */
public record Preview(List<Line> lines, int accusations) {

  public Preview {
    lines = List.copyOf(lines);
  }

  /** What becomes of a line. */
  public enum Outcome {
    NEW,
    CHANGED,
    SAME,
    REFUSED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
      return "exchange.outcome." + code();
    }

    /** The outcome of a code. */
    public static Optional<Outcome> of(String code) {
      return java.util.Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
  }

  /**
   * One line.
   *
   * @param row what it says
   * @param outcome what becomes of it
   * @param here the matter it is about; empty for a new one
   * @param differences fields that would be put right
   * @param staying fields in which it differs and that no file changes
   * @param reasons why it is refused
   */
  public record Line(
      Row row,
      Outcome outcome,
      @Nullable NationalMatter here,
      List<Difference> differences,
      List<Difference> staying,
      List<Reason> reasons) {

    public Line {
      differences = List.copyOf(differences);
      staying = List.copyOf(staying);
      reasons = List.copyOf(reasons);
    }

    /** What is put right. */
    public Correction correction() {
      return Entries.correction(differences);
    }
  }

  /** What registration says to a row that the file alone does not rule out. */
  public interface Rules {

    Optional<Refused> registration(RegisterMatter entry, String nationalNumber);

    Optional<Refused> correction(NationalMatter now, Correction to);
  }

  /** Looks at a file. */
  public static Preview of(Sheet sheet, Known known, Rules rules, LocalDate today) {
    List<Line> lines = sheet.rows().stream().map(row -> line(row, known, rules, today)).toList();
    return new Preview(lines, sheet.accusations());
  }

  private static Line line(Row row, Known known, Rules rules, LocalDate today) {
    if (!row.reasons().isEmpty()) {
      return refused(row, null, row.reasons());
    }
    NationalMatter here = known.of(row);
    return here == null ? fresh(row, known, rules, today) : found(row, here, rules);
  }

  private static Line fresh(Row row, Known known, Rules rules, LocalDate today) {
    if (known.isElsewhere(row)) {
      return refused(row, null, List.of(Reason.of(Why.ELSEWHERE)));
    }
    String national = row.nationalNumber();
    if (row.number() != null || national == null) {
      return refused(row, null, List.of(Reason.of(Why.UNKNOWN_NUMBER, Field.NUMBER)));
    }
    return rules
        .registration(Entries.entry(row, today), national)
        .map(refusal -> refused(row, null, reasons(refusal)))
        .orElseGet(() -> new Line(row, Outcome.NEW, null, List.of(), List.of(), List.of()));
  }

  private static Line found(Row row, NationalMatter here, Rules rules) {
    if (here.erased()) {
      return refused(row, here, List.of(Reason.of(Why.ERASED)));
    }
    if (isOther(row, here)) {
      return refused(row, here, List.of(Reason.of(Why.OTHER_NUMBER)));
    }
    List<Difference> all =
        Difference.between(row, here).stream().filter(it -> !it.field().isProgress()).toList();
    List<Difference> changed = all.stream().filter(it -> it.field().isCorrected()).toList();
    List<Difference> staying = all.stream().filter(it -> !it.field().isCorrected()).toList();
    if (changed.isEmpty()) {
      return staying.isEmpty()
          ? new Line(row, Outcome.SAME, here, List.of(), List.of(), List.of())
          : new Line(row, Outcome.REFUSED, here, List.of(), staying, List.of(Reason.of(Why.STAYS)));
    }
    return rules
        .correction(here, Entries.correction(changed))
        .map(refusal -> refused(row, here, reasons(refusal)))
        .orElseGet(() -> new Line(row, Outcome.CHANGED, here, changed, staying, List.of()));
  }

  /** A row that names both numbers must name those of one matter. */
  private static boolean isOther(Row row, NationalMatter here) {
    boolean number = row.number() != null && !here.number().equals(row.number());
    String national = here.nationalNumber();
    return number
        || (row.nationalNumber() != null
            && national != null
            && !national.equals(row.nationalNumber()));
  }

  private static Line refused(Row row, @Nullable NationalMatter here, List<Reason> reasons) {
    return new Line(row, Outcome.REFUSED, here, List.of(), List.of(), reasons);
  }

  private static List<Reason> reasons(Refused refusal) {
    if (refusal.kind() == Kind.CLASSIFIED) {
      return List.of(Reason.of(Why.CLASSIFIED));
    }
    return refusal.faults().isEmpty()
        ? List.of(Reason.rule(refusal.messageKey()))
        : refusal.faults().stream().map(fault -> Reason.rule(fault.messageKey())).toList();
  }

  /** How many lines come out so. */
  public int count(Outcome outcome) {
    return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
  }

  /** Lines that come out so. */
  public List<Line> of(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).toList();
  }

  /** Whether there is anything to take in. */
  public boolean hasWork() {
    return lines.stream()
        .anyMatch(it -> it.outcome() == Outcome.NEW || it.outcome() == Outcome.CHANGED);
  }

  /** Fingerprint of what the officer saw: what is taken in later must be just this. */
  public String seen() {
    StringBuilder all = new StringBuilder();
    for (Line line : lines) {
      NationalMatter here = line.here();
      all.append(line.row().line()).append(line.outcome().code());
      all.append(here == null ? "" : here.number() + "@" + here.version()).append('\n');
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
