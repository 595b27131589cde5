package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Where the words of a list are looked for. */
public enum SearchIn implements Coded {
  /** Subject line, number, name of the unit; exact, in the database. */
  SUBJECT("subject", "事由", "subject"),
  /** What the petitioner said, without names and numbers; see {@link StatementIndex}. */
  STATEMENT("statement", "原话", "statement");

  private final Label label;

  SearchIn(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
