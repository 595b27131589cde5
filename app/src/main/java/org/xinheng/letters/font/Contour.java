package org.xinheng.letters.font;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * One closed line of a glyph as TrueType has it: points on the line, and between two of them at
 * most one beside it that bends it.
 *
 * @param points its points in order
 */
record Contour(List<Point> points) {

  /** How far a bend may lie from the original, in units of the font: a thousandth of the height. */
  private static final double TOLERANCE = 0.6;

  /**
   * A point.
   *
   * @param on whether the line goes through it
   */
  record Point(int x, int y, boolean on) {}

  /** The contours of an outline. */
  static List<Contour> of(Path2D outline) {
    Walk walk = new Walk();
    double[] at = new double[6];
    for (PathIterator it = outline.getPathIterator(null); !it.isDone(); it.next()) {
      walk.step(it.currentSegment(at), at);
    }
    walk.close();
    return walk.done;
  }

  /** Follows an outline and writes down its points. */
  private static final class Walk {

    private final List<Contour> done = new ArrayList<>();
    private List<Point> points = new ArrayList<>();
    private double x;
    private double y;

    void step(int segment, double[] to) {
      switch (segment) {
        case PathIterator.SEG_MOVETO -> {
          close();
          on(to[0], to[1]);
        }
        case PathIterator.SEG_LINETO -> on(to[0], to[1]);
        case PathIterator.SEG_QUADTO -> {
          beside(to[0], to[1]);
          on(to[2], to[3]);
        }
        case PathIterator.SEG_CUBICTO -> cubic(to);
        default -> close();
      }
    }

    private void on(double toX, double toY) {
      Point point = new Point((int) Math.round(toX), (int) Math.round(toY), true);
      if (points.isEmpty() || !points.getLast().equals(point)) {
        points.add(point);
      }
      x = toX;
      y = toY;
    }

    private void beside(double atX, double atY) {
      points.add(new Point((int) Math.round(atX), (int) Math.round(atY), false));
    }

    /** A bend of the third order as one or more of the second. */
    private void cubic(double[] to) {
      double bendX = to[4] - 3 * to[2] + 3 * to[0] - x;
      double bendY = to[5] - 3 * to[3] + 3 * to[1] - y;
      double error = Math.hypot(bendX, bendY) * Math.sqrt(3) / 36;
      int parts = (int) Math.max(1, Math.ceil(Math.cbrt(error / TOLERANCE)));
      double[] from = {x, y};
      double[] line = to.clone();
      for (int part = 1; part <= parts; part++) {
        part(from, line, (part - 1.0) / parts, (double) part / parts);
      }
    }

    private void part(double[] from, double[] to, double start, double end) {
      double[] a = at(from, to, start);
      double[] b = at(from, to, end);
      double[] slope = slope(from, to, start);
      double[] other = slope(from, to, end);
      double third = (end - start) / 4;
      beside(
          (a[0] + b[0]) / 2 + (slope[0] - other[0]) * third,
          (a[1] + b[1]) / 2 + (slope[1] - other[1]) * third);
      on(b[0], b[1]);
    }

    private static double[] at(double[] from, double[] to, double t) {
      double u = 1 - t;
      double[] point = new double[2];
      for (int i = 0; i < 2; i++) {
        point[i] =
            u * u * u * from[i]
                + 3 * u * u * t * to[i]
                + 3 * u * t * t * to[i + 2]
                + t * t * t * to[i + 4];
      }
      return point;
    }

    private static double[] slope(double[] from, double[] to, double t) {
      double u = 1 - t;
      double[] slope = new double[2];
      for (int i = 0; i < 2; i++) {
        slope[i] =
            3 * u * u * (to[i] - from[i])
                + 6 * u * t * (to[i + 2] - to[i])
                + 3 * t * t * (to[i + 4] - to[i + 2]);
      }
      return slope;
    }

    void close() {
      if (points.size() > 1 && points.getFirst().equals(points.getLast())) {
        points.removeLast();
      }
      if (points.size() > 2) {
        done.add(new Contour(List.copyOf(points)));
      }
      points = new ArrayList<>();
    }
  }
}
