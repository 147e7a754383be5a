package gaze.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gaze.contract.events.Command;
import gaze.contract.events.Event;
import gaze.contract.events.Topic;
import gaze.contract.wire.ModelRole;
import gaze.contract.wire.ModelState;
import gaze.contract.wire.Problem;
import gaze.contract.wire.ProblemKind;
import gaze.contract.wire.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemaTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final Instant AT = Instant.parse("2026-05-04T10:11:12.345Z");
  private static final UUID ID = UUID.fromString("01970000-0000-7000-8000-000000000001");
  private static final Problem PROBLEM =
      new Problem(Stage.MAKING_PREVIEWS, ProblemKind.TRUNCATED, "ends in the middle", false);
  private static final Schema SCHEMA = schema();

  static Stream<Event> events() {
    var counts = new Event.ScanCounts(5, 4, 3, 2, 1);
    return Stream.of(
        new Event.ScanProgress(AT, ID, counts),
        new Event.ScanComplete(AT, ID, counts, 17, Optional.empty()),
        new Event.ScanComplete(AT, ID, counts, 17, Optional.of(PROBLEM)),
        new Event.JobProgress(AT, "j", ID, Stage.EXTRACTING_FRAMES, 0.5, "half"),
        new Event.JobComplete(AT, "j", ID, Stage.MAKING_PREVIEWS, "done", Optional.of(PROBLEM)),
        new Event.JobFailed(AT, "j", ID, Stage.MAKING_PREVIEWS, PROBLEM, true),
        new Event.ModelDownloadProgress(AT, "yolox-tiny", ModelRole.OBJECT_DETECTION, 5, 9, 2),
        new Event.ModelDownloadComplete(
            AT, "yolox-tiny", ModelRole.OBJECT_DETECTION, ModelState.PRESENT, Optional.empty()),
        new Event.ModelDownloadComplete(
            AT, "clip", ModelRole.IMAGE_TEXT, ModelState.FAILED, Optional.of(PROBLEM)),
        new Event.MediaCreated(AT, ID, List.of(ID)),
        new Event.MediaUpdated(AT, ID, List.of(ID)),
        new Event.MediaDeleted(AT, ID, List.of(ID)),
        new Event.ConsistencyRepair(AT, 3, 2, 1),
        new Event.Error(AT, "no_space", "The disk is full.", Optional.of(ID), Optional.of(PROBLEM)),
        new Event.Error(AT, "no_space", "The disk is full.", Optional.empty(), Optional.empty()),
        new Event.Heartbeat(AT),
        new Event.Pong(AT),
        new Event.Lagged(AT, 9));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsAsTheSchemaSaysOnceItIsNumbered(Event event) {
    ObjectNode sent = JSON.valueToTree(event);
    assertThat(errors(sent)).as("without a number").isNotEmpty();
    sent.put("seq", 1);
    assertThat(errors(sent)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventReadBackIsTheSame(Event event) throws IOException {
    assertThat(JSON.readValue(JSON.writeValueAsString(event), Event.class)).isEqualTo(event);
  }

  @Test
  void everyKindOfEventIsTried() {
    assertThat(events().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Event.class.getPermittedSubclasses()).toList());
  }

  @Test
  void commandsAreAsTheSchemaSays() {
    assertThat(errors(JSON.valueToTree(new Command.Subscribe(Set.of(Topic.ALL, Topic.JOBS)))))
        .isEmpty();
    assertThat(errors(JSON.valueToTree(new Command.Ping()))).isEmpty();
  }

  @Test
  void whatNobodyDefinedIsRefused() {
    assertThat(errors(JSON.createObjectNode().put("type", "surprise"))).isNotEmpty();
  }

  @Test
  void stagesAndKindsAreThoseOfTheApi() throws IOException {
    JsonNode defined = read().get("$defs");
    assertThat(texts(defined.get("stage").get("enum")))
        .containsExactlyElementsOf(Stream.of(Stage.values()).map(Stage::toString).toList());
    assertThat(texts(defined.get("problem").get("properties").get("kind").get("enum")))
        .containsExactlyElementsOf(
            Stream.of(ProblemKind.values()).map(ProblemKind::toString).toList());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> errors(JsonNode node) {
    return SCHEMA.validate(node).stream().map(Object::toString).toList();
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(read());
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static JsonNode read() throws IOException {
    try (InputStream in =
        EventSchemaTest.class.getResourceAsStream("/META-INF/contract/events.schema.json")) {
      return JSON.readTree(in);
    }
  }
}
