package org.xinheng.letters.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.xinheng.letters.font.Contour.Point;

/** The outlines of a font's glyphs in the form of TrueType, with what the other tables need. */
final class GlyphTable {

  private static final int ON = 0x01;
  private static final int SHORT_X = 0x02;
  private static final int SHORT_Y = 0x04;
  private static final int SAME_X = 0x10;
  private static final int SAME_Y = 0x20;
  private static final int BYTE = 256;

  private final ByteArrayOutputStream outlines = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>(List.of(0));
  private int mostPoints;
  private int mostContours;

  void add(List<Contour> contours) throws IOException {
    if (!contours.isEmpty()) {
      outlines.write(glyph(contours));
      while (outlines.size() % 4 != 0) {
        outlines.write(0);
      }
    }
    offsets.add(outlines.size());
    mostContours = Math.max(mostContours, contours.size());
    mostPoints = Math.max(mostPoints, contours.stream().mapToInt(it -> it.points().size()).sum());
  }

  byte[] outlines() {
    return outlines.toByteArray();
  }

  List<Integer> offsets() {
    return List.copyOf(offsets);
  }

  int mostPoints() {
    return mostPoints;
  }

  int mostContours() {
    return mostContours;
  }

  private static byte[] glyph(List<Contour> contours) throws IOException {
    List<Point> points = contours.stream().flatMap(it -> it.points().stream()).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(contours.size());
    out.writeShort(points.stream().mapToInt(Point::x).min().orElse(0));
    out.writeShort(points.stream().mapToInt(Point::y).min().orElse(0));
    out.writeShort(points.stream().mapToInt(Point::x).max().orElse(0));
    out.writeShort(points.stream().mapToInt(Point::y).max().orElse(0));
    int end = -1;
    for (Contour contour : contours) {
      end += contour.points().size();
      out.writeShort(end);
    }
    out.writeShort(0);
    List<Integer> xs = steps(points, Point::x);
    List<Integer> ys = steps(points, Point::y);
    for (int i = 0; i < points.size(); i++) {
      int on = points.get(i).on() ? ON : 0;
      out.writeByte(on | flag(xs.get(i), SHORT_X, SAME_X) | flag(ys.get(i), SHORT_Y, SAME_Y));
    }
    steps(out, xs);
    steps(out, ys);
    return bytes.toByteArray();
  }

  private static List<Integer> steps(List<Point> points, ToIntFunction<Point> axis) {
    List<Integer> steps = new ArrayList<>();
    int last = 0;
    for (Point point : points) {
      int now = axis.applyAsInt(point);
      steps.add(now - last);
      last = now;
    }
    return steps;
  }

  /** A step of nothing is left out; one below 256 is a byte, and the second bit is its sign. */
  private static int flag(int step, int isShort, int same) {
    if (step == 0) {
      return same;
    }
    return Math.abs(step) < BYTE ? isShort | (step > 0 ? same : 0) : 0;
  }

  private static void steps(DataOutputStream out, List<Integer> steps) throws IOException {
    for (int step : steps) {
      if (step != 0 && Math.abs(step) < BYTE) {
        out.writeByte(Math.abs(step));
      } else if (step != 0) {
        out.writeShort(step);
      }
    }
  }
}
