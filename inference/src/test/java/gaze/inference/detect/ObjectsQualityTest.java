package gaze.inference.detect;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Box;
import gaze.inference.detect.CocoTruth.Answer;
import gaze.inference.detect.CocoTruth.Marked;
import gaze.inference.detect.YoloxDetector.Looks;
import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.testkit.Models;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real YOLOX-nano on real pictures. The numbers are in docs/quality.md.
@Tag("integration")
class ObjectsQualityTest {
  /// The manifest's for this model.
  private static final double THRESHOLD = 0.24;

  private static final double HIT = 0.5;

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 2, 2, Duration.ofMinutes(1)), InstantSource.system());
  private Path model = Path.of("");
  private CocoTruth truth = new CocoTruth();

  @BeforeEach
  void find() {
    model = Models.file("detection/yolox_nano.onnx");
  }

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void aLabelFindsItsPicturesAndFewOthers() throws Exception {
    Detector detector = detector(Looks.TWO);
    Set<Answer> found = new HashSet<>();
    for (String file : truth.marked().keySet()) {
      for (Detected detected : detector.detect(Rasters.read(truth.file(file)))) {
        found.add(new Answer(detected.label(), file));
      }
    }
    Set<Answer> right = new HashSet<>(found);
    right.retainAll(truth.answers());
    double recall = (double) right.size() / truth.answers().size();
    double precision = (double) right.size() / found.size();
    System.out.printf("MEASURED queries: recall %.3f, precision %.3f%n", recall, precision);
    assertThat(recall).isGreaterThan(0.67);
    assertThat(precision).isGreaterThan(0.8);
  }

  @Test
  void oneLookFindsWhatAPlainImplementationFinds() throws Exception {
    Detector detector = detector(Looks.ONE);
    PlainYolox plain =
        new PlainYolox(sessions.model(ModelSource.file(model)), Labels.withoutGaps(), THRESHOLD);
    Map<String, Score> ours = new TreeMap<>();
    Map<String, Score> theirs = new TreeMap<>();
    for (var picture : truth.marked().entrySet()) {
      Raster raster = Rasters.read(truth.file(picture.getKey()));
      count(ours, corners(detector.detect(raster)), picture.getValue());
      count(theirs, marks(plain.find(raster)), picture.getValue());
    }
    assertThat(ours.keySet()).isEqualTo(theirs.keySet());
    ours.forEach(
        (label, score) -> {
          Score plainly = theirs.getOrDefault(label, new Score());
          assertThat(score.near(plainly)).as("%s: %s, %s", label, score, plainly).isTrue();
        });
  }

  @Test
  void twoLooksFindMoreOfWhatIsSmall() throws Exception {
    Score one = small(detector(Looks.ONE));
    Score two = small(detector(Looks.TWO));
    System.out.printf("MEASURED small objects: one look %s, two looks %s%n", one, two);
    assertThat(two.recall()).isGreaterThan(one.recall());
    assertThat(two.precision()).isGreaterThan(one.precision() - 0.02);
  }

  /// Objects of less than a hundredth of the picture.
  private Score small(Detector detector) throws ModelFailedException {
    Map<String, Score> scores = new TreeMap<>();
    for (var picture : truth.marked().entrySet()) {
      List<Marked> found = corners(detector.detect(Rasters.read(truth.file(picture.getKey()))));
      count(
          scores,
          found.stream().filter(ObjectsQualityTest::small).toList(),
          picture.getValue().stream().filter(ObjectsQualityTest::small).toList());
    }
    Score all = new Score();
    scores.values().forEach(all::add);
    return all;
  }

  private static boolean small(Marked marked) {
    double[] corners = marked.corners();
    return (corners[2] - corners[0]) * (corners[3] - corners[1]) < 0.01;
  }

  private Detector detector(Looks looks) {
    return new YoloxDetector(
        sessions, model, new DetectorSettings(416, Labels.withoutGaps(), THRESHOLD), looks);
  }

  private static List<Marked> corners(List<Detected> found) {
    List<Marked> corners = new ArrayList<>();
    for (Detected detected : found) {
      Box box = detected.box();
      double[] edges = {box.x(), box.y(), box.x() + box.width(), box.y() + box.height()};
      corners.add(new Marked(detected.label(), edges));
    }
    return corners;
  }

  private static List<Marked> marks(List<PlainYolox.Found> found) {
    return found.stream().map(each -> new Marked(each.label(), each.corners())).toList();
  }

  /// Every found box, the surest first, may explain one marked box that it covers by half.
  private static void count(Map<String, Score> scores, List<Marked> found, List<Marked> marked) {
    List<Marked> open = new ArrayList<>(marked);
    marked.forEach(box -> scores.computeIfAbsent(box.label(), _ -> new Score()).marked++);
    for (Marked box : found) {
      Score score = scores.computeIfAbsent(box.label(), _ -> new Score());
      score.found++;
      var hit =
          open.stream()
              .filter(each -> each.label().equals(box.label()))
              .filter(each -> PlainYolox.shared(each.corners(), box.corners()) >= HIT)
              .findFirst();
      if (hit.isPresent()) {
        open.remove(hit.get());
        score.right++;
      }
    }
  }

  private static final class Score {
    private int marked;
    private int found;
    private int right;

    /// Two points of precision and recall apart, or a single box on the edge of the threshold.
    boolean near(Score other) {
      return apart(precision(), other.precision()) <= Math.max(0.02, 1.0 / Math.max(1, found))
          && apart(recall(), other.recall()) <= Math.max(0.02, 1.0 / Math.max(1, marked));
    }

    private static double apart(double one, double other) {
      return Math.abs(one - other) - 1e-9;
    }

    double recall() {
      return marked == 0 ? 1 : (double) right / marked;
    }

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    void add(Score other) {
      marked += other.marked;
      found += other.found;
      right += other.right;
    }

    @Override
    public String toString() {
      return "recall %.3f precision %.3f of %d".formatted(recall(), precision(), marked);
    }
  }
}
