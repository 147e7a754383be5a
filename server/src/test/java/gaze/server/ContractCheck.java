package gaze.server;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Holds requests that were accepted, and every answer, against the contract.
final class ContractCheck {
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(contract()).build();

  private ContractCheck() {}

  static String contract() {
    try (InputStream in =
        ContractCheck.class.getResourceAsStream("/META-INF/contract/openapi.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Throws what is not as the contract says.
  static void hold(
      String method, String address, Map<String, String> headers, String body, Answer answer) {
    URI uri = URI.create(address);
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(Request.Method.valueOf(method), uri.getRawPath());
    headers.forEach((name, value) -> request.withHeader(name, value));
    query(uri).forEach(request::withQueryParam);
    if (!method.equals("GET")) {
      request.withHeader("Content-Type", "application/json");
    }
    if (!body.isEmpty()) {
      request.withBody(body);
    }
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    answer.headers().forEach((name, value) -> response.withHeader(name, value));
    if (answer.body().length > 0) {
      response.withBody(answer.text());
    }
    ValidationReport report =
        answer.status() < 400
            ? VALIDATOR.validate(request.build(), response.build())
            : VALIDATOR.validateResponse(
                uri.getRawPath(), Request.Method.valueOf(method), response.build());
    if (report.hasErrors()) {
      throw new AssertionError(
          method + " " + address + " -> " + answer.status() + "\n" + report.getMessages());
    }
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String pair : uri.getRawQuery().split("&")) {
        int equals = pair.indexOf('=');
        parameters.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}
