package gaze.inference.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order in which a person reads pieces of a page: column by column where there are columns of
/// running text, else row by row.
final class ReadingOrder {
  /// A gap this many lines high, from top to bottom, parts columns.
  private static final double COLUMN_GAP = 1;

  /// Lines of running text are this many times as long as high; shorter ones beside each other are
  /// the cells of a table.
  private static final double RUNNING_TEXT = 8;

  private ReadingOrder() {}

  /// A piece in a frame where reading goes to the right and lines follow downwards.
  record Piece<T>(T what, double left, double right, double top, double bottom) {
    private double height() {
      return bottom - top;
    }

    private double width() {
      return right - left;
    }
  }

  static <T> List<T> of(List<Piece<T>> pieces) {
    List<T> ordered = new ArrayList<>();
    order(pieces, ordered);
    return ordered;
  }

  private static <T> void order(List<Piece<T>> pieces, List<T> ordered) {
    if (pieces.size() < 2) {
      pieces.forEach(piece -> ordered.add(piece.what()));
      return;
    }
    List<List<Piece<T>>> parts = columns(pieces);
    if (parts.size() < 2) {
      parts = bands(pieces);
    }
    if (parts.size() < 2) {
      parts = row(pieces);
    }
    parts.forEach(part -> order(part, ordered));
  }

  private static <T> List<List<Piece<T>>> columns(List<Piece<T>> pieces) {
    double gap = COLUMN_GAP * median(pieces.stream().map(Piece::height).toList());
    List<Piece<T>> byLeft = sorted(pieces, Comparator.comparing(Piece::left));
    List<List<Piece<T>>> columns = new ArrayList<>();
    double reached = Double.NEGATIVE_INFINITY;
    for (Piece<T> piece : byLeft) {
      if (columns.isEmpty() || piece.left() > reached + gap) {
        columns.add(new ArrayList<>());
      }
      columns.getLast().add(piece);
      reached = Math.max(reached, piece.right());
    }
    return columns.stream().allMatch(ReadingOrder::runs) ? columns : List.of(pieces);
  }

  private static <T> boolean runs(List<Piece<T>> column) {
    return column.size() > 1
        && median(column.stream().map(piece -> piece.width() / piece.height()).toList())
            >= RUNNING_TEXT;
  }

  /// Above and below the widest gap from left to right.
  private static <T> List<List<Piece<T>>> bands(List<Piece<T>> pieces) {
    List<Piece<T>> byTop = sorted(pieces, Comparator.comparing(Piece::top));
    double reached = byTop.getFirst().bottom();
    double widest = 0;
    int cut = 0;
    for (int i = 1; i < byTop.size(); i++) {
      double gap = byTop.get(i).top() - reached;
      if (gap > widest) {
        widest = gap;
        cut = i;
      }
      reached = Math.max(reached, byTop.get(i).bottom());
    }
    return cut == 0
        ? List.of(pieces)
        : List.of(byTop.subList(0, cut), byTop.subList(cut, byTop.size()));
  }

  /// Where lines overlap in height: the topmost with all whose middle it covers, from left to
  /// right, before the rest.
  private static <T> List<List<Piece<T>>> row(List<Piece<T>> pieces) {
    Piece<T> highest = sorted(pieces, Comparator.comparing(Piece::top)).getFirst();
    List<Piece<T>> row = new ArrayList<>();
    List<Piece<T>> rest = new ArrayList<>();
    for (Piece<T> piece : sorted(pieces, Comparator.comparing(Piece::left))) {
      double middle = (piece.top() + piece.bottom()) / 2;
      (piece == highest || middle < highest.bottom() ? row : rest).add(piece);
    }
    List<List<Piece<T>>> parts = new ArrayList<>();
    row.forEach(piece -> parts.add(List.of(piece)));
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static <T> List<Piece<T>> sorted(List<Piece<T>> pieces, Comparator<Piece<T>> order) {
    return pieces.stream().sorted(order).toList();
  }

  private static double median(List<Double> numbers) {
    return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElse(0.0);
  }
}
