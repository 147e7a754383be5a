package gaze.inference.registry;

import static gaze.inference.download.ScriptedServer.decently;
import static gaze.inference.download.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import gaze.domain.ProblemKind;
import gaze.inference.download.Disk;
import gaze.inference.download.Downloads;
import gaze.inference.download.Patience;
import gaze.inference.download.ScriptedServer;
import gaze.inference.download.ScriptedServer.Request;
import gaze.inference.download.ScriptedServer.Script;
import gaze.inference.download.Sha256;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelCheck;
import gaze.inference.models.ModelFiles;
import gaze.inference.models.ModelRole;
import gaze.inference.registry.Models.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ModelsTest {
  private static final byte[] WEIGHTS = bytes(400_000);
  private static final byte[] WORDS = bytes(9_000);
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          2,
          Duration.ofMillis(4),
          Duration.ofSeconds(1));

  @TempDir private Path data;
  @TempDir private Path elsewhere;

  private final BlockingQueue<ModelState> settled = new LinkedBlockingQueue<>();
  private final BlockingQueue<Progress> progress = new LinkedBlockingQueue<>();
  private final AtomicInteger tried = new AtomicInteger();
  private volatile Choices choices =
      new Choices(false, Map.of(ModelRole.OBJECT_DETECTION, "small"), Set.of());
  private volatile ModelCheck check = _ -> Optional.empty();
  private Optional<ScriptedServer> server = Optional.empty();
  private Optional<Models> open = Optional.empty();

  @AfterEach
  void close() throws IOException {
    open.ifPresent(Models::close);
    if (server.isPresent()) {
      server.get().close();
    }
  }

  @Test
  void aModelIsFetchedComparedTriedOutAndThenUsed() throws Exception {
    Models models = open(decent());
    assertThat(state(models)).isEqualTo(new ModelState.Absent(0));
    assertThat(models.missing())
        .containsExactly(ModelRole.IMAGE_TEXT, ModelRole.OBJECT_DETECTION, ModelRole.SPEECH);

    assertThat(models.download("small")).isEqualTo(new Reply.Begun());

    assertThat(next()).isEqualTo(new ModelState.Present());
    assertThat(state(models)).isEqualTo(new ModelState.Present());
    assertThat(tried).hasValue(1);
    ModelFiles files = models.ready(ModelRole.OBJECT_DETECTION).orElseThrow();
    assertThat(files.ref()).hasToString("ModelRef[name=small, version=1.0]");
    assertThat(files.file("model")).hasBinaryContent(WEIGHTS);
    assertThat(files.file("words")).hasBinaryContent(WORDS);
    assertThat(models.missing()).doesNotContain(ModelRole.OBJECT_DETECTION);
    assertThat(models.download("small")).isEqualTo(new Reply.HereAlready());
    assertThat(progress).isNotEmpty().allMatch(step -> step.total() == 409_000);
  }

  @Test
  void nothingIsAskedForBeforeAPersonDoes() throws Exception {
    Models models = open(decent());
    models.all();
    models.ready(ModelRole.OBJECT_DETECTION);
    models.verify("small");
    models.missing();

    assertThat(server.orElseThrow().requests()).isEmpty();
  }

  @Test
  void offlineNothingIsFetched() throws Exception {
    Models models = open(decent());
    choices = new Choices(true, choices.chosen(), Set.of());

    assertThat(models.download("small")).isEqualTo(new Reply.Offline());
    assertThat(server.orElseThrow().requests()).isEmpty();
  }

  @Test
  void goingOfflineBreaksADownloadOff() throws Exception {
    CountDownLatch halfway = new CountDownLatch(1);
    Models models = open(stallingAt(200_000, halfway));
    models.download("small");
    halfway.await();

    choices = new Choices(true, choices.chosen(), Set.of());

    assertThat(next()).isEqualTo(new ModelState.Absent(200_000));
  }

  @Test
  void aDownloadThatWasCancelledGoesOnWhereItWas() throws Exception {
    CountDownLatch halfway = new CountDownLatch(1);
    Models models = open(stallingAt(200_000, halfway));
    models.download("small");
    halfway.await();
    assertThat(state(models)).isInstanceOf(ModelState.Downloading.class);

    assertThat(models.cancel("small")).isTrue();

    assertThat(next()).isEqualTo(new ModelState.Absent(200_000));
    assertThat(models.cancel("small")).isFalse();
    models.download("small");
    assertThat(next()).isEqualTo(new ModelState.Present());
    assertThat(server.orElseThrow().requests())
        .extracting(Request::from)
        .containsExactly(0L, 200_000L, 0L);
  }

  @Test
  void aDownloadThatTheProgramsEndCutOffGoesOnAfterTheNextStart() throws Exception {
    CountDownLatch halfway = new CountDownLatch(1);
    Models first = open(stallingAt(200_000, halfway));
    first.download("small");
    halfway.await();
    first.close();

    Models second = again();
    assertThat(state(second)).isEqualTo(new ModelState.Absent(200_000));
    second.download("small");

    assertThat(next()).isInstanceOf(ModelState.Absent.class);
    assertThat(next()).isEqualTo(new ModelState.Present());
  }

  @Test
  void theStartTrustsWhatItHasComparedBefore() throws Exception {
    open(decent()).download("small");
    next();

    Models second = again();

    assertThat(state(second)).isEqualTo(new ModelState.Present());
    assertThat(tried).hasValue(1);
  }

  @Test
  void aFileThatWasExchangedIsNoticedAndRemoved() throws Exception {
    open(decent()).download("small");
    next();
    byte[] other = WEIGHTS.clone();
    other[0]++;
    Path file = data.resolve("small/model.onnx");
    Files.write(file, other);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));

    Models second = again();

    assertThat(next())
        .isInstanceOfSatisfying(
            ModelState.Failed.class,
            failed ->
                assertThat(failed.problem().detail())
                    .startsWith("model.onnx has the SHA-256 ")
                    .endsWith(" It was removed."));
    assertThat(second.ready(ModelRole.OBJECT_DETECTION)).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void verifyingReadsEveryByteAgain() throws Exception {
    Models models = open(decent());
    models.download("small");
    next();
    Path file = data.resolve("small/model.onnx");
    FileTime before = Files.getLastModifiedTime(file);
    byte[] other = WEIGHTS.clone();
    other[0]++;
    Files.write(file, other);
    Files.setLastModifiedTime(file, before);
    assertThat(state(models)).isEqualTo(new ModelState.Present());

    assertThat(models.verify("small")).isEqualTo(new Reply.Begun());

    assertThat(next()).isInstanceOf(ModelState.Failed.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void anotherFileThanTheManifestsNeverBecomesAModel() throws Exception {
    byte[] other = WEIGHTS.clone();
    other[399_999]++;
    Models models =
        open(
            (request, out) ->
                decently(request, out, request.path().contains("model") ? other : WORDS));
    models.download("small");

    assertThat(next())
        .isInstanceOfSatisfying(
            ModelState.Failed.class,
            failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemKind.WRONG_CONTENT));
    assertThat(tried).hasValue(0);
    assertThat(data.resolve("small/model.onnx")).doesNotExist();
    assertThat(models.ready(ModelRole.OBJECT_DETECTION)).isEmpty();
  }

  @Test
  void aModelThatDoesNotDoItsWorkIsRefused() throws Exception {
    check = _ -> Optional.of("It finds no box round the drawn figure.");
    Models models = open(decent());
    models.download("small");

    ModelState refused =
        new ModelState.Refused(
            new ModelProblem(ProblemKind.MODEL_FAILED, "It finds no box round the drawn figure."));
    assertThat(next()).isEqualTo(refused);
    assertThat(models.ready(ModelRole.OBJECT_DETECTION)).isEmpty();
    assertThat(state(again())).isEqualTo(refused);
    check = _ -> Optional.empty();
    open.orElseThrow().verify("small");
    assertThat(next()).isEqualTo(new ModelState.Present());
  }

  @Test
  void aCheckThatBreaksRefusesTheModel() throws Exception {
    check =
        _ -> {
          throw new IllegalStateException("out of memory");
        };
    open(decent()).download("small");

    assertThat(next())
        .isEqualTo(
            new ModelState.Refused(
                new ModelProblem(ProblemKind.MODEL_FAILED, "It cannot be run: out of memory")));
  }

  @Test
  void aRestrictedLicenceIsAcceptedFirst() throws Exception {
    Models models = open(decent(), manifest("small").replace("true}", "false}"));
    assertThat(state(models)).isEqualTo(new ModelState.LicenceNotAccepted());
    assertThat(models.download("small")).isInstanceOf(Reply.LicenceNotAccepted.class);

    choices = new Choices(false, choices.chosen(), Set.of("MIT"));

    assertThat(models.download("small")).isEqualTo(new Reply.Begun());
    assertThat(next()).isEqualTo(new ModelState.Present());
    choices = new Choices(false, choices.chosen(), Set.of());
    assertThat(models.ready(ModelRole.OBJECT_DETECTION)).isEmpty();
  }

  @Test
  void aFileOfOnesOwnTakesThePlaceOfAnother() throws Exception {
    Models models = open(decent());
    models.download("small");
    next();
    Path mine = Files.write(elsewhere.resolve("model.onnx"), bytes(1234));

    assertThat(models.add("small", List.of(mine))).isEqualTo(new Reply.Begun());

    assertThat(next()).isEqualTo(new ModelState.Present());
    ModelFiles files = models.ready(ModelRole.OBJECT_DETECTION).orElseThrow();
    assertThat(files.file("model")).hasBinaryContent(bytes(1234));
    assertThat(files.file("words")).hasBinaryContent(WORDS);
    assertThat(files.ref().version()).matches("1\\.0\\+[0-9a-f]{8}");

    assertThat(models.remove("small")).isEqualTo(new Reply.Begun());
    assertThat(next()).isEqualTo(new ModelState.Absent(0));
    assertThat(data.resolve("own/small/model.onnx")).doesNotExist();
    assertThat(mine).exists();
  }

  @Test
  void aFileOfOnesOwnThatFailsLeavesWhatWasThere() throws Exception {
    Models models = open(decent());
    models.download("small");
    next();
    check = _ -> Optional.of("Its input has another shape.");

    models.add("small", List.of(Files.write(elsewhere.resolve("model.onnx"), bytes(7))));

    assertThat(next()).isEqualTo(new ModelState.Present());
    assertThat(models.find("small").orElseThrow().problem())
        .contains(new ModelProblem(ProblemKind.MODEL_FAILED, "Its input has another shape."));
    assertThat(models.ready(ModelRole.OBJECT_DETECTION).orElseThrow().file("model"))
        .hasBinaryContent(WEIGHTS);
    assertThat(data.resolve("own/small.incoming")).doesNotExist();
  }

  @Test
  void whatIsNoPartOfTheModelIsNotAdded() throws Exception {
    Models models = open(decent());
    Path mine = Files.write(elsewhere.resolve("mine.onnx"), bytes(7));

    assertThat(models.add("small", List.of(mine)))
        .isEqualTo(
            new Reply.Impossible(
                "Small has no file mine.onnx; it is made of model.onnx, words.txt."));
    assertThat(models.add("small", List.of(elsewhere.resolve("gone"))))
        .isEqualTo(
            new Reply.Impossible(elsewhere.resolve("gone") + " is no file that can be read."));
    Path model = Files.write(elsewhere.resolve("model.onnx"), bytes(7));
    assertThat(models.add("small", List.of(model)))
        .isEqualTo(
            new Reply.Impossible(
                "Small needs words.txt too: give it as well, or download the model first."));
    assertThat(models.add("nothing", List.of(model))).isEqualTo(new Reply.Unknown());
  }

  @Test
  void anExportOfOnesOwnCanOnlyBeAdded() throws Exception {
    Models models =
        open(
            decent(),
            manifest("small")
                .replaceAll(
                    "\"files\": \\[.*\\]",
                    "\"files\": [{\"part\": \"model\", \"file\": \"m.onnx\", \"export\": \"Made by a script.\"}]"));
    assertThat(models.download("small")).isEqualTo(new Reply.Impossible("Made by a script."));

    models.add("small", List.of(Files.write(elsewhere.resolve("any.onnx"), bytes(55))));

    assertThat(next()).isEqualTo(new ModelState.Present());
  }

  @Test
  void aFolderOfOnesOwnBringsItsManifest() throws Exception {
    Models models = open(decent());
    Path own = Files.createDirectories(data.resolve("own/mine"));
    Files.write(own.resolve("mine.onnx"), bytes(99));
    Files.writeString(
        own.resolve("manifest.json"),
        manifest("mine")
            .replaceAll(
                "\"files\": \\[.*\\]",
                "\"files\": [{\"part\": \"model\", \"path\": \"mine.onnx\"}]"));
    choices = new Choices(false, Map.of(ModelRole.OBJECT_DETECTION, "mine"), Set.of());

    models.all();

    assertThat(next()).isEqualTo(new ModelState.Present());
    assertThat(models.ready(ModelRole.OBJECT_DETECTION).orElseThrow().file("model"))
        .isEqualTo(own.resolve("mine.onnx"));
    assertThat(models.remove("mine")).isInstanceOf(Reply.Impossible.class);
    assertThat(own.resolve("mine.onnx")).exists();
  }

  @Test
  void aBrokenManifestOfOnesOwnHidesNoOther() throws Exception {
    Models models = open(decent());
    Path own = Files.createDirectories(data.resolve("own/mine"));
    Files.writeString(own.resolve("manifest.json"), "{\"schema\": 1}");

    assertThat(models.faults())
        .containsExactly(own.resolve("manifest.json") + ": models: is missing");
    assertThat(models.find("small")).isPresent();
  }

  @Test
  void modelsAreTakenFromAFolderByTheirContent() throws Exception {
    Models models = open(decent());
    Path deep = Files.createDirectories(elsewhere.resolve("stick/a"));
    Files.write(deep.resolve("renamed.bin"), WEIGHTS);
    Files.write(deep.resolve("other.bin"), bytes(400_000 - 1));
    byte[] lookalike = WORDS.clone();
    lookalike[5]++;
    Files.write(deep.resolve("lookalike"), lookalike);

    assertThat(models.importFrom(elsewhere, Set.of())).containsExactly("small");
    assertThat(next()).isEqualTo(new ModelState.Absent(400_000));
    Files.write(deep.resolve("words"), WORDS);
    assertThat(models.importFrom(elsewhere, Set.of("small"))).containsExactly("small");
    assertThat(next()).isEqualTo(new ModelState.Present());
    assertThat(server.orElseThrow().requests()).isEmpty();
    assertThat(models.importFrom(elsewhere, Set.of())).isEmpty();
    assertThatIOException()
        .isThrownBy(() -> models.importFrom(elsewhere.resolve("gone"), Set.of("other")));
  }

  @Test
  void aPackedFileIsTakenOutOfItsArchive() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("other.txt"));
      out.write(1);
      out.putNextEntry(new ZipEntry("inner/weights.onnx"));
      out.write(WEIGHTS);
    }
    byte[] archive = zip.toByteArray();
    String files =
        """
        "files": [{"part": "archive", "url": "%s", "bytes": %d, "sha256": "%s"}, {"part": "model", "archive": "archive", "entry": "inner/weights.onnx", "bytes": %d, "sha256": "%s"}]"""
            .formatted(
                "URL/pack.zip", archive.length, sha256(archive), WEIGHTS.length, sha256(WEIGHTS));
    Models models =
        open(
            (request, out) -> decently(request, out, archive),
            manifest("small").replaceAll("\"files\": \\[.*\\]", files));
    models.download("small");

    assertThat(next()).isEqualTo(new ModelState.Present());
    assertThat(models.ready(ModelRole.OBJECT_DETECTION).orElseThrow().files())
        .containsOnlyKeys("model")
        .allSatisfy((_, path) -> assertThat(path).hasBinaryContent(WEIGHTS));
    assertThat(data.resolve("small/pack.zip")).doesNotExist();
  }

  @Test
  void whatIsPartOfTheProgramIsThereAtOnce() throws Exception {
    Manifest carried = Manifest.carried();
    choices = new Choices(true, Map.of(ModelRole.OCR, "pp-ocr-v4-mobile"), Set.of());
    Models models = models(carried);
    ModelEntry ocr = models.find("pp-ocr-v4-mobile").orElseThrow();
    assertThat(ocr.state()).isEqualTo(new ModelState.Present());
    assertThat(ocr.chosen()).isTrue();

    ModelFiles files = models.ready(ModelRole.OCR).orElseThrow();

    assertThat(files.files()).containsOnlyKeys("detection", "angle", "recognition", "dictionary");
    assertThat(files.file("detection")).hasSize(4_745_517);
    assertThat(models.remove("pp-ocr-v4-mobile"))
        .isEqualTo(new Reply.Impossible("PP-OCRv4 mobile is part of Gaze."));
  }

  private Script decent() {
    return (request, out) ->
        decently(request, out, request.path().contains("model") ? WEIGHTS : WORDS);
  }

  /// Sends so much of the weights and no more, until it is asked for the rest.
  private Script stallingAt(int bytes, CountDownLatch there) {
    return (request, out) -> {
      if (request.path().contains("model") && request.from() == 0) {
        head(out, "200 OK", "Content-Length: " + WEIGHTS.length);
        out.write(WEIGHTS, 0, bytes);
        out.flush();
        while (size(data.resolve("small/model.onnx.part")) < bytes) {
          Thread.onSpinWait();
        }
        there.countDown();
        Thread.sleep(Duration.ofSeconds(30));
      }
      decent().answer(request, out);
    };
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private Models open(Script script) throws Exception {
    return open(script, manifest("small"));
  }

  private Models open(Script script, String manifest) throws Exception {
    ScriptedServer started = new ScriptedServer(script);
    server = Optional.of(started);
    Path file = elsewhere.resolve("carried.json");
    Files.writeString(file, manifest.replace("\"URL/", "\"" + started.url("/").toString()));
    return models(Manifest.own(file));
  }

  /// The program's next start.
  private Models again() throws Exception {
    open.ifPresent(Models::close);
    return models(Manifest.own(elsewhere.resolve("carried.json")));
  }

  private Models models(Manifest carried) {
    Models models =
        Models.open(
            new Models.Parts(
                new ModelFolder(data),
                carried,
                new Downloads(SHORT, Disk.REAL, new Random(1), InstantSource.system()),
                files -> {
                  tried.incrementAndGet();
                  return check.fault(files);
                },
                () -> choices,
                new News() {
                  @Override
                  public void progressed(Model model, Progress step) {
                    progress.add(step);
                  }

                  @Override
                  public void settled(Model model, ModelState state) {
                    settled.add(state);
                  }
                }));
    open = Optional.of(models);
    return models;
  }

  private ModelState next() throws InterruptedException {
    return Optional.ofNullable(settled.poll(20, TimeUnit.SECONDS)).orElseThrow();
  }

  private static ModelState state(Models models) {
    return models.find("small").orElseThrow().state();
  }

  private static String manifest(String name) {
    return """
        {"schema": 1, "models": [{
          "name": "%s", "role": "object_detection", "family": "yolox", "version": "1.0",
          "title": "Small", "purpose": "Finds little.",
          "licence": {"spdx": "MIT", "name": "MIT", "url": "https://example.org/l", "commercial": true},
          "files": [{"part": "model", "url": "URL/model.onnx", "bytes": %d, "sha256": "%s"}, {"part": "words", "url": "URL/words.txt", "bytes": %d, "sha256": "%s"}],
          "labels": ["cup"], "threshold": 0.4
        }]}
        """
        .formatted(name, WEIGHTS.length, sha256(WEIGHTS), WORDS.length, sha256(WORDS));
  }

  private static Sha256 sha256(byte[] bytes) {
    MessageDigest digest = Sha256.digest();
    digest.update(bytes);
    return Sha256.of(digest);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return Arrays.copyOf(bytes, length);
  }
}
