package gaze.pipeline.jobs;

import gaze.domain.Detection;
import gaze.domain.Frame;
import gaze.domain.Looks;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Passage.Source;
import gaze.domain.Stage;
import gaze.domain.TextLine;
import gaze.pipeline.stage.Still;
import gaze.pipeline.stage.Subject.Known;
import gaze.pipeline.stage.Words;
import gaze.storage.Catalog;
import gaze.storage.Storage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What earlier stages found out about an item, for the stages that read it.
final class Background {
  private final Storage storage;

  Background(Storage storage) {
    this.storage = storage;
  }

  Known of(OwnerId owner, MediaId media, Stage stage) {
    Catalog catalog = storage.catalog(owner);
    return switch (stage) {
      case READING_METADATA, MAKING_PREVIEWS, EXTRACTING_FRAMES, TRANSCRIBING -> Known.NOTHING;
      case EMBEDDING, EXTRACTING_FEATURES, DETECTING, READING_TEXT ->
          new Known(
              catalog.find(media).map(item -> stills(catalog, item)).orElse(List.of()), List.of());
      case EMBEDDING_TEXT ->
          new Known(
              List.of(), catalog.find(media).map(item -> words(owner, item)).orElse(List.of()));
    };
  }

  /// A video's frames; its poster where it has none, as a photo's preview.
  private static List<Still> stills(Catalog catalog, MediaItem item) {
    List<Frame> frames = item.kind() == MediaKind.VIDEO ? catalog.frames(item.id()) : List.of();
    if (!frames.isEmpty()) {
      return frames.stream()
          .map(frame -> new Still(Optional.of(frame.id()), frame.picture().key()))
          .toList();
    }
    return item
        .looks()
        .map(Looks::preview)
        .map(preview -> new Still(Optional.empty(), preview.key()))
        .stream()
        .toList();
  }

  private List<Words> words(OwnerId owner, MediaItem item) {
    List<Words> words = new ArrayList<>();
    item.metadata().title().ifPresent(title -> words.add(new Words(Source.TITLE, title)));
    item.metadata()
        .description()
        .ifPresent(description -> words.add(new Words(Source.DESCRIPTION, description)));
    add(words, Source.KEYWORDS, item.metadata().keywords());
    Set<String> labels =
        item.seen().detections().stream()
            .map(Detection::label)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    add(words, Source.LABELS, List.copyOf(labels));
    textByStill(item).forEach(text -> words.add(new Words(Source.TEXT, text)));
    if (item.kind() == MediaKind.VIDEO) {
      words.addAll(Sentences.of(storage.transcripts(owner).of(item.id())));
    }
    return List.copyOf(words);
  }

  private static void add(List<Words> words, Source source, List<String> several) {
    if (!several.isEmpty()) {
      words.add(new Words(source, String.join(", ", several)));
    }
  }

  /// The lines of a still belong together, the same words in the next still are said once.
  private static Set<String> textByStill(MediaItem item) {
    return item.seen().text().stream()
        .collect(
            Collectors.groupingBy(
                TextLine::frame,
                LinkedHashMap::new,
                Collectors.mapping(TextLine::text, Collectors.joining("\n"))))
        .values()
        .stream()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
