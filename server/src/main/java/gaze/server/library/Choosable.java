package gaze.server.library;

import gaze.server.Refusal;
import gaze.server.RefusalCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Which folders a person may look into while choosing one for a library.
///
/// @param data the data directory, which is nobody's library
record Choosable(Path data) {
  private static final List<Path> SYSTEM =
      List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

  private static final Set<String> NOT_SHOWN =
      Set.of("@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found");

  /// The folder itself, symbolic links resolved.
  Path folder(Path asked) {
    try {
      Path real = asked.toRealPath();
      if (forbidden(real)) {
        throw Refusal.of(RefusalCode.FOLDER_FORBIDDEN, asked + " cannot be a library.");
      }
      if (!Files.isDirectory(real)) {
        throw Refusal.of(RefusalCode.FOLDER_NOT_A_FOLDER, asked + " is not a folder.");
      }
      return real;
    } catch (AccessDeniedException e) {
      throw notReadable(asked);
    } catch (NoSuchFileException e) {
      throw Refusal.of(RefusalCode.FOLDER_NOT_FOUND, "There is no folder " + asked + ".");
    } catch (IOException e) {
      throw notReadable(asked);
    }
  }

  /// The folders in it, by name.
  List<Path> within(Path folder, int most) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> shown(child.getFileName().toString()))
          .filter(child -> !forbidden(child))
          .filter(Files::isDirectory)
          .sorted(
              Comparator.comparing(
                  child -> child.getFileName().toString().toLowerCase(Locale.ROOT)))
          .limit(most)
          .toList();
    } catch (IOException e) {
      throw notReadable(folder);
    }
  }

  private static boolean shown(String name) {
    return !name.startsWith(".") && !NOT_SHOWN.contains(name.toLowerCase(Locale.ROOT));
  }

  private boolean forbidden(Path folder) {
    return folder.startsWith(data) || SYSTEM.stream().anyMatch(folder::startsWith);
  }

  private static Refusal notReadable(Path folder) {
    return Refusal.of(RefusalCode.FOLDER_NOT_READABLE, folder + " may not be read.");
  }
}
