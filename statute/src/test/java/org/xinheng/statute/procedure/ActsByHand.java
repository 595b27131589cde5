package org.xinheng.statute.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.statute.grounds.Coded;

/**
 * Where each act is lawful, by whom and on which place of 信访工作条例 (2022), written down from the text
 * and not from the program's table. The first place of an act is also the one that is cited where
 * the act is not lawful.
 */
record ActsByHand(Act act, Cited place, Set<State> states, Set<Actor> who) {
  private static final String OPINED =
      "delivered reviewing review-decided review-delivered reexamining hearing reexamined final"
          + " lapsed";

  /**
   * Everything between the bureau's table and the re-examination, while somebody must still act.
   */
  private static final String AT_WORK =
      "reported pending objected handling concluded agreed answered delivered reviewing"
          + " review-decided review-delivered reexamining hearing reexamined";

  private static final String TABLE =
      """
      register              | 22/1     | new: bureau-clerk
      register-direct       | 23/1     | new: unit-officer
      link-repeat           | 19/3     | registered routing pending: bureau-clerk unit-officer
      classify              | 31       | registered routing: bureau-clerk
      classify              | 31       | pending: unit-officer
      transfer              | 22/1     | routing reported: bureau-clerk bureau-leader
      transfer              | 23/1     | pending: unit-officer
      assign                | 22/1/3   | routing reported: bureau-clerk bureau-leader
      assign                | 23/1     | pending: unit-officer
      report-up             | 22/1/1   | routing: bureau-leader
      rule-dispute          | 24       | routing reported objected: bureau-leader
      guide-out             | 31       | routing reported: bureau-clerk bureau-leader
      guide-out             | 31       | pending: unit-officer
      direct-reply          | 29       | routing reported: bureau-clerk
      direct-reply          | 29       | pending handling: unit-officer
      move-to-sealed        | 22/2     | registered routing reported pending handling: bureau-clerk bureau-leader unit-head
      object                | 23/3     | pending: unit-officer unit-head
      agree-objection       | 23/3     | objected: bureau-leader
      refuse-objection      | 23/3     | objected: bureau-leader unit-head
      refuse                | 22/1     | registered routing reported: bureau-leader
      refuse                | 23       | pending: unit-head
      refuse-again          | 36/3     | registered routing reported: bureau-leader
      refuse-again          | 36/3     | pending: unit-head
      refuse-again          | 36/3     | final archived: bureau-leader unit-head
      reopen                | 36/3     | final not-again archived: bureau-clerk
      accept                | 23       | pending: unit-officer unit-head
      convert               | simple:5 | pending handling: unit-officer unit-head
      request-extension     | 34       | handling: unit-officer
      approve-extension     | 34       | handling: unit-head
      deny-extension        | 34       | handling: unit-head
      conclude-opinion      | 32/1     | handling: unit-head
      conclude-mediation    | 33       | handling: unit-officer unit-head
      conclude-settlement   | 33       | handling: unit-officer unit-head
      deliver               | 35       | concluded: unit-officer bureau-clerk
      deliver               | 29       | answered: unit-officer bureau-clerk
      deliver               | 33       | agreed: unit-officer bureau-clerk
      evaluate              | 21/2     | OPINED closed: petitioner
      evaluation-expired    | 21/2     | OPINED closed: clock
      report-result         | 22/1/3   | concluded agreed answered OPINED closed guided-out refused not-again: unit-officer unit-head
      archive               | 21/2     | final lapsed closed guided-out refused not-again sealed: bureau-clerk unit-officer
      request-review        | 35       | delivered: petitioner review-organ
      decide-review         | 35       | reviewing: review-organ
      deliver-review        | 36/1     | review-decided: review-organ
      lapse                 | 35       | delivered: clock
      lapse                 | 36/1     | review-delivered: clock
      request-reexamination | 36/1     | review-delivered: petitioner reexamination-organ
      suspend               | 36/2     | reexamining: reexamination-organ
      resume                | 36/2     | hearing: reexamination-organ
      decide-reexamination  | 36/1     | reexamining: reexamination-organ
      deliver-reexamination | 36/3     | reexamined: reexamination-organ
      record-execution      | 32/2     | OPINED: unit-officer unit-head
      give-verdict          | 27       | concluded agreed answered OPINED closed guided-out refused: unit-head bureau-leader
      resolve               | 27       | OPINED closed guided-out: unit-head bureau-leader
      call-back             | 21/2     | OPINED closed: bureau-clerk bureau-leader
      hold-hearing          | 31/1/6   | handling: unit-officer unit-head
      hand-over             | shandong:37 | AT_WORK registered routing: bureau-clerk bureau-leader unit-officer unit-head
      take-by-leader        | 18/3     | AT_WORK lapsed final: bureau-clerk bureau-leader
      supervise             | 40/1     | AT_WORK lapsed final closed refused not-again guided-out: bureau-leader
      file-document         | 47       | AT_WORK registered routing lapsed final closed guided-out refused not-again: bureau-clerk bureau-leader unit-officer unit-head
      recuse                | 28/3     | AT_WORK registered routing: bureau-leader unit-head review-organ reexamination-organ bureau-clerk unit-officer
      """;

  static final List<ActsByHand> ALL = TABLE.lines().map(ActsByHand::line).toList();

  private static ActsByHand line(String line) {
    String[] cells = line.split("\\s*\\|\\s*", 3);
    int colon = cells[2].indexOf(": ");
    return new ActsByHand(
        one(Act.class, cells[0]),
        Cited.of(cells[1]),
        states(cells[2].substring(0, colon)),
        many(Actor.class, cells[2].substring(colon + 2)));
  }

  /** States by their codes and the two groups above. */
  static Set<State> states(String codes) {
    return many(State.class, codes.replace("OPINED", OPINED).replace("AT_WORK", AT_WORK));
  }

  static <E extends Enum<E> & Coded> E one(Class<E> list, String code) {
    return Coded.of(list, code).orElseThrow(() -> new AssertionError("no " + code));
  }

  static <E extends Enum<E> & Coded> Set<E> many(Class<E> list, String codes) {
    Set<E> found = EnumSet.noneOf(list);
    Arrays.stream(codes.split(" ", -1)).forEach(code -> found.add(one(list, code)));
    return found;
  }

  /** The lines of an act, in the order of the table. */
  static List<ActsByHand> of(Act act) {
    return ALL.stream().filter(line -> line.act == act).toList();
  }

  /** The line under which an act is lawful in a state. */
  static Optional<ActsByHand> of(Act act, State state) {
    List<ActsByHand> found = new ArrayList<>(of(act));
    found.removeIf(line -> !line.states.contains(state));
    return found.stream().findFirst();
  }

  /** Every act with every state in which it is lawful. */
  static Stream<Object[]> lawful() {
    return ALL.stream()
        .flatMap(line -> line.states.stream().map(state -> new Object[] {line.act, state}));
  }
}
