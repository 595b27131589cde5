package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;

/**
 * The facts that one act needs beside who acts and when (要件). Each act takes one kind, named by
 * {@link Row#detail()}; texts are only looked at for being there and are not kept.
 */
public sealed interface Detail {
  /** Nothing more is needed. */
  record None() implements Detail {}

  /**
   * Registration (登记).
   *
   * @param receivedOn the day on which the matter was received, never after the day of registration
   * @param identified whether name and address are clear (Art. 23 para. 2)
   * @param complainedOf units complained of, as opaque ids (被反映单位)
   */
  record Registration(
      PetitionForm form,
      PetitionClass petitionClass,
      LocalDate receivedOn,
      boolean identified,
      Set<String> complainedOf)
      implements Detail {
    public Registration {
      complainedOf = Set.copyOf(complainedOf);
    }
  }

  /**
   * The earlier matter that this one repeats (关联件).
   *
   * @param matter its number, opaque
   * @param concluded whether a re-examination opinion was issued in it
   * @param sameFacts whether facts and reasons are the same
   */
  record Repeat(String matter, boolean concluded, boolean sameFacts) implements Detail {}

  /** Class and path (分类、途径). */
  record Classification(PetitionClass petitionClass, LawfulPath path) implements Detail {}

  /**
   * The tests that exclude the simple procedure beyond what the state knows (简易办理排除情形).
   *
   * @param mayBeRefused whether the request may have to be refused
   * @param jointAndComplex whether several bodies or petitioners make it major or complex
   */
  record SimpleTest(boolean mayBeRefused, boolean jointAndComplex) {}

  /**
   * Where a matter is sent (转送、交办).
   *
   * @param receivedOn the day on which the receiving unit has it, not before the day of the act
   * @param reportBy the day set for the report on an assigned matter; null when transferred
   * @param simple the tests when the simple procedure is meant, else null
   */
  record Routing(
      String toUnit,
      LocalDate receivedOn,
      @Nullable LocalDate reportBy,
      @Nullable SimpleTest simple)
      implements Detail {}

  /**
   * Who accepts a matter that several organs refuse or that concerns several (指定受理), Art. 24.
   *
   * @param by who ruled
   * @param concerned the organs that could not agree
   * @param toUnit the organ that has to accept
   * @param receivedOn the day on which it has the matter, not before the day of the act
   */
  record Ruling(
      Arbiter by, Set<String> concerned, String toUnit, LocalDate receivedOn, String reason)
      implements Detail {
    public Ruling {
      concerned = Set.copyOf(concerned);
    }
  }

  /** Acceptance; {@code simple} carries the tests when the unit chooses the simple procedure. */
  record Acceptance(@Nullable SimpleTest simple) implements Detail {}

  /** Refusal: its ground and the reason in words. */
  record Refusal(RefusalGround ground, String reason) implements Detail {}

  /** The lawful path into which the petitioner is guided: the organ or procedure to turn to. */
  record Guidance(String channel) implements Detail {}

  /** A reason in words (理由). */
  record Reason(String text) implements Detail {}

  /** A reason in words, for an act that is only lawful while its clock runs. */
  record TimelyReason(String text, boolean clockRunning) implements Detail {}

  /** A wish for more time: calendar days, 1 to 30, and why the facts are complex. */
  record Extension(int days, String reason, boolean clockRunning) implements Detail {}

  /** Whether the clock that the act depends on still runs on the day of the act. */
  record Clock(boolean running) implements Detail {}

  /**
   * The handling opinion (处理意见) with the four parts that Art. 32 demands.
   *
   * @param unanswered numbers of the requests to which it says nothing
   */
  record Opinion(
      Outcome outcome,
      String request,
      String facts,
      String opinion,
      String legalBasis,
      Set<Integer> unanswered,
      boolean sameFindings)
      implements Detail {
    public Opinion {
      unanswered = Set.copyOf(unanswered);
    }
  }

  /** A mediation or settlement (调解、和解), Art. 33. */
  record Agreement(boolean bothAgree, boolean inWriting) implements Detail {}

  /** How a supported request was carried out, and whether that was the last of it (落实). */
  record Execution(String record, boolean complete) implements Detail {}

  /** The verdicts on a matter with the evidence of each (三到位一处理), Art. 27. */
  record Verdicts(Map<Verdict, String> evidence) implements Detail {
    public Verdicts {
      evidence = Map.copyOf(evidence);
    }
  }

  /**
   * A lawful document that reached the office (收到的法律文书): it is put on file and triggers nothing.
   *
   * @param basis the article on which it rests
   * @param organ who issued it
   * @param on its day
   * @param remedy what its addressee may do against it, where and by when
   */
  record Filing(String basis, String organ, LocalDate on, String remedy) implements Detail {}

  /** Delivery: the day on which the petitioner received the document. */
  record Delivery(LocalDate deliveredOn) implements Detail {}

  /**
   * A request for review or re-examination.
   *
   * @param toUnit the organ asked
   * @param receivedOn the day on which it received the request
   */
  record Request(String toUnit, LocalDate receivedOn, boolean clockRunning) implements Detail {}

  /** Result of a review or re-examination with its reasons. */
  record Review(ReviewResult result, String reason) implements Detail {}

  /** How the petitioner evaluates bureau and unit; declining to judge one of them is allowed. */
  record Evaluation(
      Optional<Satisfaction> ofBureau, Optional<Satisfaction> ofUnit, boolean clockRunning)
      implements Detail {}

  /** Whether what is brought forward again rests on the same facts and reasons. */
  record Again(boolean sameFacts, LocalDate receivedOn) implements Detail {}

  /** The officer concerned by a hand-over, a recusal or a leader's taking of the case. */
  record Person(String officer) implements Detail {}
}
