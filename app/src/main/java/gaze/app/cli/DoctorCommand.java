package gaze.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.app.home.DataDirectory;
import gaze.app.home.EngineLock;
import gaze.app.home.EngineRecord;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gaze doctor`: whether this machine has what Gaze needs, and what would make it better. Starts
/// no engine.
@Command(name = "doctor", description = "Check this machine and the data directory.")
final class DoctorCommand implements Callable<Integer> {
  private static final long SCARCE_BYTES = 1L << 30;

  private enum Verdict {
    OK,
    MISSING,
    BAD
  }

  @Option(names = "--data", paramLabel = "DIR", description = "The data directory.")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--json", description = "Print one record per check.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private boolean bad;

  @Override
  public Integer call() {
    DataDirectory directory = DataDirectory.of(data, System.getenv());
    say("java", Verdict.OK, Runtime.version() + " on " + System.getProperty("os.name"));
    writable(directory);
    engine(directory);
    tool("dcraw_emu", "developing RAW files that carry no preview (Debian: libraw-bin)");
    tool("djxl", "JPEG XL pictures (Debian: libjxl-tools)");
    return bad ? ExitCode.PROBLEMS : ExitCode.OK;
  }

  private void writable(DataDirectory directory) {
    try {
      directory.prepare();
      FileStore disk = Files.getFileStore(directory.root());
      long free = disk.getUsableSpace();
      say(
          "data",
          free < SCARCE_BYTES ? Verdict.BAD : Verdict.OK,
          "%s, %,d MiB free%s"
              .formatted(
                  directory.root(), free >> 20, free < SCARCE_BYTES ? "; that is little" : ""));
    } catch (IOException e) {
      say("data", Verdict.BAD, String.valueOf(e.getMessage()));
    }
  }

  private void engine(DataDirectory directory) {
    try {
      if (!EngineLock.held(directory)) {
        say("engine", Verdict.OK, "not running");
        return;
      }
      Optional<EngineRecord> record = EngineRecord.read(directory);
      String status =
          record.isEmpty()
              ? "without engine.json"
              : new EngineClient(record.get()).get("/api/health").path("status").asText();
      say("engine", status.equals("error") ? Verdict.BAD : Verdict.OK, "running, " + status);
    } catch (IOException | CommandFailure e) {
      say("engine", Verdict.BAD, "holds its lock but does not answer: " + e.getMessage());
    }
  }

  private void tool(String name, String use) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<Path> found =
        Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    say(
        name,
        found.isPresent() ? Verdict.OK : Verdict.MISSING,
        found.map(Path::toString).orElse("not installed; needed for " + use));
  }

  private void say(String check, Verdict verdict, String detail) {
    bad |= verdict == Verdict.BAD;
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode record = EngineClient.JSON.createObjectNode();
      record.put("check", check).put("ok", verdict == Verdict.OK).put("detail", detail);
      out.println(record);
      return;
    }
    String mark =
        switch (verdict) {
          case OK -> "✓";
          case MISSING -> "–";
          case BAD -> "✗";
        };
    out.printf("%s %-10s %s%n", mark, check, detail);
  }
}
