package gaze.server.engine;

import gaze.contract.wire.LogLevel;
import gaze.server.EngineIdentity;
import gaze.server.security.AccessToken;
import gaze.server.security.Redaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jboss.logmanager.ExtLogRecord;

/// The latest log lines, for showing them in the UI. Secrets are taken out before a line is kept.
/// Thread-safe.
@Singleton
public final class LogRing {
  static final int MOST = 5000;

  /// @param number counts the lines of this start, from 1
  record Line(
      long number,
      Instant at,
      LogLevel level,
      String logger,
      String message,
      Optional<String> trace) {}

  private final AccessToken token;
  private final ArrayDeque<Line> lines = new ArrayDeque<>();
  private long count;

  @Inject
  public LogRing(EngineIdentity identity) {
    this.token = identity.token();
  }

  void listen(@Observes StartupEvent start) {
    Logger.getLogger("").addHandler(new Ear());
  }

  /// Lines older than number `before`, newest first.
  synchronized List<Line> before(long before, LogLevel least, int limit) {
    List<Line> page = new ArrayList<>();
    var newestFirst = lines.descendingIterator();
    while (newestFirst.hasNext() && page.size() < limit) {
      Line line = newestFirst.next();
      if (line.number() < before && line.level().compareTo(least) >= 0) {
        page.add(line);
      }
    }
    return page;
  }

  private synchronized void add(LogRecord entry, String message, Optional<String> trace) {
    if (lines.size() >= MOST) {
      lines.removeFirst();
    }
    count++;
    lines.add(
        new Line(
            count,
            entry.getInstant(),
            level(entry.getLevel()),
            Optional.ofNullable(entry.getLoggerName()).orElse(""),
            message,
            trace));
  }

  private static LogLevel level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return LogLevel.ERROR;
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return LogLevel.WARNING;
    }
    return level.intValue() >= Level.INFO.intValue() ? LogLevel.INFO : LogLevel.DEBUG;
  }

  /// Hears every logger of the process.
  private final class Ear extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord entry) {
      String message =
          entry instanceof ExtLogRecord extended
              ? extended.getFormattedMessage()
              : formatter.formatMessage(entry);
      add(entry, clean(message), Optional.ofNullable(entry.getThrown()).map(this::trace));
    }

    private String trace(Throwable thrown) {
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      return clean(text.toString());
    }

    private String clean(String text) {
      return Redaction.secrets(text, token);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
