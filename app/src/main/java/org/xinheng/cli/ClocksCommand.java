package org.xinheng.cli;

import picocli.CommandLine.Command;

/** {@code clocks}: the jobs of the clocks, for the operator. */
@Command(
    name = "clocks",
    description = "期限：巡查和重算的情况",
    subcommands = {ClocksStatusCommand.class, ClocksRecomputeCommand.class})
final class ClocksCommand {}
