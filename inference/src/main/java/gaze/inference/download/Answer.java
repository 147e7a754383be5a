package gaze.inference.download;

import gaze.domain.ProblemKind;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the head of an answer means.
sealed interface Answer {
  /// The body follows.
  ///
  /// @param from where in the file it begins
  record Body(long from) implements Answer {}

  record Elsewhere(URI url) implements Answer {}

  /// The server does not go on from there: begin anew.
  record NotFromThere() implements Answer {}

  Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  int OK = 200;
  int PARTIAL = 206;
  int RANGE_NOT_SATISFIABLE = 416;
  int REQUEST_TIMEOUT = 408;
  int TOO_MANY = 429;

  /// @param asked where the request wanted the body to begin
  static Answer of(
      int status, HttpHeaders headers, URI url, Wanted wanted, long asked, InstantSource clock)
      throws Failure {
    return switch (status) {
      case OK -> body(0, headers, url, wanted);
      case PARTIAL -> partial(headers, url, wanted, asked);
      case 301, 302, 303, 307, 308 -> elsewhere(headers, url);
      case RANGE_NOT_SATISFIABLE -> new NotFromThere();
      default -> throw refused(status, headers, url, clock);
    };
  }

  private static Answer body(long from, HttpHeaders headers, URI url, Wanted wanted)
      throws Failure {
    long expected = wanted.bytes() - from;
    long said = headers.firstValueAsLong("content-length").orElse(expected);
    if (said != expected) {
      throw another(url, said, expected);
    }
    return new Body(from);
  }

  private static Answer partial(HttpHeaders headers, URI url, Wanted wanted, long asked)
      throws Failure {
    Matcher range = RANGE.matcher(headers.firstValue("content-range").orElse(""));
    if (!range.matches() || Long.parseLong(range.group(1)) != asked) {
      return new NotFromThere();
    }
    String whole = range.group(3);
    if (!whole.equals("*") && Long.parseLong(whole) != wanted.bytes()) {
      throw another(url, Long.parseLong(whole), wanted.bytes());
    }
    return body(asked, headers, url, wanted);
  }

  private static Failure another(URI url, long said, long expected) {
    return Failure.last(
        ProblemKind.WRONG_CONTENT,
        "%s offers %,d bytes where %,d are expected: it is another file."
            .formatted(url.getHost(), said, expected));
  }

  private static Answer elsewhere(HttpHeaders headers, URI url) throws Failure {
    URI next;
    try {
      next =
          headers.firstValue("location").filter(to -> !to.isEmpty()).map(url::resolve).orElse(url);
    } catch (IllegalArgumentException _) {
      next = url;
    }
    if (next.equals(url) || !Addresses.allowed(url, next)) {
      throw Failure.last(
          ProblemKind.PERMISSION,
          url.getHost() + " sends on to an address that Gaze does not follow.");
    }
    return new Elsewhere(next);
  }

  private static Failure refused(int status, HttpHeaders headers, URI url, InstantSource clock) {
    if (status == REQUEST_TIMEOUT || status == TOO_MANY || status >= 500) {
      return Failure.passing(
          ProblemKind.TIMEOUT,
          "%s is busy (answer %d).".formatted(url.getHost(), status),
          retryAfter(headers, clock));
    }
    return switch (status) {
      case 404, 410 ->
          Failure.last(
              ProblemKind.VANISHED,
              "%s has no such file any more (answer %d).".formatted(url.getHost(), status));
      case 401, 403 ->
          Failure.last(
              ProblemKind.PERMISSION,
              "%s does not give the file out (answer %d).".formatted(url.getHost(), status));
      default ->
          Failure.last(
              ProblemKind.UNSUPPORTED,
              "%s gives an answer that Gaze does not know (%d).".formatted(url.getHost(), status));
    };
  }

  /// Seconds, or a date (RFC 9110, 10.2.3).
  private static Duration retryAfter(HttpHeaders headers, InstantSource clock) {
    Optional<String> written = headers.firstValue("retry-after");
    if (written.isEmpty()) {
      return Duration.ZERO;
    }
    try {
      Duration asked =
          written.get().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(written.get()))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(written.get(), DateTimeFormatter.RFC_1123_DATE_TIME));
      return asked.isNegative() ? Duration.ZERO : asked;
    } catch (DateTimeException _) {
      return Duration.ZERO;
    }
  }
}
