package gaze.app.home;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where the built program lies, and the command lines that start its processes. The Java options
/// of each process are an argument file, the only place that names them: the engine's start-up
/// cache, where there is one, is good only for exactly the options it was made with.
///
/// @param home holds `quarkus-run.jar`, `lib/` and `jvm/`
public record Installation(Path home) {
  /// The installation of this process, named by whoever started it.
  public static Installation current() {
    String told = System.getProperty("gaze.home", "");
    if (told.isEmpty()) {
      throw new IllegalStateException("start Gaze by its launcher, which sets gaze.home");
    }
    return new Installation(Path.of(told));
  }

  public List<String> engine(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "@" + home.resolve("jvm/engine.args")));
    Path cache = home.resolve("jvm/engine.aot");
    if (Files.isReadable(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(List.of("-Dgaze.home=" + home, "-jar", home.resolve("quarkus-run.jar") + ""));
    command.addAll(arguments);
    return command;
  }

  /// A worker, which steps back for whatever else the machine does.
  public List<String> worker(DataDirectory data, List<String> arguments) {
    List<String> command = beside(data, "gaze.app.worker.WorkerMain");
    command.addAll(arguments);
    return command;
  }

  /// A process that tries a model out.
  public List<String> trial(DataDirectory data) {
    return beside(data, "gaze.app.worker.TrialMain");
  }

  /// A process that may break without harm to the engine. It ends at once, so what its libraries
  /// unpack lies where the next start of the engine clears up.
  private List<String> beside(DataDirectory data, String main) {
    List<String> command = new ArrayList<>(lowPriority());
    command.addAll(List.of(java(), "@" + home.resolve("jvm/worker.args")));
    command.addAll(List.of("-Djava.io.tmpdir=" + data.scratch(), "-cp", classPath(), main));
    return command;
  }

  private String classPath() {
    return String.join(
        System.getProperty("path.separator"),
        home.resolve("app") + "/*",
        home.resolve("lib/main") + "/*");
  }

  private static String java() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("win");
    return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
        .toString();
  }

  private static List<String> lowPriority() {
    List<String> prefix = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
      prefix.addAll(List.of("/usr/bin/nice", "-n", "10"));
    }
    if (Files.isExecutable(Path.of("/usr/bin/ionice"))) {
      prefix.addAll(List.of("/usr/bin/ionice", "-c", "3", "-t"));
    }
    return prefix;
  }

  /// Starts a process whose words go where they are sent.
  public static Process start(List<String> command, Redirect words) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words).start();
  }
}
