package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;

/**
 * F9 and F10: many officers act at the same moment. One wins, the others are told so; nothing is
 * lost, nothing is done twice.
 */
@TestProgram
@Control({"F9", "F10"})
class ManyAtOnceTest {

  private static final int CLIENTS = 50;

  private final Petitions petitions;
  private final County county;
  private final String number;

  ManyAtOnceTest(@Autowired Petitions petitions, @Autowired Counties counties) {
    this.petitions = petitions;
    this.county = counties.open();
    this.number = Sample.registered(petitions, county);
  }

  @Test
  void ofFiftyEditsOfOneVersionOneIsTakenAndTheOthersAreToldSo() throws Exception {
    int version = view().version();
    List<Answer> answers = atOnce(_ -> classify(version, Sample.key()));
    assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(refused(Answer.Kind.STALE)).hasSize(CLIENTS - 1);
    assertThat(entries("classify")).isOne();
    assertThat(view().version()).isEqualTo(version + 1);
  }

  @Test
  void oneRequestSentFiftyTimesIsDoneOnceAndAnsweredAlike() throws Exception {
    int version = view().version();
    String key = Sample.key();
    List<Answer> answers = atOnce(_ -> classify(version, key));
    assertThat(answers).hasSize(CLIENTS).containsOnly(answers.getFirst());
    assertThat(answers.getFirst()).isInstanceOf(Answer.Done.class);
    assertThat(entries("classify")).isOne();
  }

  @Test
  void oneRegistrationSentFiftyTimesMakesOneMatter() throws Exception {
    String key = Sample.key();
    Scope clerk = county.as(Role.WINDOW_CLERK);
    List<Answer> answers = atOnce(_ -> petitions.register(clerk, Sample.letter(), key));
    assertThat(answers).hasSize(CLIENTS).containsOnly(answers.getFirst());
    assertThat(answers.getFirst()).isInstanceOf(Answer.Registered.class);
  }

  @Test
  void ofTwoCaseOfficersWhoTakeAMatterOneHasIt() throws Exception {
    classify(view().version(), Sample.key());
    Scope clerk = county.as(Role.WINDOW_CLERK);
    MatterAct toHousing = new MatterAct.Transfer(county.housing().id(), false);
    petitions.act(clerk, number, toHousing, view().version(), Sample.key());
    int version = view().version();
    List<Answer> answers =
        atOnce(client -> {
          Scope officer = client % 2 == 0 ? county.as(Role.CASE_OFFICER) : county.asColleague();
          return petitions.act(officer, number, new MatterAct.Take(), version, Sample.key());
        });
    assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
    assertThat(entries("take")).isOne();
  }

  private Answer classify(int version, String key) {
    return petitions.act(county.as(Role.WINDOW_CLERK), number, Sample.classify(), version, key);
  }

  private MatterView view() {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow();
  }

  private long entries(String act) {
    return view().timeline().stream().filter(entry -> entry.act().equals(act)).count();
  }

  private static Predicate<Answer> refused(Answer.Kind kind) {
    return answer -> answer instanceof Answer.Refused refused && refused.kind() == kind;
  }

  private static List<Answer> atOnce(IntFunction<Answer> work) throws Exception {
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int client = i;
        all.add(() -> work.apply(client));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> done : clients.invokeAll(all)) {
        answers.add(done.get());
      }
      return answers;
    }
  }
}
