package gaze.inference.detect;

import gaze.inference.image.Filter;
import gaze.inference.image.Pixels;
import gaze.inference.image.Raster;
import gaze.inference.image.Resizing;
import gaze.inference.session.Answers;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Detectors in torchvision's form, such as SSDLite320: a picture stretched to a square of RGB
/// between 0 and 1 in; out, `boxes` as corners in pixels of the square, `scores`, and `labels` by
/// COCO's own numbers (`scripts/export_ssdlite.py` makes such a file).
public final class SsdDetector implements Detector {
  /// torchvision has suppressed already at 0.55; what overlaps more is one object seen twice.
  private static final double SAME_OBJECT = 0.55;

  /// Stands in the list of labels for a number that means none.
  private static final String NONE = "-";

  private static final Pixels PIXELS =
      Pixels.normalised(new float[] {0, 0, 0}, new float[] {1, 1, 1});

  private final OnnxModel model;
  private final DetectorSettings settings;

  public SsdDetector(OnnxModel model, DetectorSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  @Override
  public List<Detected> detect(Raster picture) throws ModelFailedException {
    int side = settings.side();
    Raster square = Resizing.to(picture, side, side, Filter.TRIANGLE);
    Answers answers = model.run(Tensor.floats(PIXELS.of(square), 1, 3, side, side));
    List<Candidate> candidates = candidates(answers, picture);
    return Candidate.named(
        Suppression.survivors(candidates, SAME_OBJECT), settings.labels(), picture);
  }

  private List<Candidate> candidates(Answers answers, Raster picture) throws ModelFailedException {
    Tensor.Floats scores = answers.floats("scores", -1);
    float[] boxes = answers.floats("boxes", scores.size(0), 4).values();
    long[] labels = answers.longs("labels", scores.size(0)).values();
    float across = (float) picture.width() / settings.side();
    float down = (float) picture.height() / settings.side();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      float score = scores.values()[i];
      if (score >= settings.threshold() && known(labels[i])) {
        candidates.add(
            new Candidate(
                (int) labels[i],
                Math.min(score, 1),
                boxes[4 * i] * across,
                boxes[4 * i + 1] * down,
                boxes[4 * i + 2] * across,
                boxes[4 * i + 3] * down));
      }
    }
    return candidates;
  }

  private boolean known(long label) {
    return label >= 0
        && label < settings.labels().size()
        && !settings.labels().get((int) label).equals(NONE);
  }
}
