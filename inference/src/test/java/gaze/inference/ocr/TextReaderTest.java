package gaze.inference.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Box;
import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import java.awt.Color;
import java.awt.Font;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The built-in reader on pages that are drawn here.
@Tag("integration")
class TextReaderTest {
  private static final List<String> FONTS =
      List.of(
          "DejaVu Sans",
          "DejaVu Serif",
          "DejaVu Sans Mono",
          "Liberation Sans",
          "Liberation Serif",
          "Liberation Mono",
          "Nimbus Roman",
          "Nimbus Sans",
          "Nimbus Sans Narrow",
          "P052",
          "C059",
          "URW Bookman",
          "URW Gothic",
          "Noto Mono");

  private static final int[] SIZES = {14, 18, 24, 36, 48};
  private static final double[] TILTS = {0, -5, 3, 5, -2.5, 1, -4};

  private static final List<String> TEXT =
      List.of(
          "Invoice 2024-11-20 for Anna Lindqvist",
          "Two pairs of running shoes, size 42",
          "Total amount due: 189.90 EUR, paid",
          "The lighthouse keeper writes a letter",
          "every evening before the lamp is lit.",
          "Quartz jumps over the lazy brown fox");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 2, 3, Duration.ofMinutes(1)), InstantSource.system());
  private final TextReader reader = BuiltInReader.in(sessions);

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void ninetyEightOfHundredLettersOfBadlyPhotographedPagesAreRead() throws Exception {
    List<Font> fonts = installed();
    int wrong = 0;
    int letters = 0;
    for (int i = 0; i < fonts.size(); i++) {
      Font font = fonts.get(i).deriveFont((float) SIZES[i % SIZES.length]);
      Raster page = new Page(TEXT, font, i % 4, TILTS[i % TILTS.length]).photographed(random);
      String wanted = String.join("\n", TEXT);
      String read = String.join("\n", reader.read(page).stream().map(Line::text).toList());
      int errors = Spelling.errors(wanted, read);
      assertThat(1 - (double) errors / wanted.length()).as("%s: %s", font, read).isGreaterThan(0.9);
      wrong += errors;
      letters += wanted.length();
    }
    System.out.printf(
        "MEASURED drawn pages: %.4f of %d letters%n", 1 - 1.0 * wrong / letters, letters);
    assertThat(1 - (double) wrong / letters).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void aWordLiesInItsBox() throws Exception {
    Raster picture =
        Rasters.drawn(
            600,
            200,
            Color.WHITE,
            pen -> {
              pen.setColor(Color.BLACK);
              pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
              pen.drawString("night", 60, 110);
              pen.drawString("train", 360, 110);
            });
    List<Word> words =
        reader.read(picture).stream().flatMap(line -> line.words().stream()).toList();
    assertThat(words).extracting(Word::text).containsExactly("night", "train");
    assertThat(middle(words.getFirst().box())).isBetween(0.1, 0.25);
    assertThat(middle(words.getLast().box())).isBetween(0.6, 0.75);
    assertThat(words)
        .allSatisfy(
            word -> {
              assertThat(word.box().y()).isBetween(0.3, 0.45);
              assertThat(word.box().height()).isBetween(0.15, 0.4);
              assertThat(word.confidence()).isGreaterThan(0.8);
            });
  }

  @Test
  void lightLettersOnDarkAreRead() throws Exception {
    Raster picture =
        Rasters.drawn(
            500,
            120,
            new Color(20, 40, 90),
            pen -> {
              pen.setColor(Color.YELLOW);
              pen.setFont(new Font(Font.SERIF, Font.BOLD, 44));
              pen.drawString("Harbour Road", 40, 75);
            });
    assertThat(reader.read(picture)).extracting(Line::text).containsExactly("Harbour Road");
  }

  @Test
  void aPictureWithoutTextSaysNothing() throws Exception {
    assertThat(reader.read(Rasters.plain(640, 480, Color.WHITE))).isEmpty();
    assertThat(reader.read(Rasters.plain(1, 1, Color.BLACK))).isEmpty();
    assertThat(reader.read(Rasters.plain(3000, 2, Color.BLACK))).isEmpty();
    byte[] noise = new byte[3 * 300 * 200];
    random.nextBytes(noise);
    assertThat(reader.read(new Raster(300, 200, noise))).isEmpty();
  }

  private static double middle(Box box) {
    return box.x() + box.width() / 2;
  }

  private static List<Font> installed() {
    List<Font> installed = new ArrayList<>();
    for (String name : FONTS) {
      Font font = new Font(name, Font.PLAIN, 1);
      if (font.getFamily().equals(name)) {
        installed.add(font);
      }
    }
    if (installed.size() < 10) {
      System.out.println("SKIPPED: only the fonts " + installed + " are installed");
      Assumptions.abort("needs ten of the fonts " + FONTS);
    }
    return installed;
  }
}
