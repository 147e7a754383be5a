package gaze.inference;

import gaze.domain.ModelRef;
import gaze.inference.clip.ImageTextModel;
import gaze.inference.detect.Detector;
import gaze.inference.features.FeatureExtractor;
import gaze.inference.models.ModelFiles;
import gaze.inference.models.ModelRole;
import gaze.inference.ocr.TextReader;
import gaze.inference.roles.Adapters;
import gaze.inference.session.ModelFailedException;
import gaze.inference.speech.Listening;
import gaze.inference.speech.Listening.Limits;
import gaze.inference.speech.SpeechRecognizer;
import gaze.inference.speech.VoiceActivity;
import gaze.inference.text.TextEmbedder;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/// Every model by what it can do. What was made for one is kept: its tokenizer is slow to read.
/// Thread-safe.
public final class LoadedModels {
  private final ModelShelf shelf;
  private final Adapters adapters;
  private final Map<Asked, Object> made = new ConcurrentHashMap<>();

  private record Asked(ModelRef model, ModelRole role, OptionalDouble threshold) {}

  private interface Making<T> {
    T of(ModelFiles files) throws ModelFailedException;
  }

  public LoadedModels(ModelShelf shelf, Adapters adapters) {
    this.shelf = shelf;
    this.adapters = adapters;
  }

  /// @param threshold below which a detection is not believed; the model's own where there is none
  public Detector detector(ModelRef model, OptionalDouble threshold) throws ModelFailedException {
    return kept(
        Detector.class,
        new Asked(model, ModelRole.OBJECT_DETECTION, threshold),
        files ->
            threshold.isPresent()
                ? adapters.detector(files, threshold.getAsDouble())
                : adapters.detector(files));
  }

  public FeatureExtractor features(ModelRef model) throws ModelFailedException {
    return kept(FeatureExtractor.class, asked(model, ModelRole.FEATURES), adapters::features);
  }

  public ImageTextModel imageText(ModelRef model) throws ModelFailedException {
    return kept(ImageTextModel.class, asked(model, ModelRole.IMAGE_TEXT), adapters::imageText);
  }

  public TextReader textReader(ModelRef model) throws ModelFailedException {
    return kept(TextReader.class, asked(model, ModelRole.OCR), adapters::textReader);
  }

  public TextEmbedder textEmbedder(ModelRef model) throws ModelFailedException {
    return kept(TextEmbedder.class, asked(model, ModelRole.TEXT_EMBEDDING), adapters::textEmbedder);
  }

  /// What hears recordings.
  ///
  /// @param vad the model that finds speech
  /// @param speech the model that writes it down; it is open while it does
  public Listening listening(ModelRef vad, ModelRef speech) throws ModelFailedException {
    return new Listening(
        kept(VoiceActivity.class, asked(vad, ModelRole.VAD), adapters::voices),
        kept(SpeechRecognizer.Source.class, asked(speech, ModelRole.SPEECH), adapters::recognizer),
        Limits.USUAL);
  }

  private static Asked asked(ModelRef model, ModelRole role) {
    return new Asked(model, role, OptionalDouble.empty());
  }

  private <T> T kept(Class<T> type, Asked asked, Making<T> making) throws ModelFailedException {
    Object known = made.get(asked);
    if (known == null) {
      T now = making.of(files(asked.model(), asked.role()));
      Object first = made.putIfAbsent(asked, now);
      known = first == null ? now : first;
    }
    return type.cast(known);
  }

  private ModelFiles files(ModelRef model, ModelRole role) throws ModelFailedException {
    return shelf
        .find(model)
        .filter(files -> files.model().role() == role)
        .orElseThrow(
            () ->
                new ModelFailedException(
                    "The model %s %s for %s is not here."
                        .formatted(model.name(), model.version(), role)));
  }
}
