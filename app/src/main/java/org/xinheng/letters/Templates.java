package org.xinheng.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xinheng.letters.domain.Fields;
import org.xinheng.letters.domain.Template;
import org.xinheng.letters.domain.TemplateReader;

/**
 * The templates of letters, in dated editions (文书模板). They come with the program and from nowhere
 * else; one that names an unknown field stops the start, and not a letter.
 */
@Component
class Templates {

  private static final String PLACE = "classpath*:letters/*/*.txt";
  private static final Pattern FILE = Pattern.compile(".*/letters/([a-z-]+)/([0-9-]{10})\\.txt");

  private final List<Template> editions;

  Templates() throws IOException {
    this(read());
  }

  Templates(Collection<Template> editions) {
    editions.forEach(Templates::check);
    this.editions =
        editions.stream()
            .sorted(Comparator.comparing(Template::kind).thenComparing(Template::from))
            .toList();
  }

  /** The edition of a kind that is used on a day: the newest that has begun. */
  Optional<Template> find(String kind, LocalDate on) {
    return editions.reversed().stream()
        .filter(it -> it.kind().equals(kind) && !it.from().isAfter(on))
        .findFirst();
  }

  /** The editions used on a day, by kind. */
  List<Template> all(LocalDate on) {
    return editions.stream()
        .map(Template::kind)
        .distinct()
        .flatMap(kind -> find(kind, on).stream())
        .toList();
  }

  private static void check(Template template) {
    Set<String> unknown = new TreeSet<>(template.fields());
    unknown.removeAll(Fields.NAMES);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "letter template " + template.kind() + " takes fields that there are not: " + unknown);
    }
  }

  private static List<Template> read() throws IOException {
    List<Template> all = new ArrayList<>();
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(PLACE)) {
      Matcher name = FILE.matcher(file.getURL().toString());
      if (name.matches()) {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        all.add(TemplateReader.read(name.group(1), LocalDate.parse(name.group(2)), text));
      }
    }
    return all;
  }
}
