package gaze.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/// Takes a value only in the type that the contract gives it: `7` is no string, `"7"` no number.
@Singleton
final class StrictJson implements ObjectMapperCustomizer {
  private static final List<LogicalType> SCALARS =
      List.of(LogicalType.Textual, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean);

  @Override
  public void customize(ObjectMapper json) {
    on(json);
  }

  static ObjectMapper on(ObjectMapper json) {
    for (LogicalType type : SCALARS) {
      for (CoercionInputShape shape : shapes(type)) {
        json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
      }
    }
    return json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /// What the other types look like; a whole number is a good fraction.
  private static List<CoercionInputShape> shapes(LogicalType type) {
    return switch (type) {
      case Textual ->
          List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
      case Integer ->
          List.of(CoercionInputShape.String, CoercionInputShape.Float, CoercionInputShape.Boolean);
      case Boolean ->
          List.of(CoercionInputShape.String, CoercionInputShape.Integer, CoercionInputShape.Float);
      default -> List.of(CoercionInputShape.String, CoercionInputShape.Boolean);
    };
  }
}
