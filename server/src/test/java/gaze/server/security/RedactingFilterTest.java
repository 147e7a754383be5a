package gaze.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedactingFilterTest {
  private final RedactingFilter filter = new RedactingFilter();

  @AfterEach
  void shortPathsAgain() {
    RedactingFilter.showWholePaths(false);
  }

  private String written(String format, Object... values) {
    ExtLogRecord entry =
        new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, "test");
    entry.setParameters(values);
    assertThat(filter.isLoggable(entry)).isTrue();
    return entry.getFormattedMessage();
  }

  @Test
  void aSecretIsNeverWrittenEvenAsAValueOfAFormat() {
    assertThat(written("asked for ws?token=%s", "s3cret")).isEqualTo("asked for ws?token=…");
    RedactingFilter.showWholePaths(true);
    assertThat(written("asked with Bearer %s", "s3cret")).isEqualTo("asked with Bearer …");
  }

  @Test
  void aPathIsShortenedUnlessItsOwnerWantsItWhole() {
    assertThat(written("reading %s", "/home/anna/Öl/a 1.jpg")).isEqualTo("reading …/a 1.jpg");
    RedactingFilter.showWholePaths(true);
    assertThat(written("reading %s", "/home/anna/Öl/a 1.jpg"))
        .isEqualTo("reading /home/anna/Öl/a 1.jpg");
  }

  @Test
  void whatSaysNothingSecretStaysAsItIs() {
    assertThat(written("100 %% of %d", 7)).isEqualTo("100 % of 7");
  }
}
