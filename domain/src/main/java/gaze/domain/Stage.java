package gaze.domain;

import java.util.EnumSet;
import java.util.Set;

/// A step of understanding an item. The declaration order is an order of work: a stage stands after
/// every stage that it reads.
public enum Stage {
  READING_METADATA(Set.of(MediaKind.PHOTO, MediaKind.VIDEO)),
  MAKING_PREVIEWS(Set.of(MediaKind.PHOTO, MediaKind.VIDEO), READING_METADATA),
  EXTRACTING_FRAMES(Set.of(MediaKind.VIDEO), MAKING_PREVIEWS),
  TRANSCRIBING(Set.of(MediaKind.VIDEO), READING_METADATA),
  EMBEDDING(Set.of(MediaKind.PHOTO, MediaKind.VIDEO), MAKING_PREVIEWS, EXTRACTING_FRAMES),
  EXTRACTING_FEATURES(Set.of(MediaKind.PHOTO, MediaKind.VIDEO), MAKING_PREVIEWS, EXTRACTING_FRAMES),
  DETECTING(Set.of(MediaKind.PHOTO, MediaKind.VIDEO), MAKING_PREVIEWS, EXTRACTING_FRAMES),
  READING_TEXT(Set.of(MediaKind.PHOTO, MediaKind.VIDEO), MAKING_PREVIEWS, EXTRACTING_FRAMES),
  EMBEDDING_TEXT(
      Set.of(MediaKind.PHOTO, MediaKind.VIDEO),
      READING_METADATA,
      TRANSCRIBING,
      DETECTING,
      READING_TEXT);

  private final Set<MediaKind> kinds;
  private final Set<Stage> reads;

  Stage(Set<MediaKind> kinds, Stage... reads) {
    this.kinds = kinds;
    this.reads = Set.of(reads);
  }

  /// The stages whose results this one needs.
  public Set<Stage> reads() {
    return reads;
  }

  public boolean appliesTo(MediaKind kind) {
    return kinds.contains(kind);
  }

  /// Every stage that an item of this kind goes through, in order of work.
  public static Set<Stage> of(MediaKind kind) {
    Set<Stage> applying = EnumSet.allOf(Stage.class);
    applying.removeIf(stage -> !stage.appliesTo(kind));
    return applying;
  }
}
