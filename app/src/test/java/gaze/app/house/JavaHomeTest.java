package gaze.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `scripts/java-home`: which JDK every command uses.
@Tag("integration")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders are written the POSIX way")
class JavaHomeTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("gaze.root", "..")).resolve("scripts/java-home");

  @TempDir private Path folder;
  private Path home;

  private Path defaultJava;

  @BeforeEach
  void anEmptyHomeAndAnOldDefaultJava() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    defaultJava = jdk("default", "17.0.15");
  }

  @Test
  void javaHomeWinsWhereItIsAJdk25() throws Exception {
    Path jdk = jdk("chosen", "25.0.3");
    assertThat(found(Map.of("JAVA_HOME", jdk.toString()))).isEqualTo(jdk.toString());
  }

  @Test
  void anEarlyAccessBuildIsAJdk25Too() throws Exception {
    Path jdk = jdk("early", "25-ea");
    assertThat(found(Map.of("JAVA_HOME", jdk.toString()))).isEqualTo(jdk.toString());
  }

  @Test
  void anotherReleaseIsPassedOverForOneOnThePath() throws Exception {
    Path jdk = jdk("path", "25.0.3");
    String path = jdk.resolve("bin") + ":/usr/bin:/bin";
    assertThat(found(Map.of("JAVA_HOME", defaultJava.toString(), "PATH", path)))
        .isEqualTo(jdk.toString());
  }

  @Test
  void aRuntimeWithoutACompilerIsPassedOver() throws Exception {
    Path runtime = jdk("runtime", "25.0.3");
    Files.delete(runtime.resolve("bin/javac"));
    Path jdk = jdk("whole", "25.0.3");
    toolchain(jdk);
    assertThat(found(Map.of("JAVA_HOME", runtime.toString()))).isEqualTo(jdk.toString());
  }

  @Test
  void mavensToolchainsAreLookedAt() throws Exception {
    Path jdk = jdk("with space", "25.0.3");
    toolchain(jdk);
    assertThat(found(Map.of())).isEqualTo(jdk.toString());
  }

  private void toolchain(Path jdk) throws IOException {
    Path file = Files.createDirectories(home.resolve(".m2")).resolve("toolchains.xml");
    Files.writeString(
        file,
        """
        <toolchains><toolchain><type>jdk</type>
          <provides><version>25</version></provides>
          <configuration><jdkHome>%s</jdkHome></configuration>
        </toolchain></toolchains>
        """
            .formatted(jdk));
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = folder.toRealPath().resolve(name);
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    var executable =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(bin.resolve("javac"), executable);
    Files.createFile(bin.resolve("java"), executable);
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    return jdk;
  }

  /// What the script prints, with a JDK 17 as the default unless `environment` says otherwise.
  private String found(Map<String, String> environment) throws Exception {
    ProcessBuilder script = new ProcessBuilder("bash", SCRIPT.toString());
    script.environment().remove("JAVA_HOME");
    script.environment().put("PATH", defaultJava.resolve("bin") + ":/usr/bin:/bin");
    script.environment().put("HOME", home.toString());
    script.environment().putAll(environment);
    Process running = script.redirectErrorStream(true).start();
    String output = new String(running.getInputStream().readAllBytes());
    assertThat(running.waitFor()).as(output).isZero();
    return output.strip();
  }
}
