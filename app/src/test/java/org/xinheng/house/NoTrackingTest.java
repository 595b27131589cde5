package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.WaysIn.Way;
import org.xinheng.identity.Role;

/**
 * 个人信息保护法第26、28条: the program asks browsers for no place, camera or device, its scripts use none,
 * its forms ask for none. That no table can hold any is {@link RightsTest}'s.
 */
@TestProgram
@Right(4)
class NoTrackingTest {

  /** What a page could ask a browser for and ours may never. */
  private static final List<String> SHUT =
      List.of(
          "geolocation",
          "camera",
          "microphone",
          "accelerometer",
          "gyroscope",
          "magnetometer",
          "display-capture",
          "usb");

  private static final Pattern FOLLOWS =
      Pattern.compile(
          "geolocation|mediaDevices|getUserMedia|navigator\\.(userAgent|plugins|deviceMemory|connection"
              + "|bluetooth|usb)|DeviceOrientation|RTCPeerConnection|FaceDetector|canvas\\.toDataURL");

  private static final Pattern NAMED = Pattern.compile("name=\"([^\"]+)\"|'name', '([^']+)'");

  private static final Set<String> WORDS =
      Set.of(
          "location",
          "latitude",
          "longitude",
          "gps",
          "track",
          "face",
          "fingerprint",
          "device",
          "imei",
          "wechat",
          "weixin",
          "qq",
          "social",
          "plate",
          "travel",
          "itinerary",
          "organiser",
          "organizer");

  private final MockMvc pages;
  private final RequestMappingHandlerMapping mapping;
  private final County county;

  NoTrackingTest(
      @Autowired MockMvc pages,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @Autowired Counties counties) {
    this.pages = pages;
    this.mapping = mapping;
    this.county = counties.open();
  }

  @Test
  void everyAnswerShutsWhatCouldFollowSomebody() throws Exception {
    List<MockHttpServletResponse> answers = new ArrayList<>();
    for (String address :
        List.of("/", "/matters", "/matters/new", "/nowhere", "/settings", "/assets/xinheng.js")) {
      var asked = get(address).with(county.signedInAs(Role.WINDOW_CLERK));
      answers.add(pages.perform(asked).andReturn().getResponse());
    }
    answers.add(pages.perform(get("/sign-in")).andReturn().getResponse());
    answers.add(pages.perform(get("/matters")).andReturn().getResponse());
    assertThat(answers.stream().map(MockHttpServletResponse::getStatus).distinct())
        .contains(200, 403, 404);
    for (MockHttpServletResponse answer : answers) {
      Map<String, String> policy = policy(answer.getHeader("Permissions-Policy"));
      assertThat(policy.keySet()).as(RightsList.cite(4)).containsAll(SHUT);
      assertThat(policy.values()).as(RightsList.cite(4)).containsOnly("()");
    }
  }

  @Test
  void aPolicyThatOpensSomethingIsReported() {
    assertThat(policy("camera=(self), geolocation=()"))
        .containsEntry("camera", "(self)")
        .containsEntry("geolocation", "()");
  }

  @Test
  void noScriptOfOursFollowsAnybody() {
    List<String> found =
        Stream.concat(
                House.files("app/src/main/resources/static/assets", ".js").stream(),
                House.files("app/src/main/resources/templates", ".html").stream())
            .flatMap(file -> follows(House.text(file)).stream().map(it -> file + ": " + it))
            .toList();
    assertThat(found).as(RightsList.cite(4)).isEmpty();
    assertThat(follows("navigator.geolocation.watchPosition(send); navigator.userAgent"))
        .containsExactly("geolocation", "navigator.userAgent");
  }

  @Test
  void noFormAndNoAddressAsksForIt() {
    List<String> names =
        new ArrayList<>(WaysIn.of(mapping).ways().stream().map(Way::name).toList());
    House.files("app/src/main/resources/templates", ".html").stream()
        .map(House::text)
        .flatMap(text -> NAMED.matcher(text).results())
        .map((MatchResult it) -> it.group(1) == null ? it.group(2) : it.group(1))
        .forEach(names::add);
    assertThat(names).hasSizeGreaterThan(60);
    assertThat(names.stream().filter(NoTrackingTest::asks)).as(RightsList.cite(4)).isEmpty();
    assertThat(List.of("main.weixin", "deviceId", "home-location")).allMatch(NoTrackingTest::asks);
    assertThat(List.of("subject", "main.phone", "placeUnit")).noneMatch(NoTrackingTest::asks);
  }

  private static Map<String, String> policy(@org.jspecify.annotations.Nullable String header) {
    Map<String, String> policy = new TreeMap<>();
    for (String one : header == null ? new String[0] : header.split(",")) {
      String[] parts = one.strip().split("=", 2);
      policy.put(parts[0], parts[1]);
    }
    return policy;
  }

  private static List<String> follows(String text) {
    return FOLLOWS.matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean asks(String name) {
    return Arrays.stream(name.split("[.\\-_\\[\\]]|(?=[A-Z])"))
        .anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }
}
