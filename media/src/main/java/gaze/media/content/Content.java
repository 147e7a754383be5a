package gaze.media.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What a file's name promises and what its bytes are.
///
/// @param promised by the extension; empty for an unknown one
/// @param found in the first bytes; empty where nothing was recognised
public record Content(Optional<Format> promised, Optional<Format> found) {
  public static Content of(Path file) throws IOException {
    return new Content(
        KnownTypes.byName(file.getFileName().toString()), ContentSniffer.sniff(file));
  }

  /// What to treat the file as: its content, except where the content only names the family that
  /// the extension makes precise. A scanner's NEF, for one, is a plain TIFF inside, and subtitles
  /// are plain text.
  public Optional<Format> format() {
    return found.map(content -> promised.filter(name -> refines(name, content)).orElse(content));
  }

  /// Whether the extension promises something else than the bytes hold.
  public boolean misnamed() {
    return promised.isPresent()
        && found.isPresent()
        && !refines(promised.get(), found.get())
        && !promised.get().agreesWith(found.get());
  }

  private static boolean refines(Format name, Format content) {
    return switch (content) {
      case TIFF, OTHER_RAW -> name.kind() == FormatKind.RAW;
      case TEXT -> name.kind() == FormatKind.SUBTITLE;
      case XML -> name == Format.XMP;
      default -> false;
    };
  }
}
