package org.xinheng.reception.store;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.xinheng.reception.Answer;
import org.xinheng.reception.Duty;
import org.xinheng.reception.Visit;
import org.xinheng.shared.CopyRows;
import org.xinheng.shared.Region;

/** Duty records and visits by COPY. */
public final class ReceptionCopy {

  private ReceptionCopy() {}

  public static void duties(Connection connection, Region region, List<Duty> duties) {
    CopyRows rows =
        new CopyRows(
            "reception.duty",
            "region",
            "id",
            "day",
            "window_name",
            "unit_id",
            "unit_path",
            "open",
            "stands_open",
            "officers",
            "note",
            "signed_by",
            "signed_at",
            "version");
    for (Duty duty : duties) {
      rows.add(
          region.code(),
          duty.id(),
          duty.day(),
          duty.window(),
          duty.unit(),
          duty.unitPath(),
          duty.open(),
          duty.standsOpen(),
          duty.officers().toArray(UUID[]::new),
          duty.note(),
          duty.signedBy(),
          duty.signedAt(),
          duty.version());
    }
    rows.send(connection);
  }

  public static void visits(Connection connection, Region region, List<Visit> visits) {
    CopyRows rows =
        new CopyRows(
            "reception.visit",
            "region",
            "id",
            "day",
            "window_name",
            "unit_id",
            "unit_path",
            "matter_number",
            "persons",
            "answer",
            "registered_by",
            "registered_at");
    for (Visit visit : visits) {
      Answer answer = visit.answer();
      rows.add(
          region.code(),
          visit.id(),
          visit.day(),
          visit.window(),
          visit.unit(),
          visit.unitPath(),
          visit.matterNumber(),
          visit.persons(),
          answer == null ? null : answer.code(),
          visit.registeredBy(),
          visit.registeredAt());
    }
    rows.send(connection);
  }
}
