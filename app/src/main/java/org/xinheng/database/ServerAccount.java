package org.xinheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The account that the server processes run under. PostgreSQL refuses root, and rightly.
 *
 * <p>Started as root, an account of its own comes first, since it really gives up root's rights. A
 * user namespace comes second: it strips every capability but still owns root's files, so it only
 * serves where no account can reach the folder.
 *
 * @param user who the server runs as and who owns the cluster; empty: whoever runs this program
 * @param prefix command that changes to that account and then becomes the program named after it
 */
record ServerAccount(Optional<String> user, Optional<String> group, List<String> prefix) {
  /** The first of these that exists and reaches the folder. */
  private static final List<String> CANDIDATES = List.of("xinheng", "nobody");

  private static final ServerAccount OURSELVES =
      new ServerAccount(Optional.empty(), Optional.empty(), List.of());
  private static final ServerAccount NAMESPACE =
      new ServerAccount(Optional.empty(), Optional.empty(), List.of("unshare", "--user", "--"));

  /**
   * The account for the cluster in this folder: its owner when it exists, else the best one there
   * is.
   */
  static ServerAccount forCluster(Path folder, Path cluster) throws IOException {
    if (!Shell.output(List.of("id", "-u")).equals(Optional.of("0"))) {
      return OURSELVES;
    }
    List<ServerAccount> accounts = Files.exists(cluster) ? List.of(ownerOf(cluster)) : candidates();
    return accounts.stream()
        .filter(account -> account.reaches(folder))
        .findFirst()
        .orElseThrow(() -> unreachable(folder));
  }

  private static ServerAccount ownerOf(Path cluster) throws IOException {
    PosixFileAttributes attributes = Files.readAttributes(cluster, PosixFileAttributes.class);
    String owner = attributes.owner().getName();
    return owner.equals("root") ? NAMESPACE : other(owner, attributes.group().getName());
  }

  private static List<ServerAccount> candidates() {
    List<ServerAccount> accounts = new ArrayList<>();
    for (String name : CANDIDATES) {
      Shell.output(List.of("id", "-gn", name)).ifPresent(group -> accounts.add(other(name, group)));
    }
    accounts.add(NAMESPACE);
    return accounts;
  }

  static ServerAccount other(String user, String group) {
    List<String> prefix =
        List.of(
            "setpriv",
            "--reuid=" + user,
            "--regid=" + group,
            "--clear-groups",
            "--no-new-privs",
            "--");
    return new ServerAccount(Optional.of(user), Optional.of(group), prefix);
  }

  private boolean reaches(Path folder) {
    return Shell.output(command("test", "-x", folder.toString())).isPresent();
  }

  private static DatabaseException unreachable(Path folder) {
    return new DatabaseException(
        "数据库服务器不能以 root 身份运行,而它的专用账户(xinheng 或 nobody)进不了目录 "
            + folder
            + "(某一级上级目录不许别人进入),本机又不能用用户命名空间。请换一个目录,例如 --data /var/lib/xinheng,或改用普通账户启动本程序。");
  }

  List<String> command(String... command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(List.of(command));
    return whole;
  }

  /** Hands a file or folder of ours to the account. */
  void give(Path file) throws IOException {
    if (user.isEmpty() || group.isEmpty()) {
      return;
    }
    UserPrincipalLookupService lookup = file.getFileSystem().getUserPrincipalLookupService();
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    view.setGroup(lookup.lookupPrincipalByGroupName(group.get()));
    view.setOwner(lookup.lookupPrincipalByName(user.get()));
  }
}
