package gaze.server.security;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/// Takes out of every log line what must not be in a log, before it is written anywhere. Named
/// `redaction` in the configuration of the handlers.
@LoggingFilter(name = "redaction")
public final class RedactingFilter implements Filter {
  /// The logging starts before everything else and makes this filter itself, so what the owner
  /// chooses can only be told to all of them.
  private static volatile boolean wholePaths;

  public static void showWholePaths(boolean whole) {
    wholePaths = whole;
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (entry instanceof ExtLogRecord extended) {
      String message = extended.getFormattedMessage();
      String clean = clean(message);
      if (!clean.equals(message)) {
        extended.setMessage(clean, ExtLogRecord.FormatStyle.NO_FORMAT);
      }
    }
    return true;
  }

  private static String clean(String message) {
    String secretless = Redaction.secrets(message);
    return wholePaths ? secretless : Redaction.folders(secretless);
  }
}
