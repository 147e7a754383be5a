package gaze.inference.models;

import gaze.inference.download.Sha256;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// One file of a model.
///
/// @param part what it is to the model, such as `vision` or `tokenizer`
/// @param fileName how it is called on the disk; files refer to each other by these names
/// @param content what must be in it; empty where only the owner can have the file
public record ModelFile(String part, String fileName, Optional<Content> content, Origin origin) {
  /// What a file holds, known before it is here.
  public record Content(long bytes, Sha256 sha256) {}

  /// Where a file comes from.
  public sealed interface Origin {
    /// Published at a pinned address.
    record Published(URI url) implements Origin {}

    /// In the program itself, on the class path.
    record BuiltIn(String resource) implements Origin {}

    /// Packed into another file of the model.
    ///
    /// @param part the packed file's part; a ZIP archive
    /// @param entry the name inside it
    record Packed(String part, String entry) implements Origin {}

    /// On the owner's disk.
    record OnDisk(Path path) implements Origin {}

    /// Nowhere: the owner makes it and adds it.
    ///
    /// @param how one sentence: what makes it
    record OwnExport(String how) implements Origin {}
  }
}
