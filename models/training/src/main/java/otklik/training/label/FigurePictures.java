package otklik.training.label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Draws figures as SVG: the risk–coverage curve and the confusion table. */
public final class FigurePictures {

  private static final int LEFT = 70;
  private static final int TOP = 30;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 260;
  private static final int CELL = 46;
  private static final int NAMES = 110;

  /** The curve shows accuracies from here to 1. */
  private static final double LEAST_ACCURACY = 0.8;

  private FigurePictures() {}

  /** Writes NAME-coverage.svg and NAME-confusion.svg into the folder. */
  public static void write(LabelFigures figures, String name, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + "-coverage.svg"), coverage(figures.reliability()));
    Files.writeString(folder.resolve(name + "-confusion.svg"), confusion(figures));
  }

  private static String coverage(Reliability reliability) {
    StringBuilder svg = head(LEFT + WIDTH + 30, TOP + HEIGHT + 60);
    for (int i = 0; i <= 4; i++) {
      double accuracy = LEAST_ACCURACY + i * 0.05;
      line(svg, LEFT, y(accuracy), LEFT + WIDTH, y(accuracy), "#ddd");
      text(svg, LEFT - 8, y(accuracy) + 4, "end", String.format(Locale.ROOT, "%.2f", accuracy));
    }
    for (int i = 0; i <= 5; i++) {
      text(svg, x(i / 5.0), TOP + HEIGHT + 18, "middle", i * 20 + " %");
    }
    StringBuilder points = new StringBuilder();
    for (double[] point : reliability.curve()) {
      points.append(x(point[0])).append(',').append(y(point[1])).append(' ');
    }
    svg.append("<polyline fill=\"none\" stroke=\"#0b5cad\" stroke-width=\"2\" points=\"")
        .append(points.toString().strip())
        .append("\"/>\n");
    text(
        svg,
        LEFT + WIDTH / 2,
        TOP + HEIGHT + 44,
        "middle",
        "coverage: posts labelled without a person");
    text(svg, LEFT, TOP - 12, "start", "accuracy of those");
    return svg.append("</svg>\n").toString();
  }

  private static int x(double coverage) {
    return (int) Math.round(LEFT + coverage * WIDTH);
  }

  private static int y(double accuracy) {
    double share = (accuracy - LEAST_ACCURACY) / (1 - LEAST_ACCURACY);
    return (int) Math.round(TOP + (1 - Math.max(0, share)) * HEIGHT);
  }

  private static String confusion(LabelFigures figures) {
    TreeSet<String> all = new TreeSet<>(figures.gold());
    figures.predictions().forEach(p -> all.add(p.label()));
    List<String> labels = List.copyOf(all);
    int size = labels.size() * CELL;
    StringBuilder svg = head(NAMES + size + 20, NAMES + size + 20);
    for (int row = 0; row < labels.size(); row++) {
      text(svg, NAMES - 8, NAMES + row * CELL + CELL / 2 + 4, "end", labels.get(row));
      svg.append(
          "<text transform=\"translate(%d %d) rotate(-60)\" font-size=\"12\">%s</text>%n"
              .formatted(NAMES + row * CELL + CELL / 2, NAMES - 8, labels.get(row)));
      for (int column = 0; column < labels.size(); column++) {
        cell(svg, row, column, figures.count(labels.get(row), labels.get(column)));
      }
    }
    text(svg, 8, 18, "start", "rows: given, columns: predicted");
    return svg.append("</svg>\n").toString();
  }

  private static void cell(StringBuilder svg, int row, int column, long count) {
    String fill = count == 0 ? "#f6f6f6" : row == column ? "#cfe6cf" : "#f3d3d0";
    int x = NAMES + column * CELL;
    int y = NAMES + row * CELL;
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#fff\"/>%n"
            .formatted(x, y, CELL, CELL, fill));
    if (count > 0) {
      text(svg, x + CELL / 2, y + CELL / 2 + 4, "middle", String.valueOf(count));
    }
  }

  private static StringBuilder head(int width, int height) {
    return new StringBuilder(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
            .formatted(width, height));
  }

  private static void line(StringBuilder svg, int x1, int y1, int x2, int y2, String colour) {
    svg.append(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"/>%n"
            .formatted(x1, y1, x2, y2, colour));
  }

  private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"12\">%s</text>%n"
            .formatted(x, y, anchor, text));
  }
}
