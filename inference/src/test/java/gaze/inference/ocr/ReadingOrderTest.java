package gaze.inference.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.inference.ocr.ReadingOrder.Piece;
import gaze.testkit.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  @Test
  void linesAreReadFromTheTop() {
    assertThat(
            ReadingOrder.of(List.of(at("b", 0, 30, 200), at("a", 5, 0, 200), at("c", 2, 60, 90))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void piecesBesideEachOtherAreReadFromTheLeft() {
    assertThat(
            ReadingOrder.of(
                List.of(at("189.90", 300, 2, 60), at("Total", 0, 0, 60), at("EUR", 380, 4, 40))))
        .containsExactly("Total", "189.90", "EUR");
  }

  @Test
  void columnsOfRunningTextAreReadOneAfterTheOther() {
    assertThat(
            ReadingOrder.of(
                List.of(
                    at("title", 0, 0, 640),
                    at("left 1", 0, 60, 300),
                    at("right 1", 340, 60, 300),
                    at("left 2", 0, 90, 300),
                    at("right 2", 340, 90, 300))))
        .containsExactly("title", "left 1", "left 2", "right 1", "right 2");
  }

  @Test
  void aTableIsReadRowByRow() {
    assertThat(
            ReadingOrder.of(
                List.of(
                    at("bread", 0, 0, 80),
                    at("2.40", 300, 0, 60),
                    at("milk", 0, 30, 60),
                    at("1.10", 300, 30, 60))))
        .containsExactly("bread", "2.40", "milk", "1.10");
  }

  @Seeded
  void everyPieceIsReadOnce(RandomGenerator random) {
    List<Piece<String>> pieces = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pieces.add(
          at("piece " + i, random.nextInt(500), random.nextInt(500), 1 + random.nextInt(300)));
    }
    Collections.shuffle(pieces, Random.from(random));
    assertThat(ReadingOrder.of(pieces))
        .containsExactlyInAnyOrderElementsOf(pieces.stream().map(Piece::what).toList());
  }

  private static Piece<String> at(String what, double left, double top, double width) {
    return new Piece<>(what, left, left + width, top, top + 20);
  }
}
