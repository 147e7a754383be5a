package gaze.app.cli;

import gaze.media.metadata.ItemMerger;
import gaze.media.metadata.MetadataReader;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import gaze.pipeline.scan.LookScan;
import gaze.pipeline.scan.LookSink;
import gaze.pipeline.scan.MetadataLook;
import gaze.pipeline.scan.ScanProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gaze scan`: looks at a folder and says which items there are and which files make them up. No
/// engine, no database; nothing is kept.
@Command(
    name = "scan",
    description = "Look at a folder only: which items there are, of which files.")
final class ScanCommand implements Callable<Integer> {
  private static final List<String> ITEM_COLUMNS = List.of("key", "kind", "captured_at", "files");
  private static final List<String> FILE_COLUMNS =
      List.of("path", "role", "bytes", "mime", "item_key");

  @Parameters(paramLabel = "FOLDER", description = "The folder to look at.")
  private Path folder = Path.of("");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
  private TableFormat format = TableFormat.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the two tables to files there instead of printing them.")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, folder + " is not a folder.");
    }
    TableFormat chosen = json ? TableFormat.JSON : format;
    return out.isPresent() ? write(chosen, out.get()) : print(chosen);
  }

  private int write(TableFormat chosen, Path target) throws IOException {
    Files.createDirectories(target);
    try (PrintWriter items = file(target, "items", chosen);
        PrintWriter files = file(target, "files", chosen)) {
      return look(chosen, items, files);
    }
  }

  private static PrintWriter file(Path target, String table, TableFormat chosen)
      throws IOException {
    return new PrintWriter(
        Files.newBufferedWriter(target.resolve(table + "." + chosen.extension())));
  }

  private int print(TableFormat chosen) throws IOException {
    PrintWriter screen = spec.commandLine().getOut();
    StringWriter later = new StringWriter();
    int exit;
    if (chosen == TableFormat.JSON) {
      screen.print("{\"items\":");
    }
    try (PrintWriter files = new PrintWriter(later)) {
      exit = look(chosen, screen, files);
    }
    screen.print(chosen == TableFormat.JSON ? ",\"files\":" + later + "}" : "\n" + later);
    screen.flush();
    return exit;
  }

  private int look(TableFormat chosen, PrintWriter items, PrintWriter files) throws IOException {
    InstantSource clock = InstantSource.system();
    MetadataReader reader = new MetadataReader(clock);
    ItemMerger merger = new ItemMerger(ZoneMap.carried(), Gazetteer.carried());
    MetadataLook look = new MetadataLook(reader, merger, ZoneId.systemDefault(), clock);
    Tables tables =
        new Tables(chosen.writer(items, ITEM_COLUMNS), chosen.writer(files, FILE_COLUMNS));
    new LookScan<>(folder.toRealPath(), true, look).run(tables, () -> false);
    tables.items.end();
    tables.files.end();
    return tables.problems ? ExitCode.PROBLEMS : ExitCode.OK;
  }

  /// Writes what is found as rows, and what is wrong to the standard error.
  private final class Tables implements LookSink {
    private final TableWriter items;
    private final TableWriter files;
    private boolean problems;

    Tables(TableWriter items, TableWriter files) {
      this.items = items;
      this.files = files;
    }

    @Override
    public void item(Item item, List<File> parts) {
      items.row(
          List.of(
              item.key(),
              item.kind().name().toLowerCase(Locale.ROOT),
              item.captured().map(LocalDateTime::toString).orElse(""),
              (long) item.files()));
      for (File part : parts) {
        files.row(
            List.of(
                part.path(),
                part.role().name().toLowerCase(Locale.ROOT),
                part.bytes(),
                part.mime(),
                part.itemKey()));
      }
    }

    @Override
    public void problem(ScanProblem problem) {
      problems = true;
      spec.commandLine().getErr().println(problem.path() + ": " + problem.detail());
    }
  }
}
