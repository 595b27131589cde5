package org.xinheng.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xinheng.identity.Scope;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.RegisterMatter;

/** Writes a synthetic matter down into a gathering, and remembers who did what and when. */
final class Recorded implements Synthesis.Book {

  private final BulkMatters.Gathering gathering;
  private final List<Done> acts = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  Recorded(BulkMatters.Gathering gathering) {
    this.gathering = gathering;
  }

  /** An act as it was done. */
  record Done(MatterAct act, Scope by, Instant at) {}

  /** The registration as it was done. */
  record Entry(UUID id, RegisterMatter entry, Scope by, Instant at) {}

  Entry entry() {
    return entries.getLast();
  }

  List<Done> acts() {
    return acts;
  }

  /** The codes of the acts in their order: matters alike in this took the same course. */
  String course() {
    return String.join(" ", acts.stream().map(done -> done.act().code()).toList());
  }

  @Override
  public String number(int value, Scope by, Instant at) {
    return gathering.number(value, by, at);
  }

  @Override
  public MatterHistory register(UUID id, int value, RegisterMatter entry, Scope by, Instant at) {
    entries.add(new Entry(id, entry, by, at));
    return gathering.register(id, value, entry, by, at);
  }

  @Override
  public void act(MatterHistory history, MatterAct act, Scope by, Instant at) {
    acts.add(new Done(act, by, at));
    gathering.act(history, act, by, at);
  }
}
