package org.xinheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Eighty texts that want to be markup are typed into the text fields of every form and kept; then
 * every page is opened with the policy against scripts switched off, so that only the writing of
 * the pages itself is tried. Nothing runs and nothing becomes markup.
 *
 * <p>Control: H5.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {

  private static final int PORT = 18_093;

  /** Pages of each kind that each officer looks at; 30 in the long run. */
  private static final int PAGES = Integer.getInteger("xinheng.injection.pages", 8);

  /** Fills and sends every form of a page; answers are looked at as a browser would read them. */
  private static final String FILL =
      """
      async ([text, nth, trace]) => {
        const fixed = {persons: '60', placeCode: '', amount: '1.00', actual: '1', percent: '50', days: '5',
          number: 'N-' + nth, login: 'u' + nth, code: 'C' + (10000 + nth), 'main.idNumber': '',
          'main.phone': '', 'proxy.phone': '', repeats: '', matter: '', receivedOn: null,
          voucher: '记-' + nth, on: null};
        const skip = /sign-out|language|password|factor|sessions|stay|enabled|reset|appoint|\\/end$/;
        const out = [];
        for (const form of document.querySelectorAll('form[method=post]')) {
          const action = form.getAttribute('action');
          if (!action || skip.test(action)) continue;
          const data = new FormData(form);
          const texts = [];
          for (const field of form.elements) {
            const name = field.name, type = field.type;
            if (!name || type === 'hidden' || type === 'submit' || name === 'present') continue;
            const bare = name.replace(/^.*-/, '');
            if (type === 'radio' || type === 'checkbox') {
              if (!data.has(name)) data.set(name, field.value);
            } else if (name === 'kind' || name === 'underway') {
              data.set(name, '');
            } else if (field.tagName === 'SELECT') {
              if (!data.get(name)) data.set(name, field.options[field.options.length - 1].value);
            } else if (type === 'file' && action === '/matters') {
              data.delete(name);
            } else if (type === 'file') {
              data.set(name, new File(['x'], text.replace(/[\\/\\\\]/g, '') + '.txt'));
            } else if (name === 'persons') {
              data.set(name, fixed.persons);
            } else if (type === 'datetime-local') {
              if (!field.value) data.set(name, '2025-10-13T10:00');
            } else if (type === 'date' || type === 'number') {
              if (!field.value) data.set(name, type === 'number' ? '1' : '2025-10-13');
            } else if (name.startsWith('rep')) {
              data.set(name, '');
            } else if (name in fixed || bare in fixed) {
              const value = name in fixed ? fixed[name] : fixed[bare];
              if (value !== null) data.set(name, value);
            } else {
              // A subject that bears the petitioner's name is refused, so the two differ.
              data.set(name, bare.endsWith('name') ? text + '甲'
                : name === 'signatories' ? text.replace(/[\\s,;，、；]/g, '') + '甲' : text);
              texts.push(name);
            }
          }
          const body = form.enctype.includes('multipart') ? data : new URLSearchParams(data);
          const answer = await fetch(action, {method: 'POST', body, redirect: 'manual'});
          let echoed = false, said = '';
          if (answer.type !== 'opaqueredirect') {
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            echoed = page.querySelector(trace) !== null;
            said = [...page.querySelectorAll('[role=alert]')].map(it => it.textContent.trim()).join();
          }
          const kept = answer.type === 'opaqueredirect' || answer.status === 201;
          texts.forEach(name => out.push({field: form.action.replace(/^.*?\\/\\/[^/]*/, '')
            .replace(/[^/]*[0-9][^/]*/g, '*') + ' ' + name, kept, echoed, said}));
        }
        return out;
      }
      """;

  private static final String FOUND =
      "trace => window.__pwn !== undefined || document.querySelector(trace) !== null";

  private final List<String> dialogs = new ArrayList<>();
  private final List<String> markup = new ArrayList<>();
  private final Set<String> kept = new TreeSet<>();
  private final Set<String> tried = new TreeSet<>();

  private String address = "";
  private String said = "";

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @BeforeAll
  void open() {
    browser = new Browser();
    address = Demonstration.another(PORT);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private Page officer(String login) {
    Page page = browser.visitor(1440, address, true);
    browser.enter(page, login);
    page.onDialog(dialog -> {
      dialogs.add(page.url() + " " + dialog.message());
      dialog.dismiss();
    });
    return page;
  }

  @Test
  void whatPeopleTypedIsNeverRun() throws IOException {
    List<String> texts = Polyglots.all();
    assertThat(texts).hasSize(80).doesNotHaveDuplicates();
    Page clerk = officer("window-clerk");
    clerk.navigate("/matters/new");
    for (int i = 0; i < texts.size(); i++) {
      fill(clerk, texts.get(i), i);
      clerk.reload();
    }
    assertThat(kept)
        .as("the register keeps them; it said %s", said)
        .contains("/matters subject", "/matters statement");
    everyForm(texts);
    System.out.println("text fields " + tried.size() + ", kept in " + kept.size() + ": " + kept);
    everyPage();
    assertThat(dialogs).as("dialogs").isEmpty();
    assertThat(markup).as("pages where a text became markup").isEmpty();
    assertThat(kept).hasSizeGreaterThan(12);
  }

  /** Each officer's forms, each time with another text. */
  private void everyForm(List<String> texts) throws IOException {
    int[] nth = {0};
    for (String login : Demonstration.logins(browser)) {
      Page page = officer(login);
      Crawl crawl = new Crawl(PAGES / 4);
      crawl.as(
          page,
          each -> {
            int at = nth[0]++;
            fill(each, texts.get(at % texts.size()), 1_000 + at);
            look(each);
          });
      page.context().close();
    }
  }

  private void everyPage() throws IOException {
    for (String login : Demonstration.logins(browser)) {
      Page page = officer(login);
      new Crawl(PAGES).as(page, this::look);
      page.context().close();
    }
  }

  private void look(Page page) {
    if (Boolean.TRUE.equals(page.evaluate(FOUND, Polyglots.TRACE))) {
      markup.add(page.url());
    }
  }

  private void fill(Page page, String text, int nth) {
    Object result = page.evaluate(FILL, List.of(text, nth, Polyglots.TRACE));
    for (Object each : (List<?>) result) {
      Map<?, ?> field = (Map<?, ?>) each;
      String name = String.valueOf(field.get("field"));
      tried.add(name);
      if (Boolean.TRUE.equals(field.get("kept"))) {
        kept.add(name);
      }
      said = String.valueOf(field.get("said"));
      if (Boolean.TRUE.equals(field.get("echoed"))) {
        markup.add("answer to " + name + ": " + text);
      }
    }
  }

  @Test
  void aPageThatTookATextForMarkupWouldBeSeen() {
    Page page = officer("window-clerk");
    int seen = 0;
    page.navigate("/matters");
    for (String text : Polyglots.all()) {
      Object found =
          page.evaluate(
              "([text, trace]) => { const box = document.createElement('div');"
                  + " document.body.append(box); box.innerHTML = '<input value=\"' + text + '\">' + text"
                  + " + '<p title=\\'' + text + '\\'>'; const seen = document.querySelector(trace) !== null; box.remove(); return seen; }",
              List.of(text, Polyglots.TRACE));
      seen += Boolean.TRUE.equals(found) ? 1 : 0;
    }
    // Those that only add an attribute need the right quote before them.
    assertThat(seen).isGreaterThanOrEqualTo(60);
    dialogs.clear();
  }
}
