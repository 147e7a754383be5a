package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.domain.MediaItem;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.StageFacts;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("integration")
class TranscriptsApiTest {
  private final Room room;
  private final Caller program = Caller.program();

  TranscriptsApiTest(Room room) {
    this.room = room;
  }

  private static Segment segment(long start, String text, String language) {
    return new Segment(
        SegmentId.random(),
        Duration.ofMillis(start),
        Duration.ofMillis(start + 1_500),
        text,
        Optional.of(language),
        OptionalDouble.empty(),
        Segment.Source.SUBTITLE_FILE,
        false);
  }

  private MediaItem spoken(Segment... segments) throws IOException {
    MediaItem item = room.item("talk " + Room.any() + ".mp4", "x");
    room.finish(item, new StageFacts.MetadataRead(Room.metadata(), List.of(), false));
    room.finish(item, new StageFacts.Transcribed(List.of(segments)));
    return item;
  }

  private static String captions(MediaItem item) {
    return "/api/media/" + item.id() + "/captions";
  }

  @Test
  void anItemShowsWhatIsSaidInIt() throws IOException {
    Segment line = segment(1_250, "Where is the ferry?", "en");
    MediaItem item = spoken(line);
    JsonNode shown = program.get("/api/media/" + item.id()).json().at("/segments/0");
    assertThat(shown.get("id").asText()).isEqualTo(line.id().toString());
    assertThat(shown.get("start_ms").asLong()).isEqualTo(1_250);
    assertThat(shown.get("end_ms").asLong()).isEqualTo(2_750);
    assertThat(shown.get("text").asText()).isEqualTo("Where is the ferry?");
    assertThat(shown.get("language").asText()).isEqualTo("en");
    assertThat(shown.get("source").asText()).isEqualTo("subtitle_file");
    assertThat(shown.get("edited").asBoolean()).isFalse();
    assertThat(shown.has("confidence")).as("nobody listened").isFalse();
  }

  @Test
  void captionsAreWrittenForPlayersAndForFiles() throws IOException {
    MediaItem item = spoken(segment(3_661_500, "a < b & c", "en"));
    Answer vtt = program.get(captions(item));
    assertThat(vtt.header("Content-Type")).contains("text/vtt;charset=utf-8");
    assertThat(vtt.text())
        .startsWith("WEBVTT\n")
        .contains("01:01:01.500 --> 01:01:03.000\na &lt; b &amp; c\n");
    Answer srt = program.get(captions(item) + "?format=srt");
    assertThat(srt.header("Content-Type")).contains("application/x-subrip;charset=utf-8");
    assertThat(srt.header("Content-Disposition").orElseThrow()).contains(".srt");
    assertThat(srt.text()).contains("01:01:01,500 --> 01:01:03,000");
  }

  @Test
  void captionsOfOneLanguageHoldThatLanguageOnly() throws IOException {
    MediaItem item = spoken(segment(0, "Good morning", "en"), segment(2_000, "Bom dia", "pt-BR"));
    assertThat(program.get(captions(item) + "?language=pt").text())
        .contains("Bom dia")
        .doesNotContain("Good morning");
    assertThat(program.get(captions(item) + "?language=pt-PT").text()).doesNotContain("Bom dia");
    assertThat(program.get(captions(item)).text()).contains("Bom dia", "Good morning");
  }

  @Test
  void anItemWithoutWordsHasEmptyCaptions() throws IOException {
    Answer captions = program.get(captions(room.item("silent.mp4", "x")));
    assertThat(captions.status()).isEqualTo(200);
    assertThat(captions.text().strip()).isEqualTo("WEBVTT");
    assertThat(program.get("/api/media/" + Room.any() + "/captions").status()).isEqualTo(404);
  }

  @Test
  void correctedWordsAreShownAndFoundAndStandAfterwards() throws Exception {
    Segment line = segment(1_000, "We met Misses Okonquo", "en");
    MediaItem item = spoken(line, segment(4_000, "at the harbour", "en"));
    String address = "/api/media/" + item.id() + "/segments/" + line.id();
    Answer corrected = program.send("PATCH", address, "{\"text\":\"  We met the zookeeper \"}");
    assertThat(corrected.status()).isEqualTo(200);
    assertThat(corrected.json().get("text").asText()).isEqualTo("We met the zookeeper");
    assertThat(corrected.json().get("edited").asBoolean()).isTrue();
    room.awaitSearch();
    JsonNode found =
        program
            .post("/api/search", "{\"query\":\"zookeeper\",\"mode\":\"transcript\"}")
            .json()
            .at("/items/0");
    assertThat(found.at("/media_id").asText()).isEqualTo(item.id().toString());
    assertThat(found.at("/moments/0/start_ms").asLong()).isEqualTo(1_000);
    assertThat(program.get(captions(item)).text()).contains("We met the zookeeper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\":\"\"}", "{\"text\":\" \\n \"}", "{\"text\":7}"})
  void emptyWordsAreNoCorrection(String body) throws IOException {
    Segment line = segment(0, "Hello", "en");
    MediaItem item = spoken(line);
    Answer answer =
        program.send("PATCH", "/api/media/" + item.id() + "/segments/" + line.id(), body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/place").asText()).isEqualTo("#/text");
  }

  @Test
  void aSegmentOfAnotherItemIsUnknown() throws IOException {
    Segment line = segment(0, "Hello", "en");
    spoken(line);
    MediaItem other = spoken(segment(0, "Good night", "en"));
    Answer answer =
        program.send(
            "PATCH",
            "/api/media/" + other.id() + "/segments/" + line.id(),
            "{\"text\":\"Hello!\"}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not_found");
  }
}
