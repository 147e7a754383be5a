package gaze.search;

import gaze.domain.ModelRef;
import gaze.search.index.VectorSpace;
import gaze.search.index.VectorSpace.Kind;
import gaze.search.tags.Tagged;
import gaze.search.tags.Tagging;
import gaze.search.tags.ZeroShot;
import gaze.storage.Embeddings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The tags of the chosen vocabulary by the model that is there. Sentences are embedded when the
/// first picture is tagged, and again after a change of either.
final class VocabularyTags implements Tagging {
  private final QueryEncoder encoder;
  private final Supplier<Tuning> tuning;
  private Optional<Made> made = Optional.empty();

  /// @param tags empty where the model can make nothing of some sentence
  private record Made(ModelRef model, Tuning tuning, Optional<ZeroShot> tags) {
    boolean isFor(ModelRef sought, Tuning now) {
      return model.equals(sought) && tuning.equals(now);
    }
  }

  VocabularyTags(QueryEncoder encoder, Supplier<Tuning> tuning) {
    this.encoder = encoder;
    this.tuning = tuning;
  }

  @Override
  public Optional<String> version() {
    return encoder.space(Kind.VISUAL).map(space -> version(space.model(), tuning.get()));
  }

  private static String version(ModelRef model, Tuning now) {
    return "%s %s, %08x at %s"
        .formatted(
            model.name(),
            model.version(),
            now.vocabulary().groups().toString().hashCode(),
            now.tagThreshold());
  }

  @Override
  public List<Tagged> of(Embeddings.OfStills stills) {
    Optional<VectorSpace> space = encoder.space(Kind.VISUAL);
    return space.isPresent() && space.get().model().equals(stills.model())
        ? tags(stills).map(tags -> surest(tags, stills)).orElse(List.of())
        : List.of();
  }

  private synchronized Optional<ZeroShot> tags(Embeddings.OfStills stills) {
    Tuning now = tuning.get();
    Made current =
        made.filter(each -> each.isFor(stills.model(), now))
            .orElseGet(() -> new Made(stills.model(), now, embedded(now)));
    made = Optional.of(current);
    return current.tags();
  }

  private Optional<ZeroShot> embedded(Tuning now) {
    return ZeroShot.of(
        now.vocabulary(),
        now.tagThreshold(),
        sentence -> encoder.encode(Kind.VISUAL, sentence).map(QueryEncoder.Encoded::vector));
  }

  private static List<Tagged> surest(ZeroShot tags, Embeddings.OfStills stills) {
    Map<String, Double> best = new LinkedHashMap<>();
    stills.stills().stream()
        .flatMap(still -> tags.tags(still.vector()).stream())
        .forEach(tagged -> best.merge(tagged.path(), tagged.confidence(), Math::max));
    return best.entrySet().stream()
        .map(entry -> new Tagged(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Tagged::confidence).reversed())
        .toList();
  }
}
