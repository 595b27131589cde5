package org.xinheng.load;

import java.io.IOException;

/** Registers matters, nothing else. */
final class Registration implements Work {

  private final Desk desk;
  private final Staff staff;
  private final String name;
  private long count;

  Registration(Desk desk, Staff staff, String name) {
    this.desk = desk;
    this.staff = staff;
    this.name = name;
  }

  @Override
  public boolean once() throws IOException {
    count++;
    var form = Forms.registration(name + "-" + count, staff);
    return desk.send(staff.clerk(), "register", "/matters", form).isPresent();
  }

  @Override
  public void mend() throws IOException {
    desk.reopen();
  }
}
