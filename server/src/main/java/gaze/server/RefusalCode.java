package gaze.server;

import java.util.Locale;

/// The stable codes of refusals with their statuses; the contract explains each.
public enum RefusalCode {
  INVALID_REQUEST(400, "Bad Request"),
  INVALID_CURSOR(400, "Bad Request"),
  INVALID_QUERY(400, "Bad Request"),
  UNAUTHORIZED(401, "Unauthorized"),
  SIGN_IN_CODE_INVALID(401, "Unauthorized"),
  FORBIDDEN_HOST(403, "Forbidden"),
  FORBIDDEN_ORIGIN(403, "Forbidden"),
  TOKEN_REQUIRED(403, "Forbidden"),
  NOT_FOUND(404, "Not Found"),
  NOT_MADE_YET(404, "Not Found"),
  CANNOT_BE_MADE(422, "Unprocessable Content"),
  NO_FULL_PICTURE(404, "Not Found"),
  NO_MOTION(404, "Not Found"),
  FILE_MISSING(404, "Not Found"),
  METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
  NOT_ACCEPTABLE(406, "Not Acceptable"),
  LIBRARY_OFFLINE(409, "Conflict"),
  LIBRARY_EXISTS(409, "Conflict"),
  LIBRARY_NESTED(409, "Conflict"),
  OFFLINE(409, "Conflict"),
  LICENCE_NOT_ACCEPTED(409, "Conflict"),
  MODEL_MISSING(409, "Conflict"),
  LENGTH_REQUIRED(411, "Length Required"),
  BODY_TOO_LARGE(413, "Content Too Large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
  RANGE_NOT_SATISFIABLE(416, "Range Not Satisfiable"),
  FOLDER_NOT_ABSOLUTE(422, "Unprocessable Content"),
  FOLDER_NOT_FOUND(422, "Unprocessable Content"),
  FOLDER_NOT_A_FOLDER(422, "Unprocessable Content"),
  FOLDER_NOT_READABLE(422, "Unprocessable Content"),
  FOLDER_FORBIDDEN(422, "Unprocessable Content"),
  TIME_ZONE_UNKNOWN(422, "Unprocessable Content"),
  UNSUITABLE(422, "Unprocessable Content"),
  INTERNAL(500, "Internal Server Error"),
  STARTING(503, "Service Unavailable"),
  BROKEN(503, "Service Unavailable"),
  TOOK_TOO_LONG(504, "Gateway Timeout"),
  NO_SPACE(507, "Insufficient Storage");

  private final int status;
  private final String title;

  RefusalCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// As on the wire.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
