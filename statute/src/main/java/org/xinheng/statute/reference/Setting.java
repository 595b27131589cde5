package org.xinheng.statute.reference;

/**
 * One number or choice that is not fixed by a text in force: shown to the county with where it
 * comes from, so that nobody takes a default for law.
 *
 * @param key what is set
 * @param title the name officers see
 * @param value the value, in the form of {@link SettingKey#kind()}
 * @param mark how far the default is verified
 * @param source where the default comes from
 * @param note what to know before it is changed
 */
public record Setting(
    SettingKey key, Text title, String value, Mark mark, String source, Text note) {

  public Setting {
    if (!key.kind().accepts(value)) {
      throw new IllegalArgumentException(
          "设置“" + key.code() + "”应为" + key.kind().words() + ",实为“" + value + "”");
    }
  }

  Setting withValue(String other) {
    return new Setting(key, title, other, mark, source, note);
  }
}
