package org.xinheng.demo;

import java.time.Instant;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;

/**
 * What a synthetic matter is, before it is written down.
 *
 * @param number its number in the run, from 0
 * @param at when it comes in
 * @param repeats number of the earlier matter that is put forward again; below 0 for a first one
 * @param topic what it is about
 * @param township where
 * @param unit unit that will handle it
 * @param direct whether that unit received it itself
 * @param registrar who registers it
 */
record Outline(
    int number,
    Instant at,
    int repeats,
    Topic topic,
    Unit township,
    Unit unit,
    boolean direct,
    Scope registrar) {

  boolean isRepeat() {
    return repeats >= 0;
  }
}
