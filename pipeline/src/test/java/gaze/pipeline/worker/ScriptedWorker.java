package gaze.pipeline.worker;

import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.MediaFile;
import gaze.domain.Metadata;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.pipeline.stage.Outcome;
import gaze.pipeline.stage.Progress;
import gaze.pipeline.stage.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A real worker process that does what the name of the file tells it: `crash`, `hang`, `slow`,
/// `pass`, anything else is found. It embeds with any model.
public final class ScriptedWorker {
  private ScriptedWorker() {}

  /// Launches it from the class path of the tests.
  public static WorkerLauncher launcher() {
    return port -> launch(port, List.of());
  }

  /// Launches one that says hello and then nothing any more.
  static WorkerLauncher frozen() {
    return port -> launch(port, List.of("frozen"));
  }

  private static Process launch(int port, List<String> more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedWorker.class.getName(),
                Integer.toString(port)));
    command.addAll(more);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    String secret =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (arguments.length > 1) {
      freeze(Integer.parseInt(arguments[0]), secret);
    }
    WorkerLoop.serve(Integer.parseInt(arguments[0]), secret, ScriptedWorker::act);
    Runtime.getRuntime().halt(0);
  }

  private static void freeze(int port, String secret) throws IOException {
    try (MessageStream stream =
        new MessageStream(new Socket(InetAddress.getLoopbackAddress(), port))) {
      stream.send(new Message.Hello(secret, ProcessHandle.current().pid()));
      sleep(Duration.ofHours(1));
    }
  }

  private static Reply act(Task task, Progress progress) {
    return switch (task) {
      case Task.RunStage run when run.stage() == Stage.EMBEDDING ->
          new Reply.StageRan(new Outcome.Found(embedded(run.subject()), List.of()));
      case Task.RunStage run when run.stage() != Stage.READING_METADATA ->
          new Reply.StageRan(new Outcome.Passed(SkipReason.NOT_APPLICABLE));
      case Task.RunStage run -> new Reply.StageRan(act(run.subject().main(), progress));
      case Task.MakeFull _ -> new Reply.FullMade("image/jpeg");
      case Task.Look look -> looked(look);
    };
  }

  /// Sees the length of the file, refuses what is empty and dies of what begins with a `!`.
  private static Reply looked(Task.Look look) {
    try {
      byte[] bytes = Files.readAllBytes(look.picture());
      if (bytes.length == 0) {
        return new Reply.Refused(
            new Problem(Stage.EMBEDDING, ProblemKind.WRONG_CONTENT, "It is empty."));
      }
      if (bytes[0] == '!') {
        Runtime.getRuntime().halt(1);
      }
      return new Reply.Looked(FloatVector.of(bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it was told of the item, as numbers.
  private static StageFacts embedded(Subject subject) {
    FloatVector told =
        FloatVector.of(
            (float) subject.chosenModel().threshold().orElseThrow(),
            subject.known().stills().size());
    return new StageFacts.Embedded(List.of(new Embedding(Optional.empty(), told)));
  }

  private static Outcome act(MediaFile file, Progress progress) {
    String name = file.name();
    if (name.startsWith("crash")) {
      Runtime.getRuntime().halt(134);
    }
    if (name.startsWith("hang")) {
      sleep(Duration.ofHours(1));
    }
    if (name.startsWith("slow")) {
      for (int step = 0; step < 20 && !progress.cancelled(); step++) {
        sleep(Duration.ofMillis(50));
        progress.reached(step / 20.0);
      }
    }
    return name.startsWith("pass")
        ? new Outcome.Passed(SkipReason.NOT_APPLICABLE)
        : new Outcome.Found(
            new StageFacts.MetadataRead(Metadata.EMPTY, List.of(), false), List.of());
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
