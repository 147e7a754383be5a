package gaze.app.cli;

import java.io.PrintWriter;

/// One line on a terminal that is written over and over; silent anywhere else.
final class ProgressLine {
  private static final int BAR = 24;

  private final PrintWriter terminal;
  private final boolean shown;

  ProgressLine(PrintWriter terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
  }

  void show(String sentence) {
    if (shown) {
      terminal.print("\r\033[K" + sentence);
      terminal.flush();
    }
  }

  void show(long done, long all, String verb) {
    int filled = all == 0 ? BAR : (int) (done * BAR / all);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    show("%s %s %,d of %,d".formatted(verb, bar, done, all));
  }

  void clear() {
    show("");
  }
}
