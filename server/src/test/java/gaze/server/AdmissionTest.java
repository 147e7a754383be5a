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
class AdmissionTest {
  @Test
  void healthNeedsNoToken() throws IOException {
    var answer = Caller.nobody().get("/api/health");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("engine_uuid").asText()).isEqualTo(TestEngine.ENGINE.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/stats", "/api/media", "/api/nothing", "/api/ws", "/api/"})
  void everythingElseUnderApiNeedsOne(String path) throws IOException {
    var answer = Caller.nobody().get(path);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthorized");
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer wrong", "Bearer ", "Basic dGhlLXRva2VuLW9mLXRoZS10ZXN0cw==", "Bearer"})
  void aWrongTokenIsNone(String header) throws IOException {
    assertThat(Caller.nobody().with("Authorization", header).get("/api/logs").status())
        .isEqualTo(401);
  }

  @Test
  void theTokenInTheQueryCountsForTheLiveChannelAlone() throws IOException {
    assertThat(Caller.nobody().get("/api/logs?token=" + TestEngine.TOKEN).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/../api/logs", "/api/./logs", "//api/logs", "/api//logs", "/%61pi/logs"})
  void noSpellingOfAPathGoesAroundTheGate(String path) throws IOException {
    assertThat(Caller.nobody().get(path).status()).isIn(401, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1:1"})
  void aForeignHostIsRefusedEverywhere(String host) throws IOException {
    for (String path : new String[] {"/", "/api/health", "/api/stats", "/docs/", "/openapi.yaml"}) {
      var answer = Caller.program().with("Host", host).get(path);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("forbidden_host");
    }
  }

  @Test
  void aConfiguredHostIsAnswered() throws IOException {
    assertThat(Caller.nobody().with("Host", "gaze.example").get("/api/health").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
  void aForeignOriginIsRefusedEvenWithTheToken(String origin) throws IOException {
    var answer = Caller.program().with("Origin", origin).post("/api/shutdown", "");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("forbidden_origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void aForeignPageCannotReadByAPictureTag(String site) throws IOException {
    var answer = Caller.program().with("Sec-Fetch-Site", site).get("/api/logs");
    assertThat(answer.code()).isEqualTo("forbidden_origin");
  }

  @Test
  void aLinkFromElsewhereLeadsToThePage() throws IOException {
    var answer =
        Caller.nobody()
            .with("Sec-Fetch-Site", "cross-site")
            .with("Sec-Fetch-Mode", "navigate")
            .with("Accept", "text/html")
            .get("/");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void itsOwnPageMayCall() throws IOException {
    var answer =
        Caller.program()
            .with("Origin", "http://" + Caller.host())
            .with("Sec-Fetch-Site", "same-origin")
            .get("/api/logs");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aConfiguredOriginMayCallAndRead() throws IOException {
    var asked =
        Caller.nobody()
            .with("Origin", TestEngine.FRIEND)
            .with("Access-Control-Request-Method", "PATCH")
            .send("OPTIONS", "/api/settings", "");
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.header("Access-Control-Allow-Origin")).contains(TestEngine.FRIEND);
    assertThat(asked.header("Access-Control-Allow-Methods").orElseThrow()).contains("PATCH");
    var answer = Caller.program().with("Origin", TestEngine.FRIEND).get("/api/logs");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).contains(TestEngine.FRIEND);
  }

  @Test
  void everyAnswerForbidsWhatABrowserCouldBeTrickedInto() throws IOException {
    for (String path : new String[] {"/", "/api/health", "/api/stats", "/docs/", "/nowhere"}) {
      var answer = Caller.nobody().get(path);
      assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(answer.header("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    }
  }

  @Test
  void aBrowserComesInByACodeOnceAndGoesOut() throws IOException {
    var issued = Caller.program().post("/api/sign-in/codes", "");
    assertThat(issued.status()).isEqualTo(201);
    String code = issued.json().get("code").asText();
    assertThat(issued.json().get("url").asText())
        .isEqualTo("http://" + Caller.host() + "/#code=" + code);

    var in = Caller.nobody().post("/api/sign-in", "{\"code\":\"" + code + "\"}");
    assertThat(in.status()).isEqualTo(204);
    String set = in.header("Set-Cookie").orElseThrow();
    assertThat(set)
        .startsWith(TestEngine.ENGINE + "=")
        .containsIgnoringCase("; HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
    String cookie = set.substring(0, set.indexOf(';'));
    Caller browser = Caller.nobody().with("Cookie", cookie);
    assertThat(browser.get("/api/logs").status()).isEqualTo(200);
    assertThat(browser.post("/api/sign-in/codes", "").code()).isEqualTo("token_required");

    var again = Caller.nobody().post("/api/sign-in", "{\"code\":\"" + code + "\"}");
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.code()).isEqualTo("sign_in_code_invalid");

    assertThat(browser.post("/api/sign-out", "").status()).isEqualTo(204);
    assertThat(browser.get("/api/logs").status()).isEqualTo(401);
  }

  @Test
  void theLogNeverSaysTheToken() throws IOException {
    org.jboss.logging.Logger.getLogger("test")
        .infof("asked with ?token=%s and Bearer %s", TestEngine.TOKEN, TestEngine.TOKEN);
    var answer = Caller.program().get("/api/logs?limit=500");
    assertThat(answer.text())
        .contains("asked with ?token=… and Bearer …")
        .doesNotContain(TestEngine.TOKEN);
  }
}
