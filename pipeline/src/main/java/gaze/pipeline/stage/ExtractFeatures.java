package gaze.pipeline.stage;

import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.inference.LoadedModels;
import gaze.inference.features.FeatureExtractor;
import gaze.inference.session.ModelFailedException;
import gaze.storage.Blobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// EXTRACTING_FEATURES: what every still looks like, for finding its like.
public final class ExtractFeatures implements StageWork {
  private final LoadedModels models;
  private final Stills stills;

  public ExtractFeatures(LoadedModels models, Blobs blobs) {
    this.models = models;
    this.stills = new Stills(blobs);
  }

  @Override
  public Stage stage() {
    return Stage.EXTRACTING_FEATURES;
  }

  @Override
  public boolean readsOriginals() {
    return false;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws IOException, ModelFailedException {
    FeatureExtractor extractor = models.features(subject.chosenModel().model());
    List<Embedding> features = new ArrayList<>();
    boolean wanted =
        stills.each(
            subject,
            progress,
            (frame, picture) ->
                features.add(new Embedding(frame, FloatVector.of(extractor.features(picture)))));
    return wanted
        ? new Outcome.Found(new StageFacts.FeaturesExtracted(features), List.of())
        : new Outcome.Passed(SkipReason.NOT_APPLICABLE);
  }
}
