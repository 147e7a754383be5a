package gaze.inference.detect;

import gaze.inference.graph.Graphs;
import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The YOLOX family. It looks twice where it may: at the size of its training, and mirrored at a
/// larger one, where it sees what is small. What both looks see counts fully, what one sees half;
/// that finds more at the same precision than either look alone (docs/quality.md). A model whose
/// graph is tied to one size looks once.
public final class YoloxDetector implements Detector {
  /// How often the model looks at a picture.
  public enum Looks {
    ONE,
    TWO
  }

  /// Overlap from which two boxes of a label are one object; the model's published evaluation uses
  /// it.
  private static final double SAME_OBJECT = 0.45;

  /// What one look must believe of what the threshold asks of both, to be compared at all.
  private static final double WORTH_COMPARING = 0.2;

  /// The larger look's side, of the smaller's; measured best between 1.2 and 1.8.
  private static final double LARGER = 1.375;

  private static final int WIDEST_STRIDE = 32;

  private static final System.Logger LOG = System.getLogger(YoloxDetector.class.getName());

  private final OnnxModel model;
  private final DetectorSettings settings;
  private volatile Looks looks;

  public YoloxDetector(Sessions sessions, Path file, DetectorSettings settings, Looks looks) {
    this.model = sessions.model(source(file, looks));
    this.settings = settings;
    this.looks = looks;
  }

  private static ModelSource source(Path file, Looks looks) {
    return switch (looks) {
      case ONE -> ModelSource.file(file);
      case TWO ->
          ModelSource.bytes(
              file + " of any size", () -> Graphs.withFreePictures(Files.readAllBytes(file)));
    };
  }

  @Override
  public List<Detected> detect(Raster picture) throws ModelFailedException {
    List<Candidate> seen =
        switch (looks) {
          case ONE -> look(picture, settings.side(), settings.threshold());
          case TWO -> lookTwice(picture);
        };
    return Candidate.named(seen, settings.labels(), picture);
  }

  private List<Candidate> lookTwice(Raster picture) throws ModelFailedException {
    double least = settings.threshold() * WORTH_COMPARING;
    List<Candidate> plain = look(picture, settings.side(), least);
    List<Candidate> mirrored;
    try {
      mirrored = look(picture.mirrored(), larger(), least);
    } catch (ModelFailedException e) {
      LOG.log(System.Logger.Level.WARNING, "looks once from now on: {0}", e.sentence());
      looks = Looks.ONE;
      return believed(plain);
    }
    List<Candidate> turned =
        mirrored.stream().map(candidate -> candidate.mirrored(picture.width())).toList();
    return believed(Suppression.survivors(Agreement.of(plain, turned, SAME_OBJECT), SAME_OBJECT));
  }

  private List<Candidate> believed(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.score() >= settings.threshold())
        .toList();
  }

  private List<Candidate> look(Raster picture, int side, double least) throws ModelFailedException {
    YoloxLook look = new YoloxLook(model, side, settings.labels().size(), least);
    return Suppression.survivors(look.candidates(picture), SAME_OBJECT);
  }

  private int larger() {
    return (int) Math.round(settings.side() * LARGER / WIDEST_STRIDE) * WIDEST_STRIDE;
  }
}
