package gaze.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/// A disk of a few megabytes that a test can fill. Only root on Linux can make one; elsewhere the
/// calling test is skipped with the reason printed.
public final class SmallDisk implements AutoCloseable {
  private final Path root;
  private final Path filler;

  private SmallDisk(Path root) {
    this.root = root;
    this.filler = root.resolve("filler");
  }

  public static SmallDisk mounted(Path below, int megabytes) throws Exception {
    Path root = Files.createDirectories(below.resolve("small-disk"));
    if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString())
        != 0) {
      String reason = "only root on Linux can mount a small disk";
      System.out.println("SKIPPED: " + reason);
      Assumptions.abort(reason);
    }
    return new SmallDisk(root);
  }

  public Path root() {
    return root;
  }

  public void readOnly() throws Exception {
    if (run("mount", "-o", "remount,ro", root.toString()) != 0) {
      throw new IllegalStateException("the small disk cannot be made read-only");
    }
  }

  public void grow(int megabytes) throws Exception {
    if (run("mount", "-o", "remount,size=" + megabytes + "m", root.toString()) != 0) {
      throw new IllegalStateException("the small disk cannot be made larger");
    }
  }

  /// Leaves no free byte.
  public void fill() throws IOException {
    byte[] block = new byte[4096];
    try (var out =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return;
    }
  }

  public void free() throws IOException {
    Files.delete(filler);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        System.out.println(String.join(" ", command) + ": " + said.strip());
      }
      return code;
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public void close() throws Exception {
    run("umount", "-l", root.toString());
  }
}
