package org.xinheng.performance.text;

import java.util.EnumSet;
import java.util.Set;

/** Kinds of warning; the printed code is part of the contract and stays for ever. */
enum Finding {
  /** A stray piece that repeats what stands beside it. */
  FRAGMENT("fragment"),
  /** A label of the form that was recognised by likeness or by its place. */
  LABEL_MISREAD("label-misread"),
  /** One cell that the scan split, or two that it joined. */
  CELL_SPLIT("cell-split"),
  /** A row that stood outside its table. */
  ROW_DISPLACED("row-displaced"),
  /** Two readings of one text; the better supported one was taken. */
  TEXT_MISREAD("text-misread"),
  /** A code that is incomplete, was mended, or fails its check. */
  CODE_DOUBTFUL("code-doubtful"),
  /** An amount or percentage that is missing, was inferred, or does not add up. */
  NUMBER_DOUBTFUL("number-doubtful"),
  /** A target whose sign or number had to be guessed. */
  TARGET_DOUBTFUL("target-doubtful"),
  /** A level that was inferred, or that is no standard one. */
  LEVEL_INFERRED("level-inferred"),
  /** A cell that the form prints but that could not be found. */
  CELL_MISSING("cell-missing"),
  /** A column that the reader knows but does not keep. */
  COLUMN_SKIPPED("column-skipped"),
  /** Several target bands, of which the first was taken. */
  TARGET_BANDS("target-bands"),
  /** A line or cell that could not be placed. */
  UNPLACED("unplaced");

  /** Those whose message repeats words of the line beside labels, codes and amounts. */
  static final Set<Finding> QUOTING =
      EnumSet.of(FRAGMENT, CELL_SPLIT, ROW_DISPLACED, TEXT_MISREAD, TARGET_DOUBTFUL, UNPLACED);

  private final String code;

  Finding(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
