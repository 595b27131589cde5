package org.xinheng.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the erasure of a matter stands, for its page.
 *
 * @param stage how far it is
 * @param keptUntil last day of the archive term; empty while the matter is open
 * @param ground on what ground it is or was ordered
 * @param reason in words; empty for those who have no part in it
 * @param proposedBy who proposed it
 * @param proposedOn when
 * @param confirmedBy who confirmed it
 * @param erasedOn the day on which the key was destroyed
 * @param may what this officer may do about it
 */
public record ErasureView(
    Stage stage,
    @Nullable LocalDate keptUntil,
    @Nullable ErasureGround ground,
    @Nullable String reason,
    @Nullable String proposedBy,
    @Nullable LocalDate proposedOn,
    @Nullable String confirmedBy,
    @Nullable LocalDate erasedOn,
    May may) {

  /** How far it is. */
  public enum Stage {
    /** The matter is open. */
    OPEN,
    /** The file must still be kept. */
    KEPT,
    /** The term is over; it may be proposed. */
    DUE,
    /** One officer proposed it; another must confirm. */
    PROPOSED,
    /** The key is destroyed. */
    ERASED
  }

  /**
   * What an officer may do.
   *
   * @param see whether the term and the order are shown
   */
  public record May(boolean see, boolean propose, boolean confirm, boolean withdraw) {
    static final May NOTHING = new May(false, false, false, false);
  }

  public boolean isErased() {
    return stage == Stage.ERASED;
  }

  /** Key of the message that says how far it is. */
  public String messageKey() {
    return "petition.erasure." + stage.name().toLowerCase(java.util.Locale.ROOT);
  }
}
