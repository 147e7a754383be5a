package gaze.pipeline.scan;

import gaze.domain.ProblemKind;
import gaze.media.content.KnownTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Walks the folders of a library and tells a visitor what lies in them: regular files with an
/// extension that Gaze takes, and nothing that [SystemNames] or a `.gazeignore` passes over.
///
/// A symbolic link is never walked along. What it points to inside the root is found where it lies;
/// what lies outside the root is not the library's. The one exception is a link to a single file in
/// a hidden folder below the root, which nothing else would find. Confined to one thread.
final class FolderWalk {
  /// How many files a visitor gets at once.
  static final int CHUNK = 10_000;

  private static final int LONGEST_IGNORE_FILE = 1 << 20;

  /// What decoding leaves where a name is not text in the encoding of the file system.
  private static final char UNDECODABLE = '\uFFFD';

  private record Folder(String path, IgnoreRules rules, OptionalLong device) {}

  private final Path root;
  private final Set<Path> excluded;
  private final FolderVisitor visitor;
  private final Deque<Folder> waiting = new ArrayDeque<>();

  /// @param root links resolved
  /// @param excluded folders that are none of the library's, such as Gaze's own data
  FolderWalk(Path root, Set<Path> excluded, FolderVisitor visitor) {
    this.root = root;
    this.excluded = excluded;
    this.visitor = visitor;
  }

  /// Walks a folder and, if asked, everything below it. A folder that is itself passed over, or is
  /// not there, is not walked.
  void walk(String folder, boolean recursive) {
    start(folder).ifPresent(waiting::add);
    while (!waiting.isEmpty() && !visitor.cancelled()) {
      List<Folder> below = list(waiting.removeLast());
      if (recursive) {
        below.reversed().forEach(waiting::addLast);
      }
    }
  }

  /// Goes down to the folder as a walk from the root would have.
  private Optional<Folder> start(String target) {
    IgnoreRules rules = IgnoreRules.none();
    String path = "";
    if (!target.isEmpty()) {
      for (String name : target.split("/")) {
        rules = rules.with(path, ignoreFile(path));
        if (SystemNames.passedOver(name) || rules.ignores(path, name, true)) {
          return Optional.empty();
        }
        path = join(path, name);
        if (!Files.isDirectory(at(path), LinkOption.NOFOLLOW_LINKS)
            || excluded.contains(at(path))) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Folder(target, rules, OptionalLong.empty()));
  }

  private List<Folder> list(Folder folder) {
    visitor.entering(folder.path());
    OptionalLong device = folder.device();
    if (device.isEmpty()) {
      try {
        device = FileKeys.device(attributes(at(folder.path())));
      } catch (IOException e) {
        unreadable(folder.path(), e);
        return List.of();
      }
    }
    IgnoreRules rules = folder.rules().with(folder.path(), ignoreFile(folder.path()));
    Listing listing = new Listing(folder.path(), rules, device);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(at(folder.path()))) {
      for (Path entry : entries) {
        if (visitor.cancelled()) {
          return List.of();
        }
        listing.add(entry);
      }
    } catch (DirectoryIteratorException e) {
      unreadable(
          folder.path(), e.getCause() instanceof IOException cause ? cause : new IOException(e));
    } catch (IOException e) {
      unreadable(folder.path(), e);
    }
    visitor.files(folder.path(), listing.files, true);
    Collections.sort(listing.below, (one, other) -> one.path().compareTo(other.path()));
    return listing.below;
  }

  /// One folder while it is read.
  private final class Listing {
    private final String folder;
    private final IgnoreRules rules;
    private final OptionalLong device;
    private final List<Folder> below = new ArrayList<>();
    private List<FoundFile> files = new ArrayList<>();

    Listing(String folder, IgnoreRules rules, OptionalLong device) {
      this.folder = folder;
      this.rules = rules;
      this.device = device;
    }

    void add(Path entry) throws IOException {
      String name = entry.getFileName().toString();
      if (SystemNames.passedOver(name)) {
        return;
      }
      BasicFileAttributes attributes;
      try {
        attributes = attributes(entry);
      } catch (NoSuchFileException _) {
        return;
      }
      if (attributes.isOther() || rules.ignores(folder, name, attributes.isDirectory())) {
        return;
      }
      if (attributes.isDirectory()) {
        addFolder(entry, name, attributes);
      } else if (KnownTypes.byName(name).isPresent() && isSpeakable(entry, name)) {
        addFile(entry, name, attributes);
      }
    }

    private void addFolder(Path entry, String name, BasicFileAttributes attributes) {
      if (excluded.contains(entry) || !isSpeakable(entry, name)) {
        return;
      }
      String path = join(folder, name);
      OptionalLong itsDevice = FileKeys.device(attributes);
      if (!itsDevice.equals(device)) {
        visitor.mount(path);
      }
      below.add(new Folder(path, rules, itsDevice));
    }

    private void addFile(Path entry, String name, BasicFileAttributes attributes) {
      Optional<BasicFileAttributes> real =
          attributes.isSymbolicLink() ? behind(entry) : Optional.of(attributes);
      if (real.isEmpty()) {
        return;
      }
      files.add(FoundFile.of(name, real.get()));
      if (files.size() == CHUNK) {
        visitor.files(folder, files, false);
        files = new ArrayList<>();
      }
    }

    /// Whether the name's text leads back to the entry. On Linux a name may be any bytes.
    private boolean isSpeakable(Path entry, String name) {
      if (name.indexOf(UNDECODABLE) < 0 || leadsBack(entry, name)) {
        return true;
      }
      visitor.problem(
          new ScanProblem(
              join(folder, name),
              ProblemKind.UNREADABLE,
              "The name is not valid text (%s); rename it so that it can be opened."
                  .formatted(StandardCharsets.UTF_8.name())));
      return false;
    }
  }

  private static boolean leadsBack(Path entry, String name) {
    try {
      return entry.resolveSibling(name).equals(entry);
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// The file that a link leads to, if the walk finds it in no other way.
  private Optional<BasicFileAttributes> behind(Path link) {
    try {
      Path real = link.toRealPath();
      if (!real.startsWith(root) || isFoundAnyway(real)) {
        return Optional.empty();
      }
      return Optional.of(attributes(real)).filter(BasicFileAttributes::isRegularFile);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private boolean isFoundAnyway(Path real) {
    for (Path name : root.relativize(real)) {
      if (SystemNames.passedOver(name.toString())) {
        return excluded.stream().anyMatch(real::startsWith);
      }
    }
    return true;
  }

  private Optional<IgnoreFile> ignoreFile(String folder) {
    Path file = at(join(folder, IgnoreFile.NAME));
    if (!isIgnoreFile(file)) {
      return Optional.empty();
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(IgnoreFile.parse(text));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      visitor.problem(Sentences.about(join(folder, IgnoreFile.NAME), e));
      return Optional.empty();
    }
  }

  /// A file that cannot even be looked at lies in a folder that cannot be entered, of which the
  /// walk tells.
  private static boolean isIgnoreFile(Path file) {
    try {
      BasicFileAttributes attributes = attributes(file);
      return attributes.isRegularFile() && attributes.size() <= LONGEST_IGNORE_FILE;
    } catch (IOException _) {
      return false;
    }
  }

  private void unreadable(String folder, IOException reason) {
    visitor.unknown(folder);
    if (!(reason instanceof NoSuchFileException)) {
      visitor.problem(Sentences.about(folder, reason));
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private Path at(String path) {
    return path.isEmpty() ? root : root.resolve(path);
  }

  static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
