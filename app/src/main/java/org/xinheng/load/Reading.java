package org.xinheng.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An officer who reads: the desk, the list, and searches for words of two and of four characters,
 * in subject lines and in statements.
 */
final class Reading implements Work {

  private static final List<String> PAIRS = List.of("工资", "征地", "噪声", "路灯", "低保", "医保");
  private static final List<String> WORDS = List.of("拖欠工资", "征地补偿", "噪声扰民", "农村低保", "道路维修", "饮水安全");

  private final Desk desk;
  private final Officer officer;
  private int count;

  Reading(Desk desk, Officer officer) {
    this.desk = desk;
    this.officer = officer;
  }

  @Override
  public boolean once() throws IOException {
    count++;
    return desk.open(officer, "desk", "/").isPresent()
        && desk.open(officer, "list", "/matters").isPresent()
        && search("search, 2 characters", "", PAIRS)
        && search("search, 4 characters", "", WORDS)
        && search("search in statements, 2 characters", "in=statement&", PAIRS)
        && search("search in statements, 4 characters", "in=statement&", WORDS);
  }

  private boolean search(String call, String where, List<String> words) throws IOException {
    String word = words.get(count % words.size());
    String path = "/matters?" + where + "q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
    return desk.open(officer, call, path).isPresent();
  }

  @Override
  public void mend() throws IOException {
    desk.reopen();
  }
}
