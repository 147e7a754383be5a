package gaze.pipeline.stage;

import gaze.domain.Detection;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.inference.LoadedModels;
import gaze.inference.detect.Detected;
import gaze.inference.detect.Detector;
import gaze.inference.session.ModelFailedException;
import gaze.storage.Blobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// DETECTING: the things that can be seen in every still.
public final class DetectObjects implements StageWork {
  private final LoadedModels models;
  private final Stills stills;

  public DetectObjects(LoadedModels models, Blobs blobs) {
    this.models = models;
    this.stills = new Stills(blobs);
  }

  @Override
  public Stage stage() {
    return Stage.DETECTING;
  }

  @Override
  public boolean readsOriginals() {
    return false;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws IOException, ModelFailedException {
    ModelChoice choice = subject.chosenModel();
    Detector detector = models.detector(choice.model(), choice.threshold());
    List<Detection> detections = new ArrayList<>();
    boolean wanted =
        stills.each(
            subject,
            progress,
            (frame, picture) -> {
              for (Detected seen : detector.detect(picture)) {
                detections.add(new Detection(seen.label(), seen.confidence(), seen.box(), frame));
              }
            });
    return wanted
        ? new Outcome.Found(new StageFacts.ObjectsDetected(detections), List.of())
        : new Outcome.Passed(SkipReason.NOT_APPLICABLE);
  }
}
