package gaze.inference.roles;

import gaze.inference.clip.ImageTextModel;
import gaze.inference.detect.Detector;
import gaze.inference.detect.DetectorSettings;
import gaze.inference.detect.SsdDetector;
import gaze.inference.detect.YoloxDetector;
import gaze.inference.features.FeatureExtractor;
import gaze.inference.image.Framing;
import gaze.inference.image.Pixels;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFiles;
import gaze.inference.models.PictureInput;
import gaze.inference.models.Tensors;
import gaze.inference.models.TextInput;
import gaze.inference.ocr.TextReader;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Sessions;
import gaze.inference.speech.SileroVad;
import gaze.inference.speech.SpeechRecognizer;
import gaze.inference.speech.VadSettings;
import gaze.inference.speech.VoiceActivity;
import gaze.inference.speech.WhisperRecognizer;
import gaze.inference.text.JsonTokenizer;
import gaze.inference.text.NativeTokenizers;
import gaze.inference.text.TextEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Makes what runs a model from its files and its entry in the manifest. Nothing is opened before
/// it is used. Thread-safe.
public final class Adapters {
  /// The part of a model of one file.
  private static final String MODEL = "model";

  /// The token after CLIP's last, which fills sentences up.
  private static final long CLIP_PADDING = 49407;

  /// The longest side of a picture that is searched for text as it is: a page of A4 at 14 pixels a
  /// line is smaller.
  private static final int TEXT_SIDE = 2048;

  /// The mean probability that makes a place a line of text, as PP-OCR's own pipeline has it.
  private static final double TEXT_CORE = 0.5;

  private final Sessions sessions;
  private final NativeTokenizers library;

  public Adapters(Sessions sessions, NativeTokenizers library) {
    this.sessions = sessions;
    this.library = library;
  }

  public Detector detector(ModelFiles files) {
    return detector(files, threshold(files));
  }

  /// @param threshold that the owner chose instead of the manifest's
  public Detector detector(ModelFiles files, double threshold) {
    DetectorSettings settings =
        new DetectorSettings(picture(files).width(), files.model().use().labels(), threshold);
    return switch (files.model().family()) {
      case YOLOX ->
          new YoloxDetector(sessions, files.file(MODEL), settings, YoloxDetector.Looks.TWO);
      case SSDLITE -> new SsdDetector(model(files, MODEL), settings);
      case CLIP,
          SIGLIP,
          FEATURE_VECTOR,
          SENTENCE,
          PP_OCR,
          WHISPER,
          SILERO,
          YUNET,
          SCRFD,
          ALIGNED_FACE,
          EFFICIENT_SAM,
          SAM2 ->
          throw wrongRole(files);
    };
  }

  public FeatureExtractor features(ModelFiles files) {
    return new FeatureExtractor(
        sessions,
        files.file(MODEL),
        new FeatureExtractor.Shape(
            output(files, MODEL), dimensions(files), picture(files).width()));
  }

  public ImageTextModel imageText(ModelFiles files) {
    PictureInput picture = picture(files);
    return new ImageTextModel(
        model(files, "vision"),
        model(files, "text"),
        tokenizer(files),
        new ImageTextModel.Shape(
            output(files, "vision"),
            output(files, "text"),
            dimensions(files),
            picture.width(),
            framing(picture),
            pixels(picture),
            padding(files)));
  }

  public TextEmbedder textEmbedder(ModelFiles files) {
    TextInput text = text(files);
    return new TextEmbedder(
        model(files, MODEL),
        tokenizer(files),
        new TextEmbedder.Shape(
            switch (text.pooling()) {
              case MEAN -> TextEmbedder.Pooling.MEAN;
              case FIRST, NONE -> TextEmbedder.Pooling.FIRST;
            },
            dimensions(files),
            text.queryPrefix(),
            text.passagePrefix()));
  }

  public TextReader textReader(ModelFiles files) throws ModelFailedException {
    return new TextReader(
        new TextReader.Parts(
            model(files, "detection"),
            model(files, "angle"),
            model(files, "recognition"),
            lineHeight(files.model())),
        lines(files.file("dictionary")),
        new TextReader.Limits(TEXT_CORE, threshold(files), TEXT_SIDE));
  }

  public VoiceActivity voices(ModelFiles files) {
    return new SileroVad(model(files, MODEL), VadSettings.PUBLISHED.entering(threshold(files)));
  }

  public SpeechRecognizer.Source recognizer(ModelFiles files) {
    return () -> WhisperRecognizer.open(files.file(MODEL), sessions.threads());
  }

  /// The packs of some languages are of an older make, whose lines are lower.
  private static int lineHeight(Model model) {
    return Optional.ofNullable(model.use().tensors().get("recognition"))
        .map(tensors -> tensors.inputs().getFirst().shape().get(2))
        .filter(height -> height != Tensors.ANY)
        .map(Math::toIntExact)
        .orElse(TextReader.USUAL_LINE_HEIGHT);
  }

  private OnnxModel model(ModelFiles files, String part) {
    return sessions.model(ModelSource.file(files.file(part)));
  }

  private JsonTokenizer tokenizer(ModelFiles files) {
    Path json = files.file("tokenizer");
    return new JsonTokenizer(
        library, files.ref().name(), () -> Files.readAllBytes(json), text(files).maxTokens());
  }

  private static List<String> lines(Path file) throws ModelFailedException {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new ModelFailedException("The file %s cannot be read.".formatted(file), e);
    }
  }

  private static long padding(ModelFiles files) {
    return switch (framing(picture(files))) {
      case CENTRE_CROP -> CLIP_PADDING;
      case STRETCH -> 0;
    };
  }

  private static Framing framing(PictureInput picture) {
    return switch (picture.fit()) {
      case CENTRE_CROP -> Framing.CENTRE_CROP;
      case STRETCH, LETTERBOX, ALIGNED -> Framing.STRETCH;
    };
  }

  /// `(value · scale − mean) / std` in bytes.
  private static Pixels pixels(PictureInput picture) {
    float[] mean = new float[3];
    float[] deviation = new float[3];
    for (int i = 0; i < 3; i++) {
      mean[i] = (float) (picture.mean().get(i) / picture.scale());
      deviation[i] = (float) (picture.std().get(i) / picture.scale());
    }
    return new Pixels(
        switch (picture.channels()) {
          case RGB -> Pixels.Order.RGB;
          case BGR -> Pixels.Order.BGR;
        },
        mean,
        deviation);
  }

  private static PictureInput picture(ModelFiles files) {
    return files.model().use().picture().orElseThrow(() -> wrongRole(files));
  }

  private static TextInput text(ModelFiles files) {
    return files.model().use().text().orElseThrow(() -> wrongRole(files));
  }

  private static int dimensions(ModelFiles files) {
    return files.model().use().dimensions().orElseThrow(() -> wrongRole(files));
  }

  private static double threshold(ModelFiles files) {
    return files.model().use().threshold().orElseThrow(() -> wrongRole(files));
  }

  /// The name of the one output that the manifest tells of a part.
  private static String output(ModelFiles files, String part) {
    Model.Use use = files.model().use();
    return use.tensors().containsKey(part)
        ? use.tensors().get(part).outputs().getFirst().name()
        : "";
  }

  private static IllegalArgumentException wrongRole(ModelFiles files) {
    return new IllegalArgumentException(
        "%s is a model for %s".formatted(files.ref().name(), files.model().role()));
  }
}
