package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.petition.SavedViews.Outcome;
import org.xinheng.petition.SavedViews.View;

/** Views that an officer keeps, without any script. */
@TestProgram
class SavedViewsTest {

  private final MockMvc pages;
  private final SavedViews views;
  private final County county;

  @Autowired
  SavedViewsTest(MockMvc pages, SavedViews views, Counties counties) {
    this.pages = pages;
    this.views = views;
    this.county = counties.open();
  }

  @Test
  void aFilterIsKeptAsATabOverTheList() throws Exception {
    String address = "/matters?form=letter&q=%E6%BC%8F%E6%B0%B4";
    Map<String, String> form = form(open(Role.WINDOW_CLERK, address), "/matters/views");
    form.put("title", "漏水来信");
    MvcResult done = send(Role.WINDOW_CLERK, "/matters/views", form);
    assertThat(done.getResponse().getRedirectedUrl()).isEqualTo(address);
    assertThat(done.getFlashMap().get("told")).isEqualTo("petition.view.saved");
    send(Role.WINDOW_CLERK, "/matters/views", form);
    Element tab = open(Role.WINDOW_CLERK, address).expectFirst(".tabs a[aria-current]");
    assertThat(tab.text()).isEqualTo("漏水来信");
    assertThat(tab.attr("href")).isEqualTo(address);
    assertThat(open(Role.WINDOW_CLERK, "/matters").select(".tabs a")).hasSize(2);
    assertThat(open(Role.WINDOW_CLERK, "/matters").select(".tabs a[aria-current]")).isEmpty();
  }

  @Test
  void nothingIsKeptOfAnUnfilteredList() throws Exception {
    assertThat(open(Role.WINDOW_CLERK, "/matters").select("form[action=/matters/views]")).isEmpty();
  }

  @Test
  void viewsAreTheOfficersOwn() throws Exception {
    View view = kept(Role.WINDOW_CLERK, "急件");
    assertThat(views.list(county.as(Role.BUREAU_LEADER))).isEmpty();
    assertThat(open(Role.BUREAU_LEADER, "/matters").select(".tabs")).isEmpty();
    var leader = county.as(Role.BUREAU_LEADER);
    assertThat(views.rename(leader, view.id(), view.version(), "我的", Sample.key()))
        .isEqualTo(Outcome.STALE);
    assertThat(views.delete(leader, view.id(), view.version(), Sample.key()))
        .isEqualTo(Outcome.STALE);
    assertThat(views.list(county.as(Role.WINDOW_CLERK))).containsExactly(view);
  }

  @Test
  void aViewIsRenamedAndDeletedOnlyAsItWasSeen() throws Exception {
    View view = kept(Role.CASE_OFFICER, "本周");
    String address = "/matters/views/" + view.id();
    Map<String, String> rename = form(open(Role.CASE_OFFICER, "/matters/views"), address);
    Map<String, String> delete =
        form(open(Role.CASE_OFFICER, "/matters/views"), address + "/delete");
    rename.put("title", "上周");
    assertThat(told(send(Role.CASE_OFFICER, address, rename))).isEqualTo("petition.view.renamed");
    assertThat(told(send(Role.CASE_OFFICER, address + "/delete", delete)))
        .as("the page is older than the view")
        .isEqualTo("petition.view.stale");
    Document page = open(Role.CASE_OFFICER, "/matters/views");
    assertThat(page.select("td details summary").text()).isEqualTo("删除");
    Map<String, String> again = form(page, address + "/delete");
    assertThat(told(send(Role.CASE_OFFICER, address + "/delete", again)))
        .isEqualTo("petition.view.deleted");
    assertThat(open(Role.CASE_OFFICER, "/matters/views").select(".empty").text()).contains("还没有视图");
  }

  @Test
  void whatCannotBeKeptIsToldInWords() {
    var head = county.as(Role.UNIT_HEAD);
    MatterFilter filter = MatterFilter.of(Map.of("overdue", "yes"));
    assertThat(views.save(head, " ", filter, Sample.key())).isEqualTo(Outcome.NO_TITLE);
    assertThat(views.save(head, "字".repeat(21), filter, Sample.key())).isEqualTo(Outcome.NO_TITLE);
    assertThat(views.save(head, "机密★10年", filter, Sample.key())).isEqualTo(Outcome.CLASSIFIED);
    assertThat(views.save(head, "超期", filter, Sample.key())).isEqualTo(Outcome.SAVED);
    assertThat(views.save(head, "超期", filter, Sample.key())).isEqualTo(Outcome.TAKEN);
    for (int i = 1; i < SavedViews.MOST; i++) {
      assertThat(views.save(head, "视图" + i, filter, Sample.key())).isEqualTo(Outcome.SAVED);
    }
    assertThat(views.save(head, "再多一个", filter, Sample.key())).isEqualTo(Outcome.FULL);
    View first = views.list(head).getFirst();
    assertThat(views.rename(head, first.id(), first.version(), "视图1", Sample.key()))
        .isEqualTo(Outcome.TAKEN);
    assertThat(views.list(head)).hasSize(SavedViews.MOST).contains(first);
  }

  private View kept(Role role, String title) {
    MatterFilter filter = MatterFilter.of(Map.of("state", "handling"));
    assertThat(views.save(county.as(role), title, filter, Sample.key())).isEqualTo(Outcome.SAVED);
    return views.list(county.as(role)).getFirst();
  }

  private static @Nullable Object told(MvcResult result) {
    return result.getFlashMap().get("told");
  }

  private Document open(Role role, String address) throws Exception {
    var asked = get(java.net.URI.create(address)).with(county.signedInAs(role));
    var answer = pages.perform(asked).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static Map<String, String> form(Document page, String action) {
    Map<String, String> values = new LinkedHashMap<>();
    page.select("form[action=" + action + "] input[type=hidden]")
        .forEach(input -> values.put(input.attr("name"), input.val()));
    values.remove("_csrf");
    assertThat(values).containsKey("key");
    return values;
  }

  private MvcResult send(Role role, String address, Map<String, String> values) throws Exception {
    var request = post(address).with(county.signedInAs(role)).with(csrf());
    values.forEach(request::param);
    return pages.perform(request).andReturn();
  }
}
