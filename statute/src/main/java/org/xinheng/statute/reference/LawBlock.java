package org.xinheng.statute.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One block of a legal data file. Every reader either gives a usable value or names file and line.
 *
 * @param file name of the file
 * @param name name in the header
 * @param line line of the header, from 1
 * @param fields the fields in the order of the file; a key may repeat
 */
public record LawBlock(String file, String name, int line, List<Field> fields) {

  /** One {@code key: value} line. */
  public record Field(String key, String value, int line) {}

  public LawBlock {
    fields = List.copyOf(fields);
  }

  /** Refuses keys that nobody reads, so that a misspelt key cannot silently change the law. */
  public LawBlock only(String... keys) {
    Set<String> known = Set.of(keys);
    for (Field field : fields) {
      if (!known.contains(field.key())) {
        throw new LawFileException(file, field.line(), "不认识的键“" + field.key() + "”");
      }
    }
    return this;
  }

  /** All fields of a key. */
  public List<Field> all(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).toList();
  }

  /** The value of a key that must stand exactly once. */
  public String one(String key) {
    return optional(key)
        .orElseThrow(() -> new LawFileException(file, line, "段 [" + name + "] 缺少“" + key + "”"));
  }

  /** The value of a key that may stand once. */
  public Optional<String> optional(String key) {
    List<Field> found = all(key);
    if (found.size() > 1) {
      throw new LawFileException(file, found.get(1).line(), "“" + key + "”重复");
    }
    return found.stream().map(Field::value).findFirst();
  }

  /** A value in both languages, written {@code 中文 | English}. */
  public Text text(String key) {
    return text(key, one(key));
  }

  /** As {@link #text(String)}, for a key that may be absent. */
  public Optional<Text> optionalText(String key) {
    return optional(key).map(value -> text(key, value));
  }

  private Text text(String key, String value) {
    int bar = value.indexOf(" | ");
    if (bar < 1) {
      throw fault(key, value, "“中文 | English”");
    }
    return new Text(value.substring(0, bar).strip(), value.substring(bar + 3).strip());
  }

  /** A day, ISO. */
  public LocalDate day(String key) {
    return read(key, one(key), "日期(如 2024-01-01)", LocalDate::parse);
  }

  /** As {@link #day(String)}, for a key that may be absent. */
  public Optional<LocalDate> optionalDay(String key) {
    return optional(key).map(value -> read(key, value, "日期(如 2024-01-01)", LocalDate::parse));
  }

  /** A value read by a function that throws an unchecked exception on what it does not know. */
  public <T> T value(String key, String expected, Function<String, T> reader) {
    return read(key, one(key), expected, reader);
  }

  private <T> T read(String key, String value, String expected, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw fault(key, value, expected);
    }
  }

  private LawFileException fault(String key, String value, String expected) {
    return new LawFileException(
        file, all(key).getFirst().line(), "“" + key + "”应为" + expected + ",实为“" + value + "”");
  }
}
