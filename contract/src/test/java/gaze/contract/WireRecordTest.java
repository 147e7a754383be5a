package gaze.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gaze.contract.wire.Cancel;
import gaze.contract.wire.ItemState;
import gaze.contract.wire.MediaKind;
import gaze.contract.wire.MediaSummary;
import gaze.contract.wire.NewLibrary;
import gaze.contract.wire.SearchRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WireRecordTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Test
  void absentAndNullMeanTheSame() throws IOException {
    var absent = JSON.readValue("{\"folder_path\":\"/a\"}", NewLibrary.class);
    var nothing =
        JSON.readValue(
            "{\"folder_path\":\"/a\",\"name\":null,\"recursive\":null}", NewLibrary.class);
    assertThat(absent).isEqualTo(nothing);
    assertThat(absent.name()).isEmpty();
  }

  @Test
  void whatIsAbsentIsNotWritten() throws IOException {
    assertThat(JSON.writeValueAsString(NewLibrary.builder().folderPath("/a").build()))
        .isEqualTo("{\"folder_path\":\"/a\"}");
  }

  @Test
  void aRequiredMemberIsMissedByName() {
    assertThatThrownBy(() -> JSON.readValue("{}", NewLibrary.class))
        .hasMessageContaining("folder_path");
    assertThatThrownBy(() -> NewLibrary.builder().build())
        .isInstanceOfSatisfying(
            RuleBroken.class, broken -> assertThat(broken.member()).isEqualTo("folder_path"));
  }

  @Test
  void aValueOutsideTheContractCannotBeBuilt() {
    assertThatThrownBy(() -> JSON.readValue("{\"query\":\"a\",\"limit\":501}", SearchRequest.class))
        .isInstanceOf(ValueInstantiationException.class)
        .cause()
        .isInstanceOfSatisfying(
            RuleBroken.class, broken -> assertThat(broken.member()).isEqualTo("limit"));
  }

  @Test
  void wallTimeHasNoZoneAndKeepsItsMilliseconds() throws IOException {
    var item =
        MediaSummary.builder()
            .id(new UUID(0, 1))
            .libraryId(new UUID(0, 2))
            .kind(MediaKind.PHOTO)
            .state(ItemState.DONE)
            .path("/a/b.jpg")
            .name("b.jpg")
            .bytes(3L)
            .favorite(false)
            .addedAt(Instant.parse("2026-05-04T10:11:12Z"))
            .capturedAt(LocalDateTime.parse("2019-03-21T11:04:22.348"))
            .build();
    assertThat(JSON.writeValueAsString(item))
        .contains("\"captured_at\":\"2019-03-21T11:04:22.348\"")
        .contains("\"added_at\":\"2026-05-04T10:11:12Z\"");
    assertThat(JSON.writeValueAsString(item)).doesNotContain("rating");
  }

  @Test
  void anEmptyListIsNotAnAbsentOne() throws IOException {
    assertThat(JSON.readValue("{}", Cancel.class).mediaIds()).isEmpty();
    assertThatThrownBy(() -> JSON.readValue("{\"media_ids\":[]}", Cancel.class))
        .hasRootCauseInstanceOf(RuleBroken.class);
  }
}
