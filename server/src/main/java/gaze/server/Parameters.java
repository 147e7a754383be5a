package gaze.server;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Looks at the parameters of a request before they are read, and says which one is wrong and how.
/// The framework itself would answer that there is nothing at the address, or take another value.
final class Parameters {
  private final Map<Method, List<Promise>> promises = new ConcurrentHashMap<>();

  /// One parameter as the generated interface promises it.
  ///
  /// @param check throws [IllegalArgumentException] with what is needed
  private record Promise(String name, boolean inPath, boolean required, Consumer<String> check) {
    void hold(UriInfo address) {
      var given = inPath ? address.getPathParameters() : address.getQueryParameters();
      if (required && !given.containsKey(name)) {
        throw wrong("need " + name);
      }
      for (String text : given.getOrDefault(name, List.of())) {
        try {
          check.accept(text);
        } catch (NumberFormatException e) {
          throw wrong("need a whole number, got " + text);
        } catch (IllegalArgumentException e) {
          throw wrong(String.valueOf(e.getMessage()));
        }
      }
    }

    private Refusal wrong(String detail) {
      return Refusal.at(name, RefusalCode.INVALID_REQUEST, detail);
    }
  }

  @ServerRequestFilter
  void look(ResourceInfo resource, UriInfo address) {
    promises
        .computeIfAbsent(resource.getResourceMethod(), Parameters::promises)
        .forEach(promise -> promise.hold(address));
  }

  /// The annotations stand at the interface, not at the class that implements it.
  private static List<Promise> promises(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(api -> Arrays.stream(api.getMethods()))
        .filter(promised -> promised.getName().equals(method.getName()))
        .flatMap(promised -> Arrays.stream(promised.getParameters()))
        .flatMap(parameter -> promise(parameter).stream())
        .toList();
  }

  private static Optional<Promise> promise(Parameter parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      switch (annotation) {
        case QueryParam query -> {
          return Optional.of(
              new Promise(query.value(), false, isRequired(parameter), check(parameter)));
        }
        case PathParam path -> {
          return Optional.of(new Promise(path.value(), true, false, check(parameter)));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /// What may be absent is an [Optional].
  private static boolean isRequired(Parameter parameter) {
    return parameter.getType() != Optional.class;
  }

  private static Consumer<String> check(Parameter parameter) {
    Type type =
        parameter.getParameterizedType() instanceof ParameterizedType optional
            ? optional.getActualTypeArguments()[0]
            : parameter.getType();
    if (type == UUID.class) {
      return Parameters::uuid;
    }
    if (type == Integer.class) {
      return Integer::valueOf;
    }
    if (type == Double.class) {
      return Parameters::number;
    }
    if (type == Boolean.class) {
      return Parameters::yesOrNo;
    }
    if (type instanceof Class<?> words && words.isEnum()) {
      return text -> oneOf(words, text);
    }
    return Parameters::some;
  }

  /// `UUID.fromString` also takes `0-0-0-0-0`.
  private static void uuid(String text) {
    if (!UUID.fromString(text).toString().equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("need a UUID, got " + text);
    }
  }

  private static void number(String text) {
    if (!text.matches("[-+]?\\d{1,20}(\\.\\d{0,40})?([eE][-+]?\\d{1,3})?")) {
      throw new IllegalArgumentException("need a number, got " + text);
    }
  }

  private static void yesOrNo(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("need true or false, got " + text);
    }
  }

  private static void oneOf(Class<?> words, String text) {
    if (Arrays.stream(words.getEnumConstants()).noneMatch(word -> word.toString().equals(text))) {
      throw new IllegalArgumentException(
          "need one of %s, got %s".formatted(Arrays.toString(words.getEnumConstants()), text));
    }
  }

  private static void some(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("need something, got nothing");
    }
  }
}
