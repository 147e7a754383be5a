package gaze.server.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.server.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Answers with problem details where no resource is involved.
@Singleton
public final class ProblemWriter {
  private final ObjectMapper json;

  @Inject
  public ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  public void write(RoutingContext context, Refusal refusal) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    refusal
        .getResponse()
        .getStringHeaders()
        .forEach((name, values) -> response.putHeader(name, values));
    response.setStatusCode(refusal.details().status()).end(body(refusal));
  }

  private Buffer body(Refusal refusal) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(refusal.details()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("problem details cannot be written", e);
    }
  }
}
