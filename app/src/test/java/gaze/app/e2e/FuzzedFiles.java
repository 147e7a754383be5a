package gaze.app.e2e;

import gaze.media.content.KnownTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of the photo corpus that a fuzzer named after itself, under names that a library
/// takes: `x.jpg.fuzzed` is `x.jpg`, and where there is no inner extension the content's is used.
///
/// @param byName the path in the corpus of each name
record FuzzedFiles(Path root, SortedMap<String, String> byName) {
  private static final String FUZZED = ".fuzzed";

  /// @param set the folder of the photo corpus
  static FuzzedFiles of(Path set) throws IOException {
    ContentTypes types = ContentTypes.of(set);
    SortedMap<String, String> byName = new TreeMap<>();
    for (String file : types.files()) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (name.endsWith(FUZZED)) {
        String inner = name.substring(0, name.length() - FUZZED.length());
        boolean known = KnownTypes.byName(inner).isPresent();
        String extension = types.extension(file).toLowerCase(Locale.ROOT);
        byName.put(known ? inner : inner + "." + extension, file);
      }
    }
    return new FuzzedFiles(set.resolve("files"), byName);
  }

  Path copiedTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : byName.entrySet()) {
      Files.copy(root.resolve(file.getValue()), folder.resolve(file.getKey()));
    }
    return folder;
  }

  /// Where the file of this name lies in the corpus.
  String original(String name) {
    return byName.getOrDefault(name, name);
  }
}
