package org.xinheng.statute.procedure;

import java.util.Optional;

/**
 * How far the handling has come.
 *
 * @param extensionAsked an extension that waits for approval
 * @param outcome the outcome of the opinion in force
 * @param revoked the outcome of an opinion that was revoked and must be redone
 * @param result the last review or re-examination result
 */
public record Progress(
    Optional<ExtensionAsked> extensionAsked,
    Optional<Outcome> outcome,
    Optional<Outcome> revoked,
    Optional<ReviewResult> result) {
  static final Progress NONE =
      new Progress(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * An extension asked for.
   *
   * @param by opaque id of the officer who asked, who may not approve
   * @param days calendar days, 1 to 30
   */
  public record ExtensionAsked(String by, int days) {}

  Progress asked(ExtensionAsked extension) {
    return new Progress(Optional.of(extension), outcome, revoked, result);
  }

  Progress answered() {
    return new Progress(Optional.empty(), outcome, revoked, result);
  }

  Progress concluded(Outcome reached) {
    return new Progress(Optional.empty(), Optional.of(reached), revoked, Optional.empty());
  }

  Progress reviewed(ReviewResult reached) {
    return new Progress(extensionAsked, outcome, revoked, Optional.of(reached));
  }

  Progress toRedo() {
    return new Progress(Optional.empty(), Optional.empty(), outcome, Optional.empty());
  }
}
