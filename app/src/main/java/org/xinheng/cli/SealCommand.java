package org.xinheng.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.ledger.Sealer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code seal}: seals at once what is not sealed yet, as the serving program does every minute. */
@Command(name = "seal", description = "立即封存尚未封存的履历，并写出封存单")
final class SealCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program =
            Program.start(
                database,
                data.clock(),
                data,
                WebApplicationType.NONE,
                Map.of(),
                context -> context.addBeanFactoryPostProcessor(new NoPages()))) {
      int sealed = program.getBean(Sealer.class).sealAll();
      spec.commandLine().getOut().println("已封存 " + sealed + " 条，封存单在 " + data.seals().path());
    }
    return Exit.DONE;
  }
}
