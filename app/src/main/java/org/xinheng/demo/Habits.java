package org.xinheng.demo;

/**
 * How often what is not the usual course happens, each from 0 to 1.
 *
 * @param refused refused by the bureau or the unit, where one of the listed grounds holds
 * @param reported reported up before it is routed
 * @param assigned assigned with a day to report by, instead of transferred
 * @param objects the unit objects to the transfer
 * @param takes an officer takes the matter before accepting it
 * @param denied the extension is not granted
 * @param sentBack the drafted opinion is sent back once
 * @param forgotten nobody goes on with it
 */
record Habits(
    double refused,
    double reported,
    double assigned,
    double objects,
    double takes,
    double denied,
    double sentBack,
    double forgotten) {

  /** The demonstration's year, whose dice are thrown for the usual course alone. */
  static final Habits USUAL = new Habits(0, 0, 0, 0, 0, 0, 0, 0);

  /** Everything that a county sees in ten years. */
  static final Habits WIDE = new Habits(0.2, 0.01, 0.06, 0.03, 0.3, 0.1, 0.06, 0.004);
}
