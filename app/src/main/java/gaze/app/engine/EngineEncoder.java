package gaze.app.engine;

import gaze.domain.FloatVector;
import gaze.domain.ModelRef;
import gaze.inference.LoadedModels;
import gaze.inference.models.ModelFiles;
import gaze.inference.models.ModelRole;
import gaze.inference.registry.Models;
import gaze.inference.roles.Adapters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.NativeTokenizers;
import gaze.search.QueryEncoder;
import gaze.search.index.VectorSpace;
import gaze.search.index.VectorSpace.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The query encoders, which the engine hosts itself: small, fed with nobody's files, loaded by the
/// first search and kept, so that no later search waits for them.
final class EngineEncoder implements QueryEncoder, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EngineEncoder.class);
  private static final int ENCODERS = 2;
  private static final int THREADS = 2;
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Models models;
  private final Sessions sessions;
  private final LoadedModels loaded;

  EngineEncoder(Models models, NativeTokenizers tokenizers, InstantSource clock) {
    this.models = models;
    this.sessions =
        new Sessions(new SessionSettings(Device.CPU, THREADS, ENCODERS, FOR_EVER), clock);
    this.loaded = new LoadedModels(this::ready, new Adapters(sessions, tokenizers));
  }

  private Optional<ModelFiles> ready(ModelRef model) {
    return Stream.of(ModelRole.TEXT_EMBEDDING, ModelRole.IMAGE_TEXT)
        .flatMap(role -> models.ready(role).stream())
        .filter(files -> files.ref().equals(model))
        .findFirst();
  }

  @Override
  public Optional<VectorSpace> space(Kind kind) {
    return model(kind).map(model -> new VectorSpace(kind, model));
  }

  @Override
  public Optional<Encoded> encode(Kind kind, String sentence) {
    Optional<ModelRef> model = model(kind);
    if (model.isEmpty()) {
      return Optional.empty();
    }
    try {
      float[] vector =
          switch (kind) {
            case WORDS, LABELS, SAID -> loaded.textEmbedder(model.get()).embedQuery(sentence);
            case VISUAL -> loaded.imageText(model.get()).embed(sentence);
            case FEATURES -> new float[0];
          };
      return vector.length == 0
          ? Optional.empty()
          : Optional.of(new Encoded(new VectorSpace(kind, model.get()), FloatVector.of(vector)));
    } catch (ModelFailedException e) {
      LOG.warnf("a query could not be encoded: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<ModelRef> model(Kind kind) {
    return switch (kind) {
      case WORDS, LABELS, SAID -> models.ready(ModelRole.TEXT_EMBEDDING).map(ModelFiles::ref);
      case VISUAL -> models.ready(ModelRole.IMAGE_TEXT).map(ModelFiles::ref);
      case FEATURES -> Optional.empty();
    };
  }

  @Override
  public void close() {
    sessions.close();
  }
}
