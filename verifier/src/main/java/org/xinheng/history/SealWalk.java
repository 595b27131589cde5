package org.xinheng.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinheng.history.Report.Bad;
import org.xinheng.history.Report.Kind;

/**
 * Collects the leaves of every seal, then holds the seals against them and against the handed-out
 * ones.
 */
final class SealWalk {

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::region).thenComparing(Key::number);

  private final Map<Key, Leaves> leaves = new TreeMap<>(ORDER);
  private final Map<Key, Seal> seals = new TreeMap<>(ORDER);
  private final List<Lost> lost = new ArrayList<>();

  private record Key(String region, long number) {}

  /** Leaves of one seal by place; grows as they come. */
  private static final class Leaves {
    private byte[] hashes = new byte[64 * Sm3.LENGTH];
    private final BitSet there = new BitSet();

    void put(int place, byte[] hash) {
      int end = (place + 1) * Sm3.LENGTH;
      if (end > hashes.length) {
        hashes = Arrays.copyOf(hashes, Math.max(end, 2 * hashes.length));
      }
      System.arraycopy(hash, 0, hashes, place * Sm3.LENGTH, Sm3.LENGTH);
      there.set(place);
    }

    boolean holds(int place, byte[] hash) {
      int from = place * Sm3.LENGTH;
      return there.get(place)
          && Arrays.equals(hashes, from, from + Sm3.LENGTH, hash, 0, Sm3.LENGTH);
    }

    byte[] first(int count) {
      return Arrays.copyOf(hashes, count * Sm3.LENGTH);
    }
  }

  void leaf(Link link) {
    Link.Place place = link.sealed();
    if (place != null && place.place() >= 0) {
      leaves
          .computeIfAbsent(new Key(link.region(), place.seal()), key -> new Leaves())
          .put(place.place(), place.leaf());
    }
  }

  void lost(Lost entry) {
    lost.add(entry);
  }

  void seal(Seal seal) {
    seals.put(new Key(seal.region(), seal.number()), seal);
  }

  long count() {
    return seals.size();
  }

  /** The first broken thing that only the seals show; empty when they are all right. */
  @Nullable Bad check(List<SealFile> handedOut) {
    Bad bad = lost.isEmpty() ? null : cut(lost.getFirst());
    bad = bad == null ? foreign(handedOut) : bad;
    return bad == null ? own(handedOut) : bad;
  }

  private static Bad cut(Lost entry) {
    Kind kind = entry.seq() == 0 ? Kind.MISSING : Kind.CUT;
    return new Bad(entry.chain(), entry.seq(), kind.code());
  }

  /** Against what was handed out. */
  private @Nullable Bad foreign(List<SealFile> handedOut) {
    for (SealFile file : handedOut) {
      Key key = new Key(file.seal().region(), file.seal().number());
      Seal here = seals.get(key);
      if (here == null) {
        return named(file, key, Kind.OLD_SNAPSHOT);
      }
      if (!here.isSame(file.seal())) {
        return named(file, key, Kind.SEAL_DIFFERS);
      }
    }
    return null;
  }

  /** Each seal in itself, after the one before, and over its leaves. */
  private @Nullable Bad own(List<SealFile> handedOut) {
    Seal before = null;
    for (Map.Entry<Key, Seal> entry : seals.entrySet()) {
      Seal seal = entry.getValue();
      if (!follows(before, seal) || !covers(entry.getKey(), seal)) {
        return named(entry.getKey(), handedOut);
      }
      before = seal;
    }
    return withoutSeal();
  }

  private static boolean follows(@Nullable Seal before, Seal seal) {
    boolean first = before == null || !before.region().equals(seal.region());
    long number = before == null || first ? 1 : before.number() + 1;
    byte[] previous = before == null || first ? Link.start() : before.hash();
    return seal.number() == number && Arrays.equals(seal.previous(), previous) && seal.isWhole();
  }

  /** Leaves that claim a seal which is not there. */
  private @Nullable Bad withoutSeal() {
    return leaves.keySet().stream()
        .filter(key -> !seals.containsKey(key))
        .findFirst()
        .map(key -> new Bad(name(key), 0, Kind.SEAL_BROKEN.code()))
        .orElse(null);
  }

  private boolean covers(Key key, Seal seal) {
    Leaves all = leaves.get(key);
    return all != null
        && all.there.cardinality() == seal.entries()
        && all.there.length() == seal.entries()
        && Arrays.equals(MerkleTree.root(all.first(seal.entries())), seal.root());
  }

  private Bad named(Key key, List<SealFile> handedOut) {
    return handedOut.stream()
        .filter(f -> f.seal().region().equals(key.region()) && f.seal().number() == key.number())
        .findFirst()
        .map(file -> named(file, key, Kind.SEAL_BROKEN))
        .orElseGet(() -> new Bad(name(key), gap(key), Kind.SEAL_BROKEN.code()));
  }

  /** The first entry that the handed-out list has and the database has not, or has otherwise. */
  private Bad named(SealFile file, Key key, Kind kind) {
    Leaves here = leaves.get(key);
    for (int place = 0; place < file.leaves().size(); place++) {
      SealFile.Leaf leaf = file.leaves().get(place);
      if (here == null || !here.holds(place, leaf.hash())) {
        return new Bad(leaf.chain(), leaf.seq(), kind.code());
      }
    }
    return new Bad(name(key), gap(key), kind.code());
  }

  private long gap(Key key) {
    Leaves here = leaves.get(key);
    return here == null ? 0 : here.there.nextClearBit(0);
  }

  private static String name(Key key) {
    return "seal " + key.region() + "/" + key.number();
  }
}
