package gaze.server.bytes;

import gaze.server.Refusal;
import gaze.server.RefusalCode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.Optional;

/// Answers one request for bytes by the rules of conditional and partial requests (RFC 9110 §13,
/// §14).
public final class Sending {
  /// Shown again within a minute without asking, and for a day while asking in the background.
  private static final String DERIVED = "private, max-age=60, stale-while-revalidate=86400";

  /// Asked for anew each time: a file may change under the same address.
  private static final String AS_ON_DISK = "private, no-cache";

  private final HttpHeaders request;

  public Sending(HttpHeaders request) {
    this.request = request;
  }

  /// A derived picture, small enough to be held whole.
  public Response picture(Content.Held content) {
    return send(content, DERIVED).build();
  }

  /// A file as it lies on disk.
  public Response file(Content.Stored content, Disposition disposition) {
    ResponseBuilder answer = send(content, AS_ON_DISK);
    return answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition.header()).build();
  }

  private ResponseBuilder send(Content content, String freshness) {
    if (known(content.etag())) {
      return common(Response.notModified(), content, freshness);
    }
    Optional<String> range = header("Range").filter(_ -> rangeStillMeant(content));
    return switch (ByteRange.of(range, content.length())) {
      case ByteRange.Whole _ ->
          stretch(Response.Status.OK, content, 0, content.length(), freshness);
      case ByteRange.Part part ->
          stretch(Response.Status.PARTIAL_CONTENT, content, part.first(), part.length(), freshness)
              .header(
                  "Content-Range",
                  "bytes %d-%d/%d".formatted(part.first(), part.last(), content.length()));
      case ByteRange.Outside _ ->
          Response.fromResponse(
                  Refusal.of(
                          RefusalCode.RANGE_NOT_SATISFIABLE,
                          "There are only %d bytes.".formatted(content.length()))
                      .getResponse())
              .header("Content-Range", "bytes */" + content.length());
    };
  }

  /// The length is said here, because nothing is written in answer to `HEAD`.
  private static ResponseBuilder stretch(
      Response.Status status, Content content, long first, long length, String freshness) {
    ResponseBuilder answer = Response.status(status).entity(content.entity(first, length));
    return common(answer, content, freshness)
        .type(content.mime())
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_LENGTH, length);
  }

  private static ResponseBuilder common(ResponseBuilder answer, Content content, String freshness) {
    return answer.header("ETag", content.etag()).header(HttpHeaders.CACHE_CONTROL, freshness);
  }

  private boolean known(String etag) {
    return header("If-None-Match").stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
  }

  /// With `If-Range`, a part is only wanted of the version that the caller has a part of.
  private boolean rangeStillMeant(Content content) {
    return header("If-Range").map(content.etag()::equals).orElse(true);
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaderString(name));
  }
}
