package gaze.inference.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A place in a manifest, which knows its own name for the message when something is wrong there.
record Place(String name, JsonNode node) {

  InvalidManifestException wrong(String reason) {
    return new InvalidManifestException(name, reason);
  }

  /// The same place, when it is an object with no other members than these.
  Place object(Set<String> known) throws InvalidManifestException {
    if (!node.isObject()) {
      throw wrong("must be an object");
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!known.contains(member.getKey())) {
        throw inner(member.getKey()).wrong("is not known here");
      }
    }
    return this;
  }

  Place member(String member) throws InvalidManifestException {
    return find(member).orElseThrow(() -> inner(member).wrong("is missing"));
  }

  Optional<Place> find(String member) {
    return node.hasNonNull(member) ? Optional.of(inner(member)) : Optional.empty();
  }

  private Place inner(String member) {
    return new Place(name.isEmpty() ? member : name + "." + member, node.path(member));
  }

  List<Place> elements() throws InvalidManifestException {
    if (!node.isArray()) {
      throw wrong("must be a list");
    }
    List<Place> elements = new ArrayList<>();
    for (JsonNode element : node) {
      elements.add(new Place("%s[%d]".formatted(name, elements.size()), element));
    }
    return elements;
  }

  /// By name, in the order they are written.
  Map<String, Place> members() throws InvalidManifestException {
    if (!node.isObject()) {
      throw wrong("must be an object");
    }
    Map<String, Place> members = new LinkedHashMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), inner(member.getKey())));
    return members;
  }

  String text() throws InvalidManifestException {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw wrong("must be a text");
    }
    return node.textValue();
  }

  /// A text that may be empty or end in a space.
  String literal() throws InvalidManifestException {
    if (!node.isTextual()) {
      throw wrong("must be a text");
    }
    return node.textValue();
  }

  boolean flag() throws InvalidManifestException {
    if (!node.isBoolean()) {
      throw wrong("must be true or false");
    }
    return node.booleanValue();
  }

  long whole(long least, long most) throws InvalidManifestException {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < least
        || node.longValue() > most) {
      throw wrong("must be a whole number from %d to %d".formatted(least, most));
    }
    return node.longValue();
  }

  double number() throws InvalidManifestException {
    if (!node.isNumber()) {
      throw wrong("must be a number");
    }
    return node.doubleValue();
  }

  URI address() throws InvalidManifestException {
    try {
      URI address = URI.create(text());
      if (address.isAbsolute() && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw wrong("must be a whole address such as https://example.org/model.onnx");
  }

  /// One of the constants of an enum, written in lower case.
  <E extends Enum<E>> E choice(Class<E> type) throws InvalidManifestException {
    String text = text();
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return constant;
      }
      names.add(name);
    }
    throw wrong("must be one of " + String.join(", ", names));
  }
}
