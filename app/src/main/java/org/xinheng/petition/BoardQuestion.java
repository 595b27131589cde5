package org.xinheng.petition;

import org.xinheng.identity.Scope;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.Scoped;

/**
 * Who asks for a board, and over what. It is counted over the county whoever reads it, like any
 * figure, so that the same numbers are withheld on every sheet: otherwise two sheets laid beside
 * one another would say what each of them withholds. The reader is given the lines of the own
 * units.
 *
 * @param reader whose lines are given
 * @param period what is counted over
 */
public record BoardQuestion(Scope reader, BoardPeriod period) implements Scoped {

  @Override
  public RowScope rows() {
    return RowScope.figure(reader.region(), "/");
  }
}
