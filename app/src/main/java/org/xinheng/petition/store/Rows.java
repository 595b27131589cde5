package org.xinheng.petition.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.petition.Disposition;
import org.xinheng.petition.OfficeAct;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.domain.ActFields;
import org.xinheng.petition.domain.Handling;
import org.xinheng.petition.domain.Json;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.Milestones;
import org.xinheng.petition.domain.Opinion;
import org.xinheng.petition.domain.Origin;
import org.xinheng.petition.domain.Proposal;
import org.xinheng.petition.domain.Snapshots;
import org.xinheng.petition.store.jooq.tables.records.CoHandlingRecord;
import org.xinheng.petition.store.jooq.tables.records.HigherVisitRecord;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.petition.store.jooq.tables.records.OpinionRecord;
import org.xinheng.petition.store.jooq.tables.records.PersonRecord;
import org.xinheng.petition.store.jooq.tables.records.RequestRecord;
import org.xinheng.petition.store.jooq.tables.records.StatementRecord;
import org.xinheng.shared.Region;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.Satisfaction;

/**
 * Matters as rows and back, the same for single writes and for COPY. What identifies a person or
 * tells the story leaves here only as ciphertext under the matter's key.
 */
public final class Rows {

  private static final String PROPOSAL = "proposal";
  private static final String STATEMENT = "statement";

  private Rows() {}

  /** The row of a matter. */
  public static MatterRecord matter(Matter it, CaseClocks clocks, SecretBox box) {
    MatterRecord row = new MatterRecord();
    origin(row, it);
    var procedure = it.procedure();
    row.setClass_(procedure.subject().petitionClass().orElseThrow().code());
    row.setPath(procedure.subject().path().map(Coded::code).orElse(null));
    row.setSimple(procedure.is(org.xinheng.statute.procedure.Mark.SIMPLE));
    row.setFirst(it.repeats() == null);
    row.setRepeats(it.repeats());
    row.setHandlingUnit(it.handlingUnit());
    row.setHandlingPath(it.handlingPath());
    row.setHandler(it.handler());
    row.setState(procedure.state().code());
    row.setRecused(
        procedure.parties().recused().stream().map(UUID::fromString).sorted().toArray(UUID[]::new));
    row.setExtensionAskedBy(
        procedure
            .progress()
            .extensionAsked()
            .map(asked -> UUID.fromString(asked.by()))
            .orElse(null));
    row.setVersion(it.version());
    row.setProcedure(Snapshots.write(it));
    Clock pressing = Matter.pressing(clocks).orElse(null);
    row.setClockRule(pressing == null ? null : pressing.rule().code());
    row.setClockDueOn(pressing == null ? null : pressing.due());
    row.setExecuteBy(it.handling().executeBy());
    row.setExecutedOn(it.handling().executedOn());
    row.setCoPaths(it.handling().helps().stream().map(Handling.Help::path).toArray(String[]::new));
    proposal(row, it.proposal(), box);
    milestones(row, it.milestones());
    return row;
  }

  private static void origin(MatterRecord row, Matter it) {
    Origin origin = it.origin();
    row.setRegion(it.region().code());
    row.setId(it.id());
    row.setNumber(it.number());
    row.setForm(origin.form().code());
    row.setPurpose(origin.purpose().code());
    row.setContentClass(origin.contentClass());
    row.setSubject(origin.subject());
    row.setPlaceUnit(origin.placeUnit());
    row.setPersons(origin.persons());
    row.setReceivedOn(origin.receivedOn());
    row.setRegisteredAt(
        OffsetDateTime.ofInstant(
            origin.registeredAt().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    row.setRegisteredBy(origin.registeredBy());
    row.setRegisteringUnit(origin.unit());
    row.setRegisteringPath(origin.path());
  }

  private static void proposal(MatterRecord row, @Nullable Proposal proposal, SecretBox box) {
    row.setProposedAct(proposal == null ? null : proposal.act().code());
    row.setProposedBy(proposal == null ? null : proposal.by());
    row.setProposedOn(proposal == null ? null : proposal.on());
    row.setProposal(
        proposal == null ? null : box.seal(PROPOSAL, Json.write(ActFields.of(proposal.act()))));
  }

  private static void milestones(MatterRecord row, Milestones it) {
    row.setDisposition(code(it.disposition()));
    row.setDispositionDueOn(it.dispositionDueOn());
    row.setDisposedOn(it.disposedOn());
    row.setAcceptedOn(it.acceptedOn());
    row.setConclusionDueOn(it.conclusionDueOn());
    row.setConcludedOn(it.concludedOn());
    row.setOutcome(code(it.outcome()));
    row.setDeliveredOn(it.deliveredOn());
    row.setEvaluationDueOn(it.evaluationDueOn());
    row.setEvaluatedOn(it.evaluatedOn());
    row.setBureauGrade(code(it.bureauGrade()));
    row.setOrganGrade(code(it.organGrade()));
  }

  /**
   * The matter of a row; a draft is opened with the matter's key.
   *
   * @param box empty when the key was destroyed; there is no draft then
   */
  public static Matter matter(MatterRecord row, @Nullable SecretBox box) {
    Snapshots.Known known = Snapshots.read(row.getProcedure());
    return new Matter(
        new Region(row.getRegion()),
        row.getId(),
        row.getNumber(),
        origin(row),
        known.state(),
        row.getHandlingPath(),
        row.getHandler(),
        milestones(row),
        known.handling(),
        proposal(row, box),
        known.opinions(),
        row.getVersion());
  }

  private static Origin origin(MatterRecord row) {
    return new Origin(
        coded(PetitionForm.class, row.getForm()),
        coded(Purpose.class, row.getPurpose()),
        row.getContentClass(),
        row.getSubject(),
        row.getPlaceUnit(),
        row.getPersons(),
        row.getReceivedOn(),
        row.getRegisteredAt().toInstant(),
        row.getRegisteredBy(),
        row.getRegisteringUnit(),
        row.getRegisteringPath());
  }

  private static @Nullable Proposal proposal(MatterRecord row, @Nullable SecretBox box) {
    byte[] sealed = row.getProposal();
    return sealed == null || box == null
        ? null
        : new Proposal(
            Snapshots.draft(row.getProposedAct(), Json.read(box.open(PROPOSAL, sealed))),
            row.getProposedBy(),
            row.getProposedOn());
  }

  private static Milestones milestones(MatterRecord row) {
    return new Milestones(
        optional(Disposition.class, row.getDisposition()),
        row.getDispositionDueOn(),
        row.getDisposedOn(),
        row.getAcceptedOn(),
        row.getConclusionDueOn(),
        row.getConcludedOn(),
        optional(Outcome.class, row.getOutcome()),
        row.getDeliveredOn(),
        row.getEvaluationDueOn(),
        row.getEvaluatedOn(),
        optional(Satisfaction.class, row.getBureauGrade()),
        optional(Satisfaction.class, row.getOrganGrade()));
  }

  /** The rows of the persons of a registration: main, representatives, proxy. */
  public static List<PersonRecord> persons(
      Region region, UUID matter, RegisterMatter entry, SecretBox box, BlindIndex index) {
    List<PersonRecord> rows = new ArrayList<>();
    if (entry.main() != null) {
      rows.add(person(region, matter, 1, "main", entry.main(), box, index));
    }
    for (PersonEntry person : entry.representatives()) {
      rows.add(person(region, matter, rows.size() + 1, "representative", person, box, index));
    }
    if (entry.proxy() != null) {
      rows.add(person(region, matter, rows.size() + 1, "proxy", entry.proxy(), box, index));
    }
    return rows;
  }

  private static PersonRecord person(
      Region region,
      UUID matter,
      int ordinal,
      String role,
      PersonEntry it,
      SecretBox box,
      BlindIndex index) {
    PersonRecord row = new PersonRecord();
    row.setRegion(region.code());
    row.setMatterId(matter);
    row.setOrdinal(ordinal);
    row.setRole(role);
    row.setName(box.seal(column(ordinal, "name"), it.name().strip()));
    row.setNameIndex(index.of("person.name", it.name()));
    row.setIdNumber(seal(box, ordinal, "id", it.idNumber()));
    row.setIdNumberIndex(blind(index, "person.id", it.idNumber()));
    row.setPhone(seal(box, ordinal, "phone", it.phone()));
    row.setPhoneIndex(blind(index, "person.phone", it.phone()));
    row.setAddress(seal(box, ordinal, "address", it.address()));
    return row;
  }

  /** A person of a row, in clear. */
  static PersonEntry person(PersonRecord row, SecretBox box) {
    int ordinal = row.getOrdinal();
    return new PersonEntry(
        box.open(column(ordinal, "name"), row.getName()),
        open(box, ordinal, "id", row.getIdNumber()),
        open(box, ordinal, "phone", row.getPhone()),
        open(box, ordinal, "address", row.getAddress()));
  }

  /** The row of the petitioner's own words. */
  public static StatementRecord statement(
      Region region, UUID matter, RegisterMatter entry, SecretBox box) {
    StatementRecord row = new StatementRecord();
    row.setRegion(region.code());
    row.setMatterId(matter);
    row.setText(box.seal(STATEMENT, entry.statement().strip()));
    return row;
  }

  static String statement(StatementRecord row, SecretBox box) {
    return box.open(STATEMENT, row.getText());
  }

  /** The row of a written answer. */
  public static OpinionRecord opinion(Region region, UUID matter, Opinion it, SecretBox box) {
    OpinionRecord row = new OpinionRecord();
    row.setRegion(region.code());
    row.setMatterId(matter);
    row.setOrdinal(it.ordinal());
    row.setKind(it.kind());
    row.setOutcome(code(it.outcome()));
    row.setText(box.seal("opinion/" + it.ordinal(), Json.write(it.parts())));
    row.setLegalBasis(it.legalBasis());
    row.setDraftedBy(it.draftedBy());
    row.setIssuedBy(it.issuedBy());
    row.setIssuedOn(it.issuedOn());
    row.setDeliveredOn(it.deliveredOn());
    row.setDeliveryWay(code(it.way()));
    return row;
  }

  static Opinion opinion(OpinionRecord row, SecretBox box) {
    Map<String, String> parts = Json.read(box.open("opinion/" + row.getOrdinal(), row.getText()));
    return new Opinion(
        row.getOrdinal(),
        optional(Outcome.class, row.getOutcome()),
        parts,
        row.getLegalBasis(),
        row.getDraftedBy(),
        row.getIssuedBy(),
        row.getIssuedOn(),
        row.getDeliveredOn(),
        optional(DeliveryWay.class, row.getDeliveryWay()));
  }

  /** The rows of the requests, numbered from 1. */
  public static List<RequestRecord> requests(
      Region region, UUID matter, List<String> texts, SecretBox box) {
    List<RequestRecord> rows = new ArrayList<>();
    for (String text : texts) {
      RequestRecord row = new RequestRecord();
      row.setRegion(region.code());
      row.setMatterId(matter);
      row.setOrdinal(rows.size() + 1);
      row.setText(box.seal("request/" + row.getOrdinal(), text));
      rows.add(row);
    }
    return rows;
  }

  static String request(RequestRecord row, SecretBox box) {
    return box.open("request/" + row.getOrdinal(), row.getText());
  }

  /** The row of a unit that helps. */
  public static CoHandlingRecord help(Region region, UUID matter, Handling.Help it) {
    CoHandlingRecord row = new CoHandlingRecord();
    row.setRegion(region.code());
    row.setMatterId(matter);
    row.setUnitId(it.unit());
    row.setUnitPath(it.path());
    row.setDueOn(it.dueOn());
    row.setNotedOn(it.notedOn());
    return row;
  }

  /** The row of a report that the matter was raised at a higher level. */
  static HigherVisitRecord raised(Region region, UUID matter, OfficeAct.HigherVisit it) {
    HigherVisitRecord row = new HigherVisitRecord();
    row.setRegion(region.code());
    row.setMatterId(matter);
    row.setRaisedOn(it.raisedOn());
    row.setLevel(it.level().code());
    row.setLeftOpen(it.left());
    return row;
  }

  private static String column(int ordinal, String name) {
    return "person/" + ordinal + "/" + name;
  }

  private static byte @Nullable [] seal(
      SecretBox box, int ordinal, String name, @Nullable String value) {
    return value == null || value.isBlank() ? null : box.seal(column(ordinal, name), value.strip());
  }

  private static @Nullable String open(
      SecretBox box, int ordinal, String name, byte @Nullable [] sealed) {
    return sealed == null ? null : box.open(column(ordinal, name), sealed);
  }

  private static byte @Nullable [] blind(BlindIndex index, String field, @Nullable String value) {
    return value == null || value.isBlank() ? null : index.of(field, value);
  }

  private static @Nullable String code(@Nullable Coded value) {
    return value == null ? null : value.code();
  }

  static <E extends Enum<E> & Coded> E coded(Class<E> list, String code) {
    return Coded.of(list, code)
        .orElseThrow(() -> new IllegalStateException("no " + list.getSimpleName() + " " + code));
  }

  private static <E extends Enum<E> & Coded> @Nullable E optional(
      Class<E> list, @Nullable String code) {
    return code == null ? null : coded(list, code);
  }
}
