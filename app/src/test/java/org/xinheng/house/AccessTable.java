package org.xinheng.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.xinheng.identity.Role;

/**
 * Who gets what at which route, written down by hand in {@code house/access.txt}: the oracle of the
 * access matrix, which knows nothing of the program.
 *
 * @param askers who asks, by name
 * @param objects what is asked for, by kind and name, with those who may know of it
 * @param routes what each route answers
 */
record AccessTable(Map<String, Asker> askers, List<Thing> objects, List<Row> routes) {

  private static final Path SOURCE = Path.of("src/test/resources/house/access.txt");

  /** Who gets in where nobody needs to sign in. */
  static final String ANYONE = "anyone";

  /** The same at the public's door. */
  static final String PUBLIC = "public";

  private static final String SIGNED_IN = "signed-in";

  /**
   * Who asks.
   *
   * @param name the name in the table
   * @param role the one role held
   * @param unit where; a star before it says the neighbour county
   * @param ended whether the appointment has ended
   * @param client whether it is a program with a key
   */
  record Asker(String name, Role role, String unit, boolean ended, boolean client) {

    boolean isNeighbour() {
      return unit.startsWith("*");
    }
  }

  /**
   * What is asked for.
   *
   * @param kind kind of thing
   * @param name its name among its kind
   * @param known names of those who may know of it
   */
  record Thing(String kind, String name, Set<String> known) {

    String key() {
      return kind + "." + name;
    }
  }

  /**
   * What a route answers.
   *
   * @param route method and address
   * @param entrants names of those whom the route lets in
   * @param way how it is open: to anyone, at the public's door, or to the entrants
   * @param kind kind of thing it is about; empty for none
   * @param known answer about a thing that the asker may know of, or the one answer
   * @param unknown answer about anything else
   * @param lists kinds of things that the page lists: exactly those that the asker knows of
   * @param form what is sent along
   */
  record Row(
      String route,
      Set<String> entrants,
      String way,
      String kind,
      String known,
      String unknown,
      Set<String> lists,
      Map<String, String> form) {

    /** Whether it is a resource of the interface, which knows keys and no sessions. */
    boolean isForPrograms() {
      return route.contains(" /api/");
    }
  }

  AccessTable {
    askers = new LinkedHashMap<>(askers);
    objects = List.copyOf(objects);
    routes = List.copyOf(routes);
  }

  static AccessTable read() {
    try {
      return new Reader().read(Files.readAllLines(SOURCE));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Things of a kind. */
  List<Thing> of(String kind) {
    return objects.stream().filter(thing -> thing.kind().equals(kind)).toList();
  }

  /**
   * Reads the file: sections by headings, fields by bars, names of groups in the place of names.
   */
  private static final class Reader {

    private final Map<String, Asker> askers = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final List<Thing> objects = new ArrayList<>();
    private final List<Row> routes = new ArrayList<>();

    AccessTable read(List<String> lines) {
      Consumer<String[]> section = fields -> {};
      for (String line : lines) {
        if (line.startsWith("== ")) {
          section = section(line.substring(3).strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.accept(line.strip().split("\\s*\\|\\s*", -1));
        }
      }
      return new AccessTable(askers, objects, routes);
    }

    private Consumer<String[]> section(String name) {
      return switch (name) {
        case "askers" -> this::asker;
        case "groups" -> fields -> groups.put(fields[0], words(fields[1]));
        case "objects" -> this::object;
        case "routes" -> this::route;
        default -> throw new IllegalArgumentException("no section " + name);
      };
    }

    private void asker(String[] fields) {
      boolean ended = fields.length > 3 && fields[3].equals("ended");
      boolean client = fields.length > 3 && fields[3].equals("program");
      Role role = Role.of(fields[1]).orElseThrow();
      askers.put(fields[0], new Asker(fields[0], role, fields[2], ended, client));
    }

    private void object(String[] fields) {
      String[] name = fields[0].split("\\.", 2);
      objects.add(new Thing(name[0], name[1], names(fields[1])));
    }

    private void route(String[] fields) {
      String way = fields[1].equals(ANYONE) || fields[1].equals(PUBLIC) ? fields[1] : SIGNED_IN;
      Set<String> entrants = way.equals(SIGNED_IN) ? names(fields[1]) : Set.of();
      List<String> about = words(fields[2]);
      Set<String> lists = new LinkedHashSet<>();
      String kind = "";
      for (String word : about) {
        if (word.startsWith("lists:")) {
          lists.add(word.substring("lists:".length()));
        } else {
          kind = word;
        }
      }
      Map<String, String> form = new LinkedHashMap<>();
      words(fields[5])
          .forEach(pair -> {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], parts[1]);
          });
      routes.add(new Row(fields[0], entrants, way, kind, fields[3], fields[4], lists, form));
    }

    private Set<String> names(String field) {
      Set<String> names = new LinkedHashSet<>();
      for (String word : words(field)) {
        if (word.equals(SIGNED_IN)) {
          askers.values().stream()
              .filter(it -> !it.ended() && !it.client())
              .map(Asker::name)
              .forEach(names::add);
        } else if (groups.containsKey(word)) {
          names.addAll(names(String.join(" ", groups.get(word))));
        } else if (askers.containsKey(word)) {
          names.add(word);
        } else {
          throw new IllegalArgumentException("access.txt names nobody: " + word);
        }
      }
      return names;
    }

    private static List<String> words(String field) {
      return field.isBlank() || field.equals("-")
          ? List.of()
          : List.of(field.strip().split("\\s+"));
    }
  }
}
