package org.xinheng.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.exchange.domain.Columns;
import org.xinheng.exchange.domain.Entries;
import org.xinheng.exchange.domain.Field;
import org.xinheng.exchange.table.TableWriter;
import org.xinheng.gate.FileKind;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Requests;
import org.xinheng.petition.NationalMatter;
import org.xinheng.petition.NationalMatters;
import org.xinheng.shared.OfficeClock;

/** Hands matters out in the fields of the national system; each of them says so in its history. */
@Service
public class Exports {

  private static final String TITLE = "信访事项";

  private final NationalMatters matters;
  private final Journal journal;
  private final Requests requests;
  private final OfficeClock clock;

  Exports(NationalMatters matters, Journal journal, Requests requests, OfficeClock clock) {
    this.matters = matters;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /** Kinds of files that are written. */
  public enum Format {
    XLSX(FileKind.XLSX),
    CSV(FileKind.CSV);

    private final FileKind kind;

    Format(FileKind kind) {
      this.kind = kind;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
      return kind.mediaType();
    }

    /** The format of a code. */
    public static Optional<Format> of(String code) {
      return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
  }

  /** What became of handing out. */
  public sealed interface Exported {
    /** The file. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record File(String name, String mediaType, byte[] content) implements Exported {}

    /** There is none; the key says why. */
    record None(String messageKey) implements Exported {}
  }

  /**
   * Hands the matters of some days out, as far as the officer reaches.
   *
   * @param key 8 to 80 characters, made for this one form
   */
  @Transactional
  public Exported export(Scope scope, Days days, Format format, String key) {
    LocalDate today = clock.today();
    if (!days.fit(today)) {
      return new Exported.None("exchange.fault.days");
    }
    int count = matters.count(scope, days.from(), days.until());
    if (count == 0 || count > NationalMatters.MOST) {
      return new Exported.None(count == 0 ? "exchange.fault.none" : "exchange.fault.too-many");
    }
    Instant at = clock.instant();
    List<NationalMatter> rows = matters.handOut(scope, days.from(), days.until(), inner(key));
    requests.once(
        scope.region(),
        key,
        "exchange.export",
        at,
        () -> {
          journal.exported(scope, days, rows.size(), at);
          return Integer.toString(rows.size());
        });
    String name = TITLE + "-" + days.from() + "-" + days.until() + "." + format.code();
    return new Exported.File(name, format.mediaType(), written(rows, format, today));
  }

  /** The key of the entries in the histories, made of the form's own. */
  private static String inner(String key) {
    return "hand-out." + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] written(List<NationalMatter> rows, Format format, LocalDate today) {
    List<List<String>> lines = new ArrayList<>();
    Columns columns = Columns.on(today);
    lines.add(Arrays.stream(Field.values()).map(columns::name).toList());
    rows.forEach(row -> lines.add(line(Entries.written(row, today))));
    return format == Format.CSV ? TableWriter.csv(lines) : TableWriter.xlsx(TITLE, lines);
  }

  private static List<String> line(Map<Field, String> values) {
    return Arrays.stream(Field.values()).map(field -> values.getOrDefault(field, "")).toList();
  }
}
