package org.xinheng.statute.reference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The settings of a county: the delivered defaults, each replaceable by value. Immutable. */
public final class Settings {

  private static final Settings DEFAULTS = new Settings(LawFile.resource("settings.txt"));

  private final EnumMap<SettingKey, Setting> byKey;

  /**
   * Reads a file of settings.
   *
   * @throws LawFileException when a block is unknown or wrong
   * @throws IllegalArgumentException when a setting is missing
   */
  public Settings(LawFile file) {
    this(new EnumMap<>(SettingKey.class));
    file.blocks().forEach(block -> byKey.put(key(block), setting(block)));
    for (SettingKey key : SettingKey.values()) {
      if (!byKey.containsKey(key)) {
        throw new IllegalArgumentException(file.name() + " lacks the setting " + key.code());
      }
    }
  }

  private Settings(EnumMap<SettingKey, Setting> byKey) {
    this.byKey = byKey;
  }

  /** The defaults delivered with the program. */
  public static Settings defaults() {
    return DEFAULTS;
  }

  private static SettingKey key(LawBlock block) {
    return SettingKey.of(block.name())
        .orElseThrow(() ->
            new LawFileException(block.file(), block.line(), "没有名为“" + block.name() + "”的设置"));
  }

  private static Setting setting(LawBlock block) {
    block.only("title", "value", "mark", "source", "note");
    SettingKey key = key(block);
    return block.value(
        "value",
        key.kind().words(),
        value ->
            new Setting(
                key,
                block.text("title"),
                value,
                block.value("mark", "核实标记", Mark::valueOf),
                block.one("source"),
                block.text("note")));
  }

  /**
   * These settings with one value replaced.
   *
   * @throws IllegalArgumentException when the value has not the form of the key
   */
  public Settings with(SettingKey key, String value) {
    EnumMap<SettingKey, Setting> copy = new EnumMap<>(byKey);
    copy.put(key, get(key).withValue(value));
    return new Settings(copy);
  }

  /** These settings with several values replaced, as a county's store keeps them. */
  public Settings with(Map<SettingKey, String> values) {
    Settings result = this;
    for (Map.Entry<SettingKey, String> entry : values.entrySet()) {
      result = result.with(entry.getKey(), entry.getValue());
    }
    return result;
  }

  /** The setting with its title, source and note. */
  public Setting get(SettingKey key) {
    return Objects.requireNonNull(byKey.get(key));
  }

  /** All settings in the order of their keys. */
  public Collection<Setting> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  /** The whole number set for a key of kind {@link SettingKey.Kind#NUMBER}. */
  public int number(SettingKey key) {
    return Integer.parseInt(value(key, SettingKey.Kind.NUMBER));
  }

  /** The choice set for a key of kind {@link SettingKey.Kind#FLAG}. */
  public boolean flag(SettingKey key) {
    return value(key, SettingKey.Kind.FLAG).equals("yes");
  }

  /** The numbers set for a key of kind {@link SettingKey.Kind#RISING_NUMBERS}. */
  public List<Integer> numbers(SettingKey key) {
    return Arrays.stream(value(key, SettingKey.Kind.RISING_NUMBERS).split(" ", -1))
        .map(Integer::valueOf)
        .toList();
  }

  /** The hours set for a key of kind {@link SettingKey.Kind#HOURS}. */
  public OfficeHours hours(SettingKey key) {
    return OfficeHours.read(value(key, SettingKey.Kind.HOURS));
  }

  private String value(SettingKey key, SettingKey.Kind kind) {
    if (key.kind() != kind) {
      throw new IllegalArgumentException(key + " is no " + kind);
    }
    return get(key).value();
  }
}
