package gaze.server;

import gaze.contract.wire.ProblemDetails;
import gaze.contract.wire.Violation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// A request that is not fulfilled, and why. Thrown by resources; it carries its own answer.
public final class Refusal extends WebApplicationException {
  public static final String MEDIA_TYPE = "application/problem+json";

  /// Where the caller may try again in a moment, this many seconds later.
  private static final int RETRY_AFTER_SECONDS = 1;

  private final transient ProblemDetails details;

  private Refusal(RefusalCode code, ProblemDetails details) {
    super(details.detail().orElse(details.title()), answer(code, details));
    this.details = details;
  }

  /// @param detail one sentence a person understands
  public static Refusal of(RefusalCode code, String detail) {
    return new Refusal(code, details(code, detail, List.of()));
  }

  public static Refusal of(RefusalCode code, String detail, List<Violation> violations) {
    return new Refusal(code, details(code, detail, violations));
  }

  /// @param place a parameter's name, or a JSON pointer into the body
  public static Refusal at(String place, RefusalCode code, String detail) {
    Violation violation = Violation.builder().place(place).detail(detail).build();
    return at(violation, code);
  }

  public static Refusal at(Violation violation, RefusalCode code) {
    return new Refusal(code, details(code, violation.detail(), List.of(violation)));
  }

  public static Refusal unknown(String what) {
    return of(RefusalCode.NOT_FOUND, "There is no " + what + ".");
  }

  private static ProblemDetails details(
      RefusalCode code, String detail, List<Violation> violations) {
    return ProblemDetails.builder()
        .type("about:blank")
        .title(code.title())
        .status(code.status())
        .detail(detail)
        .code(code.toString())
        .errors(violations)
        .build();
  }

  private static Response answer(RefusalCode code, ProblemDetails details) {
    Response.ResponseBuilder answer =
        Response.status(code.status()).type(MEDIA_TYPE).entity(details);
    if (code == RefusalCode.STARTING || code == RefusalCode.NOT_MADE_YET) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  public ProblemDetails details() {
    return details;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
