package org.xinheng.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.xinheng.database.DatabaseListener;

/** Says on stderr when the database server is lost and when it is back. */
record Spoken(PrintWriter err) implements DatabaseListener {

  @Override
  public void lost(String why) {
    err.println("数据库服务中断，正在恢复：" + why);
  }

  @Override
  public void back(Duration outage) {
    err.println("数据库服务已恢复，中断 " + outage.toSeconds() + " 秒。");
  }
}
