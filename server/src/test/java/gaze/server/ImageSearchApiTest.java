package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("integration")
class ImageSearchApiTest {
  private static final String PATH = "/api/search/image";
  private static final String NOBODY = "01970000-0000-7000-8000-000000000000";

  private final Room room;
  private final Caller program = Caller.program();

  ImageSearchApiTest(Room room) {
    this.room = room;
  }

  private Answer send(String type, String query, String picture) throws IOException {
    assertThat(room.storage()).isNotNull();
    return program.with("Content-Type", type).post(PATH + query, picture);
  }

  @Test
  void aPictureStaysKnownForSearchesThatFollow() throws IOException {
    for (String type : new String[] {"image/jpeg", "image/heic", "application/octet-stream"}) {
      Answer answer = send(type, "?limit=10&query=type:photo&min_score=0.5", "a picture");
      assertThat(answer.status()).as(type).isEqualTo(200);
      String reference = answer.json().path("reference").asText();

      Answer again =
          program.post(
              "/api/search",
              "{\"query\":\"\",\"min_score\":0.9,\"reference\":\"" + reference + "\"}");
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json().path("reference").asText()).isEqualTo(reference);
    }
  }

  @Test
  void whatCannotBeSearchedByIsSaid() throws IOException {
    assertThat(send("image/jpeg", "", "").code()).isEqualTo("cannot_be_made");
    assertThat(send("image/jpeg", "?query=color:nonsense", "a picture").code())
        .isEqualTo("invalid_query");
    assertThat(send("image/jpeg", "?limit=0", "a picture").status()).isEqualTo(400);
    assertThat(send("text/html", "", "a picture").status()).isEqualTo(415);
    assertThat(
            program
                .post("/api/search", "{\"query\":\"\",\"reference\":\"" + NOBODY + "\"}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void aPictureMayBeLongerThanOtherRequests() throws IOException {
    assertThat(send("image/png", "", "x".repeat(3 << 20)).status()).isEqualTo(200);
  }
}
