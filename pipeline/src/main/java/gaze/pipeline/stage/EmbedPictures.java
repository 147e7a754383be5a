package gaze.pipeline.stage;

import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.inference.LoadedModels;
import gaze.inference.clip.ImageTextModel;
import gaze.inference.session.ModelFailedException;
import gaze.storage.Blobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// EMBEDDING: what can be seen in every still, in one space with sentences about it.
public final class EmbedPictures implements StageWork {
  private final LoadedModels models;
  private final Stills stills;

  public EmbedPictures(LoadedModels models, Blobs blobs) {
    this.models = models;
    this.stills = new Stills(blobs);
  }

  @Override
  public Stage stage() {
    return Stage.EMBEDDING;
  }

  @Override
  public boolean readsOriginals() {
    return false;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws IOException, ModelFailedException {
    ImageTextModel model = models.imageText(subject.chosenModel().model());
    List<Embedding> embedded = new ArrayList<>();
    boolean wanted =
        stills.each(
            subject,
            progress,
            (frame, picture) ->
                embedded.add(new Embedding(frame, FloatVector.of(model.embed(picture)))));
    return wanted
        ? new Outcome.Found(new StageFacts.Embedded(embedded), List.of())
        : new Outcome.Passed(SkipReason.NOT_APPLICABLE);
  }
}
