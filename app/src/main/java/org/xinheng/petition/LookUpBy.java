package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** By what a matter is looked up at the counter: always the whole of it. */
public enum LookUpBy implements Coded {
  NUMBER("number", "编号", "number"),
  PHONE("phone", "电话", "telephone"),
  ID_NUMBER("id-number", "证件号码", "identity number"),
  NAME("name", "姓名", "name");

  private final Label label;

  LookUpBy(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** Name of the field whose blind index is asked. */
  String field() {
    return switch (this) {
      case NUMBER -> "matter.number";
      case PHONE -> "person.phone";
      case ID_NUMBER -> "person.id";
      case NAME -> "person.name";
    };
  }
}
