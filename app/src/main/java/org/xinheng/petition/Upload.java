package org.xinheng.petition;

import java.util.Optional;
import org.xinheng.gate.FileKind;
import org.xinheng.gate.Gate;
import org.xinheng.gate.Sight;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;

/**
 * A file as an officer hands it in. What only a picture shows was looked at by the officer before
 * it came here: the gate holds such files until then.
 *
 * @param kind what it is
 * @param name file name as the browser gives it
 * @param content its bytes
 * @param declared whether the officer declares that it holds nothing classified
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through untouched; nobody compares files
public record Upload(AttachmentKind kind, String name, byte[] content, boolean declared) {

  private static final int LONGEST_NAME = 120;

  /** The name without folders, which some browsers and all attackers send along. */
  public String plainName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }

  /** What it is by its bytes and its ending; empty when it is none of the kinds that are taken. */
  Optional<FileKind> type() {
    boolean named = !plainName().isEmpty() && plainName().length() <= LONGEST_NAME;
    return named && content.length > 0 ? FileKind.of(plainName(), content) : Optional.empty();
  }

  /**
   * Why it is not taken; empty when it is.
   *
   * @param entrance code of the entrance for the gate
   */
  Optional<Refused> refusal(String entrance) {
    if (content.length > FileKind.LARGEST) {
      return fault("petition.fault.file-size");
    }
    if (Gate.check(entrance, name).isPresent() || Gate.check(entrance, content).isPresent()) {
      return Optional.of(Refused.of(Kind.CLASSIFIED, null));
    }
    if (type().isEmpty() || Gate.look(content) == Sight.TOO_MUCH) {
      return fault("petition.fault.file-kind");
    }
    return declared ? Optional.empty() : fault("petition.fault.file-undeclared");
  }

  private static Optional<Refused> fault(String messageKey) {
    return Optional.of(Refused.form(java.util.List.of(new Fault("file", messageKey))));
  }
}
