package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.jobs.JobEvent;
import gaze.server.live.LiveNews;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("integration")
class LiveApiTest {
  private static final Schema SCHEMA = schema();

  private final Room room;
  private final LiveNews news;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<WebSocket> open = new ArrayList<>();

  LiveApiTest(Room room, LiveNews news) {
    this.room = room;
    this.news = news;
  }

  /// Hears a connection, and holds all it hears against the schema.
  private static final class Ear implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        try {
          heard.add(Caller.JSON.readTree(part.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    JsonNode next(Predicate<JsonNode> wanted) throws InterruptedException {
      while (true) {
        JsonNode event = heard.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("an event within 20 seconds").isNotNull();
        assertThat(SCHEMA.validate(event)).as("%s", event).isEmpty();
        if (wanted.test(event)) {
          return event;
        }
      }
    }
  }

  /// One end of the live channel.
  private record Line(WebSocket socket, Ear ear) {
    void say(String text) {
      socket.sendText(text, true).join();
    }

    JsonNode next(Predicate<JsonNode> wanted) throws InterruptedException {
      return ear.next(wanted);
    }

    JsonNode next(String type) throws InterruptedException {
      return ear.next(event -> event.get("type").asText().equals(type));
    }
  }

  private Line connect(UnaryOperator<WebSocket.Builder> as, String query) {
    Ear ear = new Ear();
    WebSocket socket =
        as.apply(http.newWebSocketBuilder())
            .buildAsync(URI.create("ws://" + Caller.host() + "/api/ws" + query), ear)
            .join();
    open.add(socket);
    return new Line(socket, ear);
  }

  private Line connect() {
    return connect(builder -> builder.header("Authorization", "Bearer " + TestEngine.TOKEN), "");
  }

  @AfterEach
  void hangUp() {
    open.forEach(WebSocket::abort);
  }

  @Test
  void aBrowserShowsTheTokenAsASubprotocolWhichIsNamedBack() throws InterruptedException {
    String protocol =
        "gaze-token."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(TestEngine.TOKEN.getBytes(StandardCharsets.UTF_8));
    Line line = connect(builder -> builder.subprotocols(protocol), "");
    assertThat(line.socket().getSubprotocol()).isEqualTo(protocol);
    line.say("{\"type\":\"ping\"}");
    assertThat(line.next("pong").get("seq").asLong()).isEqualTo(1);
  }

  @Test
  void theTokenInTheAddressIsGoodToo() throws InterruptedException {
    Line line = connect(builder -> builder, "?token=" + TestEngine.TOKEN);
    line.say("{\"type\":\"ping\"}");
    line.next("pong");
  }

  @Test
  void nobodyElseIsLetIn() {
    assertThatThrownBy(() -> connect(builder -> builder, ""))
        .isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> connect(builder -> builder.subprotocols("gaze-token.YWJj"), ""))
        .isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> connect(builder -> builder, "?token=wrong"))
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void aForeignPageIsNotLetInWithATokenEither() throws IOException {
    var upgrade =
        Caller.program()
            .with("Connection", "Upgrade")
            .with("Upgrade", "websocket")
            .with("Sec-WebSocket-Version", "13")
            .with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    assertThat(upgrade.with("Origin", "https://evil.example").get("/api/ws").code())
        .isEqualTo("forbidden_origin");
    assertThat(upgrade.with("Host", "evil.example").get("/api/ws").code())
        .isEqualTo("forbidden_host");
  }

  @Test
  void aScanAndItsItemsAreTold() throws Exception {
    Line line = connect();
    line.say("{\"type\":\"subscribe\",\"topics\":[\"scans\",\"media\"]}");
    line.say("{\"type\":\"ping\"}");
    line.next("pong");
    MediaItem item = room.item("told.jpg", "x");
    String library = item.library().toString();
    JsonNode created =
        line.next(
            event ->
                event.get("type").asText().equals("media_created")
                    && event.get("library_id").asText().equals(library));
    assertThat(created.at("/media_ids/0").asText()).isEqualTo(item.id().toString());
    room.storage().catalog(OwnerId.LOCAL).favorite(item.id(), true);
    assertThat(line.next("media_updated").at("/media_ids/0").asText())
        .isEqualTo(item.id().toString());
    room.storage().libraries(OwnerId.LOCAL).remove(item.library());
    assertThat(line.next("media_deleted").at("/media_ids/0").asText())
        .isEqualTo(item.id().toString());
  }

  @Test
  void theEndOfAScanIsToldWithItsCounts() throws Exception {
    Line line = connect();
    line.say("{\"type\":\"subscribe\",\"topics\":[\"*\"]}");
    line.say("{\"type\":\"ping\"}");
    line.next("pong");
    String library = room.item("counted.jpg", "x").library().toString();
    JsonNode complete =
        line.next(
            event ->
                event.get("type").asText().equals("scan_complete")
                    && event.get("library_id").asText().equals(library));
    assertThat(complete.get("files_new").asLong()).isEqualTo(1);
    assertThat(complete.get("topic").asText()).isEqualTo("scans");
  }

  @Test
  void aJobIsToldFromItsBeginningToItsEnd() throws InterruptedException {
    Line line = connect();
    line.say("{\"type\":\"subscribe\",\"topics\":[\"jobs\"]}");
    line.say("{\"type\":\"ping\"}");
    line.next("pong");
    MediaId media = MediaId.random();
    Stage stage = Stage.MAKING_PREVIEWS;
    Problem torn = new Problem(stage, ProblemKind.TRUNCATED, "The lower half is missing.");
    news.job(new JobEvent.Progressed(media, stage, 0.5));
    news.job(new JobEvent.Completed(media, stage, Optional.of(torn)));
    news.job(new JobEvent.Failed(media, stage, torn, true));
    JsonNode progress = line.next("job_progress");
    assertThat(progress.get("job_id").asText()).isEqualTo(media + ".MAKING_PREVIEWS");
    assertThat(progress.get("media_id").asText()).isEqualTo(media.toString());
    assertThat(progress.get("progress").asDouble()).isEqualTo(0.5);
    JsonNode complete = line.next("job_complete");
    assertThat(complete.at("/problem/kind").asText()).isEqualTo("truncated");
    JsonNode failed = line.next("job_failed");
    assertThat(failed.at("/problem/detail").asText()).isEqualTo("The lower half is missing.");
    assertThat(failed.get("final").asBoolean()).isTrue();
    assertThat(List.of(progress, complete, failed))
        .extracting(event -> event.get("seq").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasPutRightAtTheStartIsToldOnceToWhoeverBeginsToListen() throws InterruptedException {
    news.repairedAtStart(3, 2, 1);
    Line line = connect();
    line.say("{\"type\":\"subscribe\",\"topics\":[\"media\"]}");
    line.say("{\"type\":\"ping\"}");
    assertThat(line.next(_ -> true).get("type").asText()).isEqualTo("pong");
    line.say("{\"type\":\"subscribe\",\"topics\":[\"*\"]}");
    JsonNode repair = line.next("consistency_repair");
    assertThat(repair.get("requeued").asLong()).isEqualTo(3);
    assertThat(repair.get("blobs_removed").asLong()).isEqualTo(2);
    assertThat(repair.get("temporary_files_removed").asLong()).isEqualTo(1);
    line.say("{\"type\":\"subscribe\",\"topics\":[\"jobs\"]}");
    line.say("{\"type\":\"ping\"}");
    assertThat(line.next(event -> !event.get("topic").asText().equals("media")).get("type"))
        .hasToString("\"pong\"");
  }

  @Test
  void whatIsNotUnderstoodIsSaidSo() throws InterruptedException {
    Line line = connect();
    for (String text :
        new String[] {"{}", "nonsense", "{\"type\":\"subscribe\",\"topics\":[\"weather\"]}"}) {
      line.say(text);
      assertThat(line.next("error").get("code").asText()).isEqualTo("invalid_command");
    }
  }

  private static Schema schema() {
    try (InputStream in =
        LiveApiTest.class.getResourceAsStream("/META-INF/contract/events.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Caller.JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
