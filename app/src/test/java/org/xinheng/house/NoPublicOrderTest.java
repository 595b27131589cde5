package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.petition.Answer;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.State;

/**
 * Arts. 26 and 47: measures of public order belong to the police and need an act of their own. The
 * procedure knows no such act, state or document, no page offers one, and nothing in the program
 * can call anybody outside.
 */
@Right(7)
class NoPublicOrderTest {

  private static final Pattern MEASURE =
      Pattern.compile(
          "公安|民警|警察|治安|拘留|训诫|警告|传唤|带离|强制措施|稳控|维稳|管控|布控|重点人|拦截|劝返|接返"
              + "|police|detain|detention|arrest|admonish|custody|summon|stability|intercept",
          Pattern.CASE_INSENSITIVE);

  /** What reaches out: connections, mail, processes that could. */
  private static final Pattern OUTWARD =
      Pattern.compile(
          "java\\.net\\.(http\\..*|URLConnection|HttpURLConnection|Socket|DatagramSocket)"
              + "|java\\.nio\\.channels\\.(SocketChannel|DatagramChannel)"
              + "|org\\.springframework\\.web\\.(client|reactive)\\..*"
              + "|org\\.apache\\.hc\\..*|okhttp3\\..*|jakarta\\.mail\\..*|javax\\.mail\\..*"
              + "|java\\.lang\\.ProcessBuilder");

  /** Who may, with the reason. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "org.xinheng.database", "starts and watches the program's own PostgreSQL on this machine",
          "org.xinheng.cli", "commands that an administrator types",
          "org.xinheng.webhooks",
              "tells systems that operator and security administrator allowed which act was done",
          "org.xinheng.load", "officers played against a server of one's own, by such a command");

  @Test
  void theProcedureKnowsNoSuchAct() {
    List<Coded> all =
        Stream.<Coded[]>of(
                Act.values(),
                State.values(),
                Notice.values(),
                Outcome.values(),
                RefusalGround.values())
            .flatMap(Arrays::stream)
            .toList();
    assertThat(all).hasSizeGreaterThan(90);
    assertThat(all.stream().filter(NoPublicOrderTest::isMeasure)).as(RightsList.cite(7)).isEmpty();
    assertThat(all.stream().map(Coded::zh)).contains("不予受理", "督办");
  }

  @Test
  void noButtonSaysSo() {
    Words words = Words.read(new java.util.ArrayList<>());
    List<String> offered =
        Stream.of(words.chinese(), words.english())
            .flatMap(all -> all.entrySet().stream())
            .filter(it -> it.getKey().matches("petition\\.(act|done|field|list|desk)\\..*"))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(offered).hasSizeGreaterThan(100);
    assertThat(offered.stream().filter(MEASURE.asPredicate())).as(RightsList.cite(7)).isEmpty();
    assertThat(List.of("移交公安机关", "列为重点人", "Report to the police")).allMatch(MEASURE.asPredicate());
  }

  @Test
  void nothingCallsAnybodyOutside() {
    assertThat(House.MAIN.stream().flatMap(NoPublicOrderTest::calls))
        .as(RightsList.cite(7))
        .isEmpty();
    assertThat(calls(House.of(Caller.class).get(Caller.class)))
        .contains("Caller uses java.net.http.HttpClient");
    assertThat(calls(House.of(Answer.class).get(Answer.class))).isEmpty();
  }

  private static Stream<String> calls(JavaClass type) {
    boolean may =
        ALLOWED.keySet().stream()
            .anyMatch(room -> (type.getPackageName() + ".").startsWith(room + "."));
    return may
        ? Stream.of()
        : type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getName())
            .filter(OUTWARD.asMatchPredicate())
            .distinct()
            .sorted()
            .map(name -> type.getSimpleName() + " uses " + name);
  }

  private static boolean isMeasure(Coded coded) {
    return MEASURE.matcher(coded.zh() + " " + coded.en() + " " + coded.code()).find();
  }

  /** Tells somebody outside. */
  static class Caller {
    HttpClient client() {
      return HttpClient.newHttpClient();
    }
  }
}
