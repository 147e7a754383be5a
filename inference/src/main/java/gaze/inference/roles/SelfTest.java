package gaze.inference.roles;

import gaze.inference.clip.ImageTextModel;
import gaze.inference.features.FeatureExtractor;
import gaze.inference.image.Raster;
import gaze.inference.models.ModelCheck;
import gaze.inference.models.ModelFiles;
import gaze.inference.ocr.Line;
import gaze.inference.session.ModelFailedException;
import gaze.inference.speech.Audience;
import gaze.inference.speech.Language;
import gaze.inference.speech.Sound;
import gaze.inference.speech.SpeechRecognizer;
import gaze.inference.speech.VoiceActivity;
import gaze.inference.text.TextEmbedder;
import gaze.inference.vector.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Runs a model on inputs drawn or written here and looks whether it understands them. A wrong
/// file, another model under its name, or weights gone bad do not pass.
public final class SelfTest implements ModelCheck {
  private static final int RED = 0xd01818;
  private static final int BLUE = 0x1830d0;
  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0x101010;
  private static final int SKY = 0x9db8d6;

  private static final String SIGN = "stop sign";
  private static final String WORD = "HOTEL";

  /// Far above one word of fifty thousand, far below any that was ever meant.
  private static final double UNDECIDED = 0.01;

  private final Adapters adapters;

  public SelfTest(Adapters adapters) {
    this.adapters = adapters;
  }

  @Override
  public Optional<String> fault(ModelFiles files) {
    try {
      return switch (files.model().role()) {
        case OBJECT_DETECTION -> detects(files);
        case FEATURES -> tellsApart(adapters.features(files));
        case IMAGE_TEXT -> describes(adapters.imageText(files));
        case TEXT_EMBEDDING -> understands(adapters.textEmbedder(files));
        case OCR -> reads(files);
        case VAD -> hears(adapters.voices(files));
        case SPEECH -> writesDown(adapters.recognizer(files));
        case FACE_DETECTION, FACE_EMBEDDING, SEGMENTATION -> Optional.empty();
      };
    } catch (ModelFailedException e) {
      return Optional.of(e.sentence());
    } catch (IOException e) {
      throw new UncheckedIOException("a sound in memory", e);
    }
  }

  private Optional<String> detects(ModelFiles files) throws ModelFailedException {
    Raster sign = stopSign();
    boolean seen =
        adapters.detector(files).detect(sign).stream()
            .anyMatch(
                found ->
                    found.label().equals(SIGN)
                        && found.box().x() + found.box().width() / 2 < 0.6
                        && found.box().x() + found.box().width() / 2 > 0.4);
    return wrongUnless(seen, "It does not see the stop sign in a drawing of one.");
  }

  private static Optional<String> tellsApart(FeatureExtractor model) throws ModelFailedException {
    float[] sign = model.features(stopSign());
    double same = Vectors.product(sign, model.features(stopSign().mirrored()));
    double other = Vectors.product(sign, model.features(hotel()));
    return wrongUnless(same > other + 0.05, "It takes different pictures for alike.");
  }

  private static Optional<String> describes(ImageTextModel model) throws ModelFailedException {
    float[] circle = model.embed(new Drawing(320, 320, WHITE).disc(160, 160, 100, RED).picture());
    float[] square =
        model.embed(new Drawing(320, 320, WHITE).box(60, 60, 200, 200, BLUE).picture());
    float[] redCircle = model.embed("a red circle");
    float[] blueSquare = model.embed("a blue square");
    boolean right =
        Vectors.product(redCircle, circle) > Vectors.product(redCircle, square)
            && Vectors.product(blueSquare, square) > Vectors.product(blueSquare, circle);
    return wrongUnless(right, "It does not tell a red circle from a blue square.");
  }

  private static Optional<String> understands(TextEmbedder model) throws ModelFailedException {
    float[] asked = model.embedQuery("a dog plays in the garden");
    float[][] texts =
        model.embed(List.of("the puppy is having fun outdoors", "the train leaves at noon"));
    boolean right = Vectors.product(asked, texts[0]) > Vectors.product(asked, texts[1]);
    return wrongUnless(right, "It does not know a paraphrase from another sentence.");
  }

  private Optional<String> reads(ModelFiles files) throws ModelFailedException {
    List<Line> lines = adapters.textReader(files).read(hotel());
    boolean right = lines.stream().anyMatch(line -> line.text().equalsIgnoreCase(WORD));
    return wrongUnless(right, "It does not read the word in a drawing of one.");
  }

  private static Optional<String> hears(VoiceActivity model)
      throws IOException, ModelFailedException {
    boolean voice = !model.stretches(Sound.of(Babble.seconds(3)), Audience.SILENT).isEmpty();
    boolean silence = model.stretches(Sound.of(new float[48_000]), Audience.SILENT).isEmpty();
    return wrongUnless(voice && silence, "It does not tell a voice from silence.");
  }

  /// Nobody knows what it makes of sounds that are no words; but weights that were trained are not
  /// undecided between all words.
  private static Optional<String> writesDown(SpeechRecognizer.Source model)
      throws ModelFailedException {
    try (SpeechRecognizer recognizer = model.open()) {
      boolean decided =
          recognizer.recognize(Babble.seconds(3), new Language.Detected(), () -> false).stream()
              .allMatch(words -> words.confidence() > UNDECIDED);
      return wrongUnless(decided, "It does not know what it hears.");
    }
  }

  private static Optional<String> wrongUnless(boolean right, String sentence) {
    return right ? Optional.empty() : Optional.of(sentence);
  }

  /// On its post before the sky.
  private static Raster stopSign() {
    return new Drawing(416, 416, SKY)
        .box(0, 330, 416, 86, 0x6d8a4f)
        .box(200, 240, 16, 160, 0x777777)
        .octagon(208, 160, 110, WHITE)
        .octagon(208, 160, 102, RED)
        .word("STOP", 127, 132, 7, WHITE)
        .picture();
  }

  private static Raster hotel() {
    return new Drawing(480, 200, WHITE).word(WORD, 60, 60, 11, BLACK).picture();
  }
}
