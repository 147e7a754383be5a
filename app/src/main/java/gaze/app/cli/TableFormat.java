package gaze.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// How a table is written.
enum TableFormat {
  /// Columns divided by tabs, with a heading.
  TABLE("txt"),
  /// RFC 4180, UTF-8, with a heading.
  CSV("csv"),
  /// An array of objects.
  JSON("json");

  private final String extension;

  TableFormat(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  TableWriter writer(PrintWriter out, List<String> columns) {
    return switch (this) {
      case TABLE -> new Lines(out, columns, "\t", "\n");
      case CSV -> new Lines(out, columns, ",", "\r\n");
      case JSON -> new Objects(out, columns);
    };
  }

  private static final class Lines implements TableWriter {
    private final PrintWriter out;
    private final String between;
    private final String end;

    Lines(PrintWriter out, List<String> columns, String between, String end) {
      this.out = out;
      this.between = between;
      this.end = end;
      row(List.copyOf(columns));
    }

    @Override
    public void row(List<Object> cells) {
      out.print(
          cells.stream().map(cell -> quoted(cell.toString())).collect(Collectors.joining(between)));
      out.print(end);
    }

    /// A cell that holds what divides cells or lines stands in quotes.
    private String quoted(String cell) {
      boolean plain =
          cell.chars().noneMatch(c -> between.indexOf(c) >= 0 || "\"\r\n".indexOf(c) >= 0);
      return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void end() {
      out.flush();
    }
  }

  private static final class Objects implements TableWriter {
    private final PrintWriter out;
    private final List<String> columns;
    private boolean first = true;

    Objects(PrintWriter out, List<String> columns) {
      this.out = out;
      this.columns = columns;
      out.print('[');
    }

    @Override
    public void row(List<Object> cells) {
      ObjectNode object = EngineClient.JSON.createObjectNode();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) instanceof Long number) {
          object.put(columns.get(i), number);
        } else {
          object.put(columns.get(i), cells.get(i).toString());
        }
      }
      out.print((first ? "\n" : ",\n") + object);
      first = false;
    }

    @Override
    public void end() {
      out.print("\n]\n");
      out.flush();
    }
  }
}
