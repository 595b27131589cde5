package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** How a document reached the petitioner (送达方式). */
public enum DeliveryWay implements Coded {
  IN_PERSON("in-person", "当面送达", "in person"),
  POST("post", "邮寄送达", "by post"),
  ELECTRONIC("electronic", "经同意电子送达", "electronically, with consent"),
  OTHER("other", "其他方式", "another way");

  private final Label label;

  DeliveryWay(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
