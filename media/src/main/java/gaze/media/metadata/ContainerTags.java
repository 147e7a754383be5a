package gaze.media.metadata;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// The tags that FFmpeg finds in containers that only it reads: Matroska, AVI, Flash, Windows Media
/// and their like.
final class ContainerTags {
  private ContainerTags() {}

  static void collect(Map<String, String> tags, FactsBuilder facts) {
    Optional.ofNullable(tags.get("creation_time")).ifPresent(text -> time(text, facts));
    Optional.ofNullable(tags.get("title")).ifPresent(facts::title);
    Optional.ofNullable(tags.get("description"))
        .or(() -> Optional.ofNullable(tags.get("comment")))
        .ifPresent(facts::description);
    Optional.ofNullable(tags.get("location")).ifPresent(text -> Iso6709.collect(text, facts));
    Optional.ofNullable(tags.get("make")).ifPresent(facts::make);
    Optional.ofNullable(tags.get("model")).ifPresent(facts::model);
  }

  /// UTC where FFmpeg writes a `Z`; an AVI's camera clock has no zone.
  private static void time(String text, FactsBuilder facts) {
    if (WrittenTime.parse(text)
        instanceof WrittenTime.Known(LocalDateTime time, Optional<ZoneOffset> offset)) {
      offset.ifPresentOrElse(
          zone -> facts.exact(TimeStep.CONTAINER, "The container's date", time.toInstant(zone)),
          () -> facts.written(TimeStep.CONTAINER, "The container's date", text));
    }
  }
}
