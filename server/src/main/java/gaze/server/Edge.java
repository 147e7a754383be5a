package gaze.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import gaze.contract.RuleBroken;
import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The HTTP edge: whatever a resource throws leaves as problem details.
final class Edge {
  private static final Logger LOG = Logger.getLogger(Edge.class);

  @ServerExceptionMapper
  Response refused(WebApplicationException thrown) {
    if (thrown instanceof Refusal refusal) {
      return refusal.getResponse();
    }
    if (thrown.getCause() instanceof JacksonException json) {
      return unreadable(json);
    }
    int status = thrown.getResponse().getStatus();
    return switch (status) {
      case 404 -> answer(RefusalCode.NOT_FOUND, "There is nothing at this address.");
      case 405 -> answer(RefusalCode.METHOD_NOT_ALLOWED, "This address does not take that method.");
      case 406 -> answer(RefusalCode.NOT_ACCEPTABLE, "There is no answer of the type asked for.");
      case 413 -> answer(RefusalCode.BODY_TOO_LARGE, "The request is too large.");
      case 415 -> answer(RefusalCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
      default ->
          status >= 400 && status < 500
              ? answer(RefusalCode.INVALID_REQUEST, "The request cannot be understood.")
              : bug(thrown);
    };
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException thrown) {
    return unreadable(thrown);
  }

  @ServerExceptionMapper
  Response unreadable(JacksonException thrown) {
    return refusal(thrown).getResponse();
  }

  /// What is wrong with a body, and where in it.
  static Refusal refusal(JacksonException thrown) {
    String detail =
        switch (thrown) {
          case UnrecognizedPropertyException unknown ->
              "There is no member " + unknown.getPropertyName() + " here.";
          case JsonMappingException mapping when mapping.getCause() instanceof RuleBroken broken ->
              broken.member() + " " + broken.getMessage() + ".";
          case JsonMappingException mapping when mapping.getCause() != null ->
              String.valueOf(mapping.getCause().getMessage());
          case MismatchedInputException wrong when wrong.getTargetType() != null ->
              "Need " + words(wrong.getTargetType()) + ".";
          default -> firstLine(thrown.getOriginalMessage());
        };
    return Refusal.at(place(thrown), RefusalCode.INVALID_REQUEST, detail);
  }

  @ServerExceptionMapper
  Response storage(StorageFailure thrown) {
    LOG.error("The storage failed.", thrown);
    return answer(
        thrown.kind() == ProblemKind.NO_SPACE ? RefusalCode.NO_SPACE : RefusalCode.INTERNAL,
        String.valueOf(thrown.getMessage()));
  }

  @ServerExceptionMapper
  Response bug(Throwable thrown) {
    if (left(thrown)) {
      LOG.debug("A caller left before it was answered.", thrown);
      return answer(RefusalCode.INVALID_REQUEST, "The request ends before its end.");
    }
    LOG.error("A request failed for a reason nobody expected.", thrown);
    return answer(RefusalCode.INTERNAL, "Something went wrong inside Gaze; the log says more.");
  }

  /// Whether the connection was closed while the request was still being read.
  private static boolean left(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpClosedException) {
        return true;
      }
    }
    return false;
  }

  /// The place in the body as a JSON pointer in a fragment (RFC 6901 §6).
  private static String place(JacksonException thrown) {
    if (!(thrown instanceof JsonMappingException mapping)) {
      return "#";
    }
    String path =
        mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining());
    return mapping.getCause() instanceof RuleBroken broken
        ? "#" + path + "/" + broken.member()
        : "#" + path;
  }

  /// What a person calls a type of the contract.
  private static String words(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text in quotes";
    }
    if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
      return "a whole number";
    }
    if (Number.class.isAssignableFrom(type) || type == double.class) {
      return "a number";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static Response answer(RefusalCode code, String detail) {
    return Refusal.of(code, detail).getResponse();
  }
}
