package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.app.e2e.HomeVideos.Cue;
import gaze.app.e2e.HomeVideos.Question;
import gaze.app.e2e.HomeVideos.Sentence;
import gaze.testkit.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How well questions lead to what was said in other words, with the built-in model and the built
/// program. The numbers are in docs/quality.md.
@Timeout(900)
class MeaningQualityTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String REPORTED = "home-videos.txt";
  private static final String FITTED = "more-home-videos.txt";
  private static final double SECONDS_OFF = 2;
  private static final int OTHERS = 10_000;
  private static final int OTHERS_IN_A_VIDEO = 400;
  private static final List<Double> OTHER_CUT_OFFS = List.of(0.1, 0.3, 0.4, 0.6, 0.7, 0.9);
  private static final List<String> MODES = List.of("all", "transcript");

  @TempDir private Path folder = Path.of("");

  /// Shares of questions.
  ///
  /// @param first in the words of a line, whose moment is the first of all
  /// @param answered in other words, whose line's moment is the first of one of the first items
  /// @param silent about nothing that is said, and nothing is shown
  private record Shares(double first, double answered, double silent) {}

  @ParameterizedTest
  @ValueSource(strings = {REPORTED, FITTED})
  void questionsInOtherWordsShareNoneWithTheirLine(String set) {
    HomeVideos videos = HomeVideos.read(set);
    SoftAssertions words = new SoftAssertions();
    for (Question question : videos.questions()) {
      Set<String> asked = ContentWords.of(question.text());
      Set<String> said = ContentWords.of(question.about().text());
      words.assertThat(asked).as(question.text()).isNotEmpty();
      if (question.literal()) {
        words.assertThat(said).as(question.text()).containsAll(asked);
      } else {
        words.assertThat(said).as(question.text()).doesNotContainAnyElementsOf(asked);
      }
    }
    words.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {REPORTED, FITTED})
  void noWordOfWhatNothingAnswersIsSaid(String set) {
    HomeVideos videos = HomeVideos.read(set);
    Set<String> said = contentWords(videos.cues().stream().map(Cue::text).toList());
    SoftAssertions words = new SoftAssertions();
    for (String question : videos.nothing()) {
      words.assertThat(said).as(question).doesNotContainAnyElementsOf(ContentWords.of(question));
    }
    words.assertAll();
  }

  @Test
  void theSetIsLargeEnoughToTell() {
    HomeVideos videos = HomeVideos.read(REPORTED);
    assertThat(videos.cues()).hasSizeGreaterThan(130);
    assertThat(videos.cues().stream().map(Cue::video).distinct()).hasSizeGreaterThan(13);
    assertThat(videos.questions().stream().filter(Question::literal)).hasSizeGreaterThan(23);
    assertThat(videos.questions().stream().filter(each -> !each.literal())).hasSizeGreaterThan(47);
    assertThat(videos.nothing()).hasSizeGreaterThan(23);
  }

  @Test
  @Tag("integration")
  void whatWasSaidIsFoundInOtherWordsAndNothingIsMadeUp() throws Exception {
    HomeVideos videos = HomeVideos.read(REPORTED);
    try (EngineProcess engine = reading()) {
      add(engine, "home", byVideo(videos.cues()));
      Measuring alone = new Measuring(engine, videos, "alone", 3);
      for (String mode : MODES) {
        Shares shares = alone.usual(mode);
        assertThat(shares.first()).as(mode).isGreaterThanOrEqualTo(0.97);
        assertThat(shares.answered()).as(mode).isGreaterThanOrEqualTo(0.80);
        assertThat(shares.silent()).as(mode).isGreaterThanOrEqualTo(0.80);
      }
      alone.curve("all");
    }
  }

  @Test
  @Tag("integration")
  void soItIsAmongTenThousandOtherLines() throws Exception {
    HomeVideos videos = HomeVideos.read(REPORTED);
    try (EngineProcess engine = reading()) {
      add(engine, "home", byVideo(videos.cues()));
      add(engine, "others", others(videos));
      Measuring among = new Measuring(engine, videos, "among %d others".formatted(OTHERS), 5);
      for (String mode : MODES) {
        Shares shares = among.usual(mode);
        assertThat(shares.answered()).as(mode).isGreaterThanOrEqualTo(0.50);
        assertThat(shares.silent()).as(mode).isGreaterThanOrEqualTo(0.70);
      }
      among.curve("all");
    }
  }

  private EngineProcess reading() throws IOException, InterruptedException {
    Tools.need("ffmpeg");
    EngineProcess engine = EngineProcess.start(folder.resolve("data"));
    engine.patch("/api/settings", Map.of("models", Map.of("ocr", "none")));
    return engine;
  }

  private void add(EngineProcess engine, String name, Map<String, List<Cue>> videos)
      throws IOException, InterruptedException {
    Path library = Files.createDirectories(folder.resolve(name));
    for (Map.Entry<String, List<Cue>> video : videos.entrySet()) {
      Subtitled.write(library, video.getKey(), video.getValue());
    }
    engine.settled(engine.addLibrary(library), PATIENCE);
    engine.awaitIndexed(PATIENCE);
  }

  private static Map<String, List<Cue>> byVideo(List<Cue> cues) {
    return cues.stream()
        .collect(Collectors.groupingBy(Cue::video, LinkedHashMap::new, Collectors.toList()));
  }

  /// Long videos of everyday talk in which no word is said that nothing is to answer to.
  private static Map<String, List<Cue>> others(HomeVideos videos) {
    Set<String> unsaid = contentWords(videos.nothing());
    List<String> talk =
        new EverydayTalk()
            .lines(
                OTHERS, new Random(1), line -> Collections.disjoint(unsaid, ContentWords.of(line)));
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < talk.size(); i++) {
      double start = 4.0 * (i % OTHERS_IN_A_VIDEO);
      cues.add(new Cue("talk-" + i / OTHERS_IN_A_VIDEO, start, start + 2.5, talk.get(i)));
    }
    return byVideo(cues);
  }

  private static Set<String> contentWords(Collection<String> sentences) {
    Set<String> words = new HashSet<>();
    sentences.forEach(sentence -> words.addAll(ContentWords.of(sentence)));
    return words;
  }

  /// @param among how many first items a line in other words is looked for
  private record Measuring(EngineProcess engine, HomeVideos videos, String what, int among) {
    /// At the default cut-off.
    Shares usual(String mode) throws IOException, InterruptedException {
      double cutOff = engine.get("/api/settings").at("/thresholds/answer").asDouble();
      return printed(cutOff, mode);
    }

    /// At other cut-offs, which stay chosen.
    void curve(String mode) throws IOException, InterruptedException {
      for (double cutOff : OTHER_CUT_OFFS) {
        engine.patch("/api/settings", Map.of("thresholds", Map.of("answer", cutOff)));
        printed(cutOff, mode);
      }
    }

    private Shares printed(double cutOff, String mode) throws IOException, InterruptedException {
      Shares shares = shares(mode);
      System.out.printf(
          "MEASURED meaning, %s, mode %s, cut-off %.1f: exact words first %.3f, other words in the"
              + " first %d %.3f, silent %.3f%n",
          what, mode, cutOff, shares.first(), among, shares.answered(), shares.silent());
      return shares;
    }

    private Shares shares(String mode) throws IOException, InterruptedException {
      List<Boolean> first = new ArrayList<>();
      List<Boolean> answered = new ArrayList<>();
      List<Boolean> silent = new ArrayList<>();
      for (Question question : videos.questions()) {
        if (question.literal()) {
          first.add(leadsTo(question.about(), ask(engine, question.text(), mode, 1)));
        } else {
          answered.add(leadsTo(question.about(), ask(engine, question.text(), mode, among)));
        }
      }
      for (String question : videos.nothing()) {
        silent.add(ask(engine, question, mode, 1).isEmpty());
      }
      return new Shares(share(first), share(answered), share(silent));
    }
  }

  private static double share(List<Boolean> outcomes) {
    return (double) Collections.frequency(outcomes, true) / outcomes.size();
  }

  private static JsonNode ask(EngineProcess engine, String question, String mode, int limit)
      throws IOException, InterruptedException {
    return engine
        .post("/api/search", Map.of("query", question, "mode", mode, "limit", limit))
        .path("items");
  }

  /// Whether the first moment of one of the items is where the sentence begins.
  private static boolean leadsTo(Sentence sentence, JsonNode items) {
    for (JsonNode item : items) {
      double start = item.at("/moments/0/start_ms").asDouble(Double.NEGATIVE_INFINITY) / 1000;
      if (item.path("path").asText().endsWith("/" + sentence.video() + ".mp4")
          && Math.abs(start - sentence.start()) <= SECONDS_OFF) {
        return true;
      }
    }
    return false;
  }
}
