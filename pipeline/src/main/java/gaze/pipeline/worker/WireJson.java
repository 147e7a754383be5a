package gaze.pipeline.worker;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gaze.domain.FloatVector;
import gaze.domain.StageFacts;
import gaze.pipeline.stage.Outcome;
import java.util.List;

/// JSON of the domain's records between processes of the same version: a sealed type's case is
/// named by `type`. The domain itself knows nothing of JSON.
final class WireJson {
  private static final List<Class<?>> SEALED =
      List.of(Message.class, Task.class, Reply.class, Outcome.class, StageFacts.class);

  private WireJson() {}

  static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.PUBLIC_ONLY);
    for (Class<?> sealed : SEALED) {
      builder.addMixIn(sealed, NamedCase.class);
      builder.registerSubtypes(sealed.getPermittedSubclasses());
    }
    builder.addMixIn(FloatVector.class, AsBytes.class);
    return builder.build();
  }

  /// A vector as its bytes, which JSON carries in Base64: half as long as the numbers.
  private abstract static class AsBytes {
    @JsonValue
    abstract byte[] bytes();

    @JsonCreator
    static FloatVector ofBytes(byte[] bytes) {
      return FloatVector.ofBytes(bytes);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface NamedCase {}
}
