package org.xinheng.crypto;

import java.util.List;
import java.util.Map;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MasterStore.Known;

/**
 * Where the keys of an installation stand: counts and ids, no key.
 *
 * @param profile algorithms of new ciphertexts
 * @param current id of the master key in use
 * @param masters all master keys, oldest first
 * @param erased matters whose key was destroyed
 */
public record KeyStatus(String profile, String current, List<Master> masters, int erased) {

  public KeyStatus {
    masters = List.copyOf(masters);
  }

  /**
   * A master key.
   *
   * @param id its id
   * @param state current, leaving or left
   * @param since when it was taken into use
   * @param matterKeys keys of matters wrapped under it
   * @param purposeKeys keys of purposes wrapped under it
   * @param inFile whether the key file holds it
   */
  public record Master(
      String id, String state, String since, int matterKeys, int purposeKeys, boolean inFile) {}

  static KeyStatus of(KeyRing ring, MasterStore store, int erased) {
    Map<String, Integer> matters = store.matterKeys();
    Map<String, Integer> purposes = store.purposeKeys();
    List<Master> masters =
        store.all().stream().map(k -> master(k, matters, purposes, ring)).toList();
    Known now = store.current().orElseThrow();
    return new KeyStatus(now.profile().code(), now.id(), masters, erased);
  }

  private static Master master(
      Known it, Map<String, Integer> matters, Map<String, Integer> purposes, KeyRing ring) {
    return new Master(
        it.id(),
        it.state(),
        it.since().toString(),
        matters.getOrDefault(it.id(), 0),
        purposes.getOrDefault(it.id(), 0),
        ring.find(it.id()).isPresent());
  }
}
