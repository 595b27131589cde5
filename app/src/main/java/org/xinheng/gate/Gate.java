package org.xinheng.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one entrance check for classified content (涉密内容), 保守国家秘密法 2024 第31条第3项. Every command that
 * takes text or bytes from outside asks it before anything is stored, logged or cached.
 */
public final class Gate {

  private Gate() {}

  /**
   * The refusal owed when one of the texts carries a mark of classified content; empty when all may
   * pass.
   */
  public static Optional<Refused> check(String entrance, @Nullable String... texts) {
    for (String text : texts) {
      if (text != null && ClassifiedMarks.in(text)) {
        return Optional.of(new Refused(entrance));
      }
    }
    return Optional.empty();
  }

  /** What the gate makes of bytes, read in every way it knows. */
  public static Sight look(byte[] content) {
    return Contents.of(content);
  }

  /** The refusal owed when bytes, read in every way the gate knows, carry such a mark. */
  public static Optional<Refused> check(String entrance, byte[] content) {
    return look(content) == Sight.MARKED ? Optional.of(new Refused(entrance)) : Optional.empty();
  }

  /**
   * Whether bytes are packed deeper or larger than the gate can look through; nobody takes them.
   */
  public static boolean isBeyondLooking(byte[] content) {
    return look(content) == Sight.TOO_MUCH;
  }

  /**
   * Refused at an entrance. It carries no part of the content, so nothing that handles it can leak
   * any.
   *
   * @param entrance code of the entrance, such as {@code petition.register}
   */
  public record Refused(String entrance) {

    /** Key of the message that says where such content must be handed in. */
    public String messageKey() {
      return "gate.classified";
    }
  }
}
