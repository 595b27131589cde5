package org.xinheng.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xinheng.house.Catalogue.Column;
import org.xinheng.house.Catalogue.Table;

/** What may not be kept of persons: the words that columns and addresses may not have. */
final class Rights {

  /** Words of columns that would judge, label or follow a person. */
  private static final Set<String> OF_PERSONS =
      Set.of(
          "score",
          "rating",
          "rank",
          "grade",
          "label",
          "tag",
          "tags",
          "level",
          "risk",
          "watch",
          "watched",
          "blacklist",
          "whitelist",
          "list",
          "frequent",
          "frequency",
          "flag",
          "flagged",
          "key",
          "credit",
          "stability",
          "behaviour",
          "behavior",
          "mood",
          "profile",
          "category",
          "status",
          "count",
          "visits");

  /** Words that no table at all may have. */
  private static final Set<String> OF_ANYBODY =
      Set.of(
          "location",
          "lat",
          "lng",
          "lon",
          "latitude",
          "longitude",
          "geo",
          "gps",
          "track",
          "face",
          "fingerprint",
          "biometric",
          "device",
          "imei",
          "wechat",
          "weixin",
          "qq",
          "social",
          "plate",
          "organiser",
          "organizer",
          "instigator",
          "ringleader",
          "watchlist",
          "blacklist",
          "suspect");

  /** Columns by which a table tells that its rows are people. */
  private static final Set<String> PERSONAL =
      Set.of("id_number", "phone", "address", "password_hash", "birth_date", "sex", "nation");

  private static final Set<String> FOLLOWING =
      Set.of(
          "persons",
          "people",
          "petitioners",
          "person",
          "petitioner",
          "frequent",
          "watch",
          "watchlist",
          "blacklist",
          "organisers",
          "locations",
          "devices",
          "scores",
          "labels");

  private Rights() {}

  /** Whether rows of a table are people: petitioners, officers, or whoever comes later. */
  static boolean holdsPersons(Table table) {
    return table.columns().stream().anyMatch(column -> PERSONAL.contains(column.name()))
        || words(table.name()).stream()
            .anyMatch(Set.of("person", "petitioner", "officer")::contains);
  }

  /** Columns and tables that follow persons instead of matters. */
  static List<String> breaches(List<Table> tables) {
    List<String> breaches = new ArrayList<>();
    for (Table table : tables) {
      boolean persons = holdsPersons(table);
      for (Column column : table.columns()) {
        String name = table.fullName() + "." + column.name();
        if (has(column, OF_ANYBODY)) {
          breaches.add(name + " may be kept of nobody");
        } else if (persons && has(column, OF_PERSONS)) {
          breaches.add(name + " is about a person");
        }
      }
      if (table.hasColumn("id_number") && !table.primaryKey().contains("matter_id")) {
        breaches.add(table.fullName() + " keeps a person apart from any matter");
      }
    }
    return breaches;
  }

  /** Whether an address lists people, other than those of one matter or the reader's own data. */
  static boolean listsPersons(String address) {
    return !address.startsWith("/matters/{")
        && Arrays.stream(address.split("[/-]")).anyMatch(FOLLOWING::contains);
  }

  private static boolean has(Column column, Set<String> words) {
    return words(column.name()).stream().anyMatch(words::contains);
  }

  private static List<String> words(String name) {
    return List.of(name.split("_"));
  }
}
