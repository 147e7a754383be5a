package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("integration")
class PagesTest {
  private final Caller person = Caller.nobody().with("Accept", "text/html,*/*;q=0.8");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/photos", "/media/0197", "/search?q=a", "/settings/about"})
  void everyAddressOfTheUiIsItsOnePage(String path) throws IOException {
    var answer = person.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("<title>The page</title>");
    assertThat(answer.header("Cache-Control")).contains("no-cache");
  }

  @Test
  void whatIsNamedByItsContentIsKept() throws IOException {
    assertThat(person.get("/assets/app-abc123.js").header("Cache-Control").orElseThrow())
        .contains("immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/gone.js", "/api/nothing"})
  void whatIsNotThereIsNotThePage(String path) throws IOException {
    var answer = person.with("Authorization", "Bearer " + TestEngine.TOKEN).get(path);
    assertThat(answer.status()).isIn(404, 503);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%5c..%5cetc/passwd",
        "/META-INF/contract/openapi.yaml",
        "/application.properties"
      })
  void nothingButThePagesIsServedFromTheClassPathOrTheDisk(String path) throws IOException {
    var answer = Caller.nobody().get(path);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("root:").doesNotContain("openapi:");
  }

  @Test
  void theApiBrowserShowsTheContract() throws IOException {
    assertThat(person.get("/docs").header("Location").orElseThrow()).endsWith("/docs/");
    assertThat(person.get("/docs/").text()).contains("/openapi.yaml");
    var contract = person.get("/openapi.yaml");
    assertThat(contract.text()).startsWith("openapi: 3.1.0");
  }
}
