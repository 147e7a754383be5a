package gaze.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Detection;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.FrameId;
import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import gaze.domain.ModelRef;
import gaze.domain.Passage;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.domain.TextLine;
import gaze.inference.LoadedModels;
import gaze.inference.ModelShelf;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFiles;
import gaze.inference.roles.Adapters;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.NativeTokenizers;
import gaze.media.pass.VideoPass;
import gaze.media.picture.PixelSource;
import gaze.media.pixels.DecodeLimits;
import gaze.pipeline.stage.Subject.Known;
import gaze.storage.Blobs;
import gaze.storage.disk.DiskBlobs;
import gaze.testkit.Corpus;
import gaze.testkit.Models;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stages that ask models, with real models.
@Tag("integration")
class UnderstandingStagesTest {
  @TempDir private static Path folder = Path.of("");
  private static final Map<ModelRef, ModelFiles> HERE = new HashMap<>();
  private static Sessions sessions = sessions();
  private static LoadedModels models = models(_ -> Optional.empty());
  private static Optional<Blobs> blobs = Optional.empty();

  private static Blobs blobs() {
    return blobs.orElseThrow();
  }

  private static Sessions sessions() {
    return new Sessions(
        new SessionSettings(Device.CPU, 1, 4, Duration.ofMinutes(1)), InstantSource.system());
  }

  private static LoadedModels models(ModelShelf shelf) {
    return new LoadedModels(
        shelf, new Adapters(sessions, new NativeTokenizers(folder.resolve("native"))));
  }

  @BeforeAll
  static void take() throws IOException {
    models = models(ref -> Optional.ofNullable(HERE.get(ref)));
    blobs = Optional.of(DiskBlobs.in(folder.resolve("blobs")));
  }

  @AfterAll
  static void close() {
    sessions.close();
  }

  /// A model that is part of the program.
  private static ModelChoice builtIn(String name) throws IOException {
    Model model = Manifest.carried().find(name).orElseThrow();
    Map<String, Path> places = new HashMap<>();
    for (ModelFile file : model.files()) {
      if (file.origin() instanceof ModelFile.Origin.BuiltIn(String resource)) {
        Path place = folder.resolve(file.fileName());
        try (InputStream content =
            Objects.requireNonNull(
                Model.class.getClassLoader().getResourceAsStream(resource), resource)) {
          Files.write(place, content.readAllBytes());
        }
        places.put(file.part(), place);
      }
    }
    return choice(new ModelFiles(model.ref(), model, places));
  }

  /// A model that lies beside the project.
  private static ModelChoice beside(String name, String file) {
    Model model = Manifest.carried().find(name).orElseThrow();
    return choice(new ModelFiles(model.ref(), model, Map.of("model", Models.file(file))));
  }

  private static ModelChoice choice(ModelFiles files) {
    HERE.put(files.ref(), files);
    return new ModelChoice(files.ref(), OptionalDouble.empty());
  }

  private static Subject subject(MediaKind kind, Known known, ModelChoice choice) {
    MediaFile file =
        new MediaFile(
            FileId.random(),
            "picture.png",
            FileRole.ORIGINAL,
            1,
            Instant.EPOCH,
            0,
            new Fingerprint("be5f7600ec39933e"),
            "image/png",
            Optional.empty());
    return new Subject(kind, folder, List.of(file), ZoneOffset.UTC, known, Optional.of(choice));
  }

  private static byte[] drawn(String words) throws IOException {
    BufferedImage picture = new BufferedImage(640, 240, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 640, 240);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
    pen.drawString(words, 60, 130);
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", file);
    return file.toByteArray();
  }

  private static Known still(Optional<FrameId> frame, byte[] picture) throws IOException {
    return new Known(List.of(new Still(frame, blobs().put(picture, "image/png").key())), List.of());
  }

  private static StageFacts found(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found) outcome).facts();
  }

  @Test
  void wordsAreReadInAPhotoAndInAVideosStills() throws Exception {
    ModelChoice reader = builtIn("pp-ocr-v4-mobile");
    ReadText stage = new ReadText(models, new PixelSource(DecodeLimits.DEFAULT), blobs());
    Files.write(folder.resolve("picture.png"), drawn("Hauptbahnhof"));
    FrameId frame = FrameId.random();

    StageFacts photo =
        found(stage.run(subject(MediaKind.PHOTO, Known.NOTHING, reader), Progress.SILENT));
    StageFacts video =
        found(
            stage.run(
                subject(MediaKind.VIDEO, still(Optional.of(frame), drawn("Gleis 7")), reader),
                Progress.SILENT));

    assertThat(((StageFacts.TextRead) photo).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.text()).isEqualTo("Hauptbahnhof");
              assertThat(line.box().x()).isBetween(0.05, 0.12);
              assertThat(line.frame()).isEmpty();
            });
    assertThat(((StageFacts.TextRead) video).lines())
        .singleElement()
        .extracting(TextLine::frame)
        .isEqualTo(Optional.of(frame));
  }

  @Test
  void aPhotoThatCannotBeReadIsAProblemOfTheStage() throws Exception {
    ModelChoice reader = builtIn("pp-ocr-v4-mobile");
    Files.write(folder.resolve("picture.png"), new byte[] {1, 2, 3});
    Outcome outcome =
        new ReadText(models, new PixelSource(DecodeLimits.DEFAULT), blobs())
            .run(subject(MediaKind.PHOTO, Known.NOTHING, reader), Progress.SILENT);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.problem().stage()).isEqualTo(Stage.READING_TEXT));
  }

  @Test
  void wordsBecomePassagesWithTheirMeaning() throws Exception {
    ModelChoice model = builtIn("all-minilm-l6-v2");
    Known known =
        new Known(
            List.of(),
            List.of(
                new Words(Passage.Source.TITLE, "A puppy in the garden"),
                new Words(Passage.Source.TEXT, "word ".repeat(400))));
    EmbedText stage = new EmbedText(models);

    StageFacts facts = found(stage.run(subject(MediaKind.PHOTO, known, model), Progress.SILENT));

    List<Passage> passages = ((StageFacts.TextEmbedded) facts).passages();
    assertThat(passages).hasSize(4).allMatch(passage -> passage.vector().dimensions() == 384);
    assertThat(passages.getFirst().text()).isEqualTo("A puppy in the garden");
    assertThat(passages.stream().skip(1)).allMatch(passage -> passage.text().length() <= 800);
    assertThat(stage.run(subject(MediaKind.PHOTO, Known.NOTHING, model), Progress.SILENT))
        .isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void scrapsOfTextInAPictureMeanNothing() throws Exception {
    ModelChoice model = builtIn("all-minilm-l6-v2");
    Known known =
        new Known(
            List.of(),
            List.of(
                new Words(Passage.Source.TEXT, "abc\nC"),
                new Words(Passage.Source.TEXT, "Zahnarzt Termin"),
                new Words(Passage.Source.TITLE, "Sea")));

    StageFacts facts =
        found(new EmbedText(models).run(subject(MediaKind.PHOTO, known, model), Progress.SILENT));

    assertThat(((StageFacts.TextEmbedded) facts).passages())
        .extracting(Passage::text)
        .containsExactly("Zahnarzt Termin", "Sea");
  }

  /// The whole way with a model of speech that has no weights and hears nothing.
  @Test
  void aVideoWithoutSubtitlesIsListenedTo() throws Exception {
    Path said = Corpus.set("speech").resolve("files/derived/speech-dev.mp4");
    Path unfinished = folder.resolve("unfinished");
    Transcribe stage = new Transcribe(new VideoPass(DecodeLimits.DEFAULT), models, unfinished);
    ModelChoice finder = beside("silero-vad", "speech/silero_vad.onnx");
    ModelChoice recognizer = beside("whisper-tiny", "speech/for-tests-ggml-tiny.bin");
    ModelChoice both =
        new ModelChoice(recognizer.model(), recognizer.threshold(), Optional.of(finder.model()));
    Files.copy(said, folder.resolve("picture.png"), StandardCopyOption.REPLACE_EXISTING);
    List<Double> reached = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void reached(double fraction) {
            reached.add(fraction);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    StageFacts facts = found(stage.run(subject(MediaKind.VIDEO, Known.NOTHING, both), progress));

    assertThat(((StageFacts.Transcribed) facts).segments()).isEmpty();
    assertThat(reached).endsWith(1.0);
    assertThat(unfinished).isEmptyDirectory();
    assertThat(stage.run(subject(MediaKind.VIDEO, Known.NOTHING, recognizer), Progress.SILENT))
        .as("nothing finds speech")
        .isEqualTo(new Outcome.Passed(SkipReason.MODEL_MISSING));
  }

  @Test
  void aLongTextIsCutWhereASentenceEnds() {
    String sentence = "This is one sentence of a longer text that goes on for a while. ";
    List<Words> pieces =
        EmbedText.pieces(new Words(Passage.Source.DESCRIPTION, sentence.repeat(30)));
    assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.text().endsWith("."));
    assertThat(EmbedText.pieces(new Words(Passage.Source.TEXT, "x".repeat(2000)))).hasSize(3);
    assertThat(EmbedText.pieces(new Words(Passage.Source.TEXT, "  "))).isEmpty();
  }

  @Test
  void objectsAndFeaturesAreThoseOfTheStill() throws Exception {
    ModelChoice detector = beside("yolox-nano", "detection/yolox_nano.onnx");
    ModelChoice features =
        beside("mobilenet-v2-12", "features/mobilenetv2-12-dynint8-features1280.onnx");
    FrameId frame = FrameId.random();
    Known known = still(Optional.of(frame), drawn("nothing to see"));

    StageFacts detected =
        found(
            new DetectObjects(models, blobs())
                .run(subject(MediaKind.VIDEO, known, detector), Progress.SILENT));
    StageFacts extracted =
        found(
            new ExtractFeatures(models, blobs())
                .run(subject(MediaKind.VIDEO, known, features), Progress.SILENT));

    assertThat(((StageFacts.ObjectsDetected) detected).detections())
        .extracting(Detection::frame)
        .allMatch(Optional.of(frame)::equals);
    assertThat(((StageFacts.FeaturesExtracted) extracted).stills())
        .singleElement()
        .satisfies(
            still -> {
              assertThat(still.frame()).contains(frame);
              assertThat(still.vector().dimensions()).isEqualTo(1280);
            });
  }

  @Test
  void aStageThatIsCancelledStopsBetweenStills() throws Exception {
    ModelChoice features =
        beside("mobilenet-v2-12", "features/mobilenetv2-12-dynint8-features1280.onnx");
    Progress cancelled =
        new Progress() {
          @Override
          public void reached(double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThat(
            new ExtractFeatures(models, blobs())
                .run(
                    subject(MediaKind.PHOTO, still(Optional.empty(), drawn("x")), features),
                    cancelled))
        .isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void aModelThatIsNotThereFailsItsStageAndNothingElse() throws Exception {
    ModelChoice gone = new ModelChoice(new ModelRef("gone", "1"), OptionalDouble.empty());
    StageRunner runner =
        new StageRunner(
            List.of(new EmbedPictures(models, blobs()), new DetectObjects(models, blobs())),
            blobs());
    Known known = still(Optional.empty(), drawn("x"));
    for (Stage stage : List.of(Stage.EMBEDDING, Stage.DETECTING)) {
      assertThat(runner.run(stage, subject(MediaKind.PHOTO, known, gone), Progress.SILENT))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> {
                assertThat(failed.problem().kind()).isEqualTo(ProblemKind.MODEL_FAILED);
                assertThat(failed.problem().detail()).contains("gone");
              });
    }
    assertThat(
            runner.run(Stage.READING_TEXT, subject(MediaKind.PHOTO, known, gone), Progress.SILENT))
        .isInstanceOf(Outcome.Failed.class);
  }
}
