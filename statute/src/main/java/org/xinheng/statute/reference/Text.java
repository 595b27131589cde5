package org.xinheng.statute.reference;

/**
 * One statement in the two languages of the product.
 *
 * @param zh Chinese, as officers and petitioners read it
 * @param en English, as developers and reviewers read it
 */
public record Text(String zh, String en) {

  public Text {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a text needs both languages: [" + zh + "] [" + en + "]");
    }
  }
}
