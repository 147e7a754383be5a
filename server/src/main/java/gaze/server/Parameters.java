package gaze.server;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of requests, and says which one is wrong and how.
@Provider
public final class Parameters implements ParamConverterProvider {
  /// Turns the text of a parameter into its value.
  @FunctionalInterface
  private interface Reading {
    Object of(String text);
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    Reading reading = reading(type);
    return reading == null ? null : new Converter<>(type, name(annotations), reading);
  }

  private static @Nullable Reading reading(Class<?> type) {
    if (type == UUID.class) {
      return Parameters::uuid;
    }
    if (type == Integer.class) {
      return Integer::valueOf;
    }
    if (type == Boolean.class) {
      return Parameters::yesOrNo;
    }
    return type.isEnum() ? wireName(type) : null;
  }

  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("need a UUID, got " + text);
    }
    return id;
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("need true or false, got " + text);
    };
  }

  private static Reading wireName(Class<?> type) {
    return text ->
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.toString().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "need one of %s, got %s"
                            .formatted(Arrays.toString(type.getEnumConstants()), text)));
  }

  private static String name(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      switch (annotation) {
        case QueryParam query -> {
          return query.value();
        }
        case PathParam path -> {
          return path.value();
        }
        default -> {}
      }
    }
    return "?";
  }

  private record Converter<T>(Class<T> type, String name, Reading reading)
      implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      try {
        return type.cast(reading.of(text));
      } catch (NumberFormatException e) {
        throw wrong("need a whole number, got " + text);
      } catch (IllegalArgumentException e) {
        throw wrong(String.valueOf(e.getMessage()));
      }
    }

    private Refusal wrong(String detail) {
      return Refusal.at(name, RefusalCode.INVALID_REQUEST, detail);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
