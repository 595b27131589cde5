package org.xinheng.cli;

import picocli.CommandLine.Command;

/** {@code search}: the index of what petitioners said, for the operator. */
@Command(
    name = "search",
    description = "原话检索：索引的情况和重建（索引只在本机，不备份，随时可由数据库重建）",
    subcommands = {SearchStatusCommand.class, SearchRebuildCommand.class})
final class SearchCommand {}
