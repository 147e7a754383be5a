package gaze.inference.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The 80 kinds of objects that COCO marks, in its order and its words (`coco.txt`).
public final class CocoLabels {
  /// Stands for a number that means no label.
  public static final String NONE = "";

  /// The numbers below 91 that COCO announced and never used, and its 0 for the background.
  private static final Set<Integer> UNUSED = Set.of(0, 12, 26, 29, 30, 45, 66, 68, 69, 71, 83);

  private static final List<String> EIGHTY = read();

  private CocoLabels() {}

  /// Numbered without gaps from 0, as YOLO models do.
  public static List<String> withoutGaps() {
    return EIGHTY;
  }

  /// Numbered as in COCO's own annotations, 0 to 90, as torchvision's models do.
  public static List<String> asAnnotated() {
    List<String> labels = new ArrayList<>();
    var used = EIGHTY.iterator();
    while (used.hasNext()) {
      labels.add(UNUSED.contains(labels.size()) ? NONE : used.next());
    }
    return List.copyOf(labels);
  }

  private static List<String> read() {
    try (InputStream stream =
        Objects.requireNonNull(CocoLabels.class.getResourceAsStream("coco.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
