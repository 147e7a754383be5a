package gaze.contract.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// What a client of the live channel can listen to.
public enum Topic {
  ALL("*"),
  MODELS("models"),
  JOBS("jobs"),
  SCANS("scans"),
  MEDIA("media"),
  ERRORS("errors");

  private final String name;

  Topic(String name) {
    this.name = name;
  }

  @JsonCreator
  public static Topic named(String name) {
    return Arrays.stream(values())
        .filter(topic -> topic.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no topic " + name));
  }

  /// As on the wire.
  @Override
  @JsonValue
  public String toString() {
    return name;
  }
}
