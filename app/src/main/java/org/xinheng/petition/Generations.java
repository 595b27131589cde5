package org.xinheng.petition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xinheng.petition.store.GenerationStore;
import org.xinheng.shared.BulkAccess;
import org.xinheng.shared.Region;

/**
 * Keeps which runs fill this database with synthetic matters, so that real ones are never mixed with
 * them and a run that was cut goes on where it stood. Works as the owner of the tables, where a
 * command brings that along.
 */
@Service
public class Generations {

  private final ObjectProvider<BulkAccess> access;

  Generations(ObjectProvider<BulkAccess> access) {
    this.access = access;
  }

  /** Work in one transaction of the owner: all of it, or nothing. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** The run of this database; empty when there was none. */
  public Optional<Generation> found() {
    return inOne(GenerationStore::found);
  }

  /** Whether the database holds any matter. */
  public boolean anyMatter() {
    return inOne(GenerationStore::anyMatter);
  }

  /** Says that a run begins. */
  public void begin(Generation run) {
    inOne(connection -> GenerationStore.insert(connection, run));
  }

  /** The batches of a run that are whole. */
  public BitSet batches(Region region) {
    return inOne(connection -> GenerationStore.batches(connection, region));
  }

  /** Sends a batch; it is whole, or not there. */
  public void batch(Region region, int batch, BulkMatters.Gathering gathering) {
    inOne(connection -> {
      gathering.send(connection);
      return GenerationStore.insertBatch(connection, region, batch);
    });
  }

  /** Says that a run is complete. */
  public void finish(Region region, Instant at) {
    inOne(connection -> GenerationStore.finish(connection, region, at));
  }

  /** How many matters are in which state, by code. */
  public Map<String, Long> states(Region region) {
    return inOne(connection -> GenerationStore.states(connection, region));
  }

  /** Rows of the county's case tables, by name. */
  public Map<String, Long> rows(Region region) {
    return inOne(connection -> GenerationStore.rows(connection, region));
  }

  /** Bytes that the database takes on the disk, without its log. */
  public long bytes() {
    return inOne(GenerationStore::bytes);
  }

  /** Tells the planner what is in the tables, and readers which pages all may see. */
  public void settle() {
    try (Connection connection = access.getObject().open()) {
      GenerationStore.settle(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("整理数据表未能完成", e);
    }
  }

  private <T> T inOne(Work<T> work) {
    try (Connection connection = access.getObject().open()) {
      connection.setAutoCommit(false);
      T result = work.with(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("生成的事项未能写入", e);
    }
  }
}
