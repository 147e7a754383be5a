package gaze.pipeline.group;

import gaze.domain.FileFacts;
import gaze.domain.MediaKind;
import gaze.media.content.Format;
import gaze.media.content.FormatKind;
import gaze.media.content.KnownTypes;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A candidate with its name taken apart. Names are compared in Unicode's composed form and without
/// regard to case: a card that was copied through an old file system changes both.
///
/// @param key the whole name, as it is compared
/// @param format by content where that is known, else by name; but a picture that is named like a
///   raw stays the raw of its group, as some cameras and converters write JPEG under such names
record Piece(Candidate candidate, String folder, String name, String key, Format format) {

  /// Empty for a file that Gaze does not take.
  static Optional<Piece> of(Candidate candidate) {
    String path = candidate.path();
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    return KnownTypes.byName(name)
        .map(
            promised ->
                new Piece(
                    candidate,
                    path.substring(0, Math.max(0, slash)),
                    name,
                    comparable(name),
                    candidate.facts().map(facts -> format(promised, facts)).orElse(promised)));
  }

  static String comparable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static Format format(Format promised, FileFacts facts) {
    Format read =
        Arrays.stream(Format.values())
            .filter(format -> format.kind().isMedia() && format.mime().equals(facts.mime()))
            .findFirst()
            .orElse(promised);
    return promised.kind() == FormatKind.RAW && read.kind() == FormatKind.PHOTO ? promised : read;
  }

  String path() {
    return candidate.path();
  }

  Optional<FileFacts> facts() {
    return candidate.facts();
  }

  Optional<String> contentIdentifier() {
    return facts()
        .flatMap(FileFacts::contentIdentifier)
        .map(id -> id.strip().toUpperCase(Locale.ROOT))
        .filter(id -> !id.isEmpty());
  }

  /// The name without its extension, as it is compared.
  String stem() {
    return withoutExtension(key);
  }

  String extension() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  boolean isMedia() {
    return format.kind().isMedia();
  }

  boolean isRaw() {
    return format.kind() == FormatKind.RAW;
  }

  MediaKind kind() {
    return format.kind() == FormatKind.VIDEO ? MediaKind.VIDEO : MediaKind.PHOTO;
  }

  boolean isVideo() {
    return kind() == MediaKind.VIDEO;
  }

  /// Whether the stems are spelled alike to the letter.
  boolean spelledLike(Piece other) {
    return withoutExtension(name).equals(withoutExtension(other.name));
  }

  static String withoutExtension(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
