package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;
import org.xinheng.statute.grounds.LawfulPath;

/**
 * What is written down at registration beside the words and the people (登记要素, 网上办理工作规程第4、5条). No
 * field of it describes a person.
 *
 * @param kind code of how it came within its form, see {@link FormKind}; empty when not told
 * @param place the place of the matter
 * @param summary the office's summary, always beside the petitioner's words and never instead
 * @param demand the main demand in one or two sentences
 * @param earlier what was put forward before, where and with which result (信访经历)
 * @param underway a lawful path that the matter is on already; empty when none is known
 * @param postmarkedOn day of the postmark of a letter
 * @param present how many came, when fewer than petition
 * @param signatories names of others who signed; kept without any further data, never looked up
 * @param authority what the proxy showed; empty without a proxy
 * @param readBack who read an oral statement back; empty for a written one
 * @param notice the privacy notice that was given
 */
public record Particulars(
    @Nullable String kind,
    Place place,
    @Nullable String summary,
    @Nullable String demand,
    @Nullable String earlier,
    @Nullable LawfulPath underway,
    @Nullable LocalDate postmarkedOn,
    @Nullable Integer present,
    List<String> signatories,
    @Nullable Authority authority,
    @Nullable ReadBack readBack,
    NoticeGiven notice) {

  public Particulars {
    signatories = List.copyOf(signatories);
  }

  /** The bare necessities: a written matter, its notice given in a way. */
  public static Particulars of(NoticeGiven notice) {
    return new Particulars(
        null,
        Place.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        notice);
  }

  /** The same with an oral statement read back. */
  public Particulars with(@Nullable ReadBack read) {
    return new Particulars(
        kind,
        place,
        summary,
        demand,
        earlier,
        underway,
        postmarkedOn,
        present,
        signatories,
        authority,
        read,
        notice);
  }

  /**
   * The place of the matter (问题属地): of the problem, not of the person.
   *
   * @param division division code of 6, 9 or 12 digits; empty when the unit says it, or nobody knows
   * @param words where exactly, in words
   */
  public record Place(@Nullable String division, @Nullable String words) {

    public static final Place UNKNOWN = new Place(null, null);
  }

  /**
   * Written authorisation of a proxy (授权委托书).
   *
   * @param relation how the proxy is related to the petitioner
   * @param on day of the authorisation
   */
  public record Authority(String relation, LocalDate on) {}

  /**
   * An oral statement was written down, read back and confirmed (第19条第1款).
   *
   * @param by who read it back; empty for the officer who registers
   * @param at when
   * @param way how the petitioner confirmed it
   */
  public record ReadBack(@Nullable UUID by, Instant at, Confirmed way) {}

  /** How a petitioner confirms what was written down. */
  public enum Confirmed implements Coded {
    SIGNED("signed", "签字", "signed"),
    THUMB("thumb", "按指印", "thumb print on the paper"),
    SPOKEN("spoken", "口头确认", "said so");

    private final Label label;

    Confirmed(String code, String zh, String en) {
      this.label = new Label(code, zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /**
   * The privacy notice that was given.
   *
   * @param version its edition, see {@link PrivacyNotice}
   * @param way how
   */
  public record NoticeGiven(String version, Way way) {

    /** How a notice reaches a petitioner. */
    public enum Way implements Coded {
      SHOWN("shown", "当面出示", "shown"),
      HANDED("handed", "交给纸质告知书", "handed out on paper"),
      READ_OUT("read-out", "口头告知", "read out"),
      WITH_REPLY("with-reply", "随书面告知寄送", "with the written notice"),
      UNREACHABLE("unreachable", "没有留下联系方式，无法告知", "nobody can be reached");

      private final Label label;

      Way(String code, String zh, String en) {
        this.label = new Label(code, zh, en);
      }

      @Override
      public Label label() {
        return label;
      }
    }
  }
}
