package gaze.inference.registry;

import gaze.domain.ProblemKind;
import gaze.inference.download.Sha256;
import gaze.inference.download.Wanted;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFile.Content;
import gaze.inference.models.ModelFile.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Files that are published in a ZIP archive together with others. The archive goes once they are
/// taken out.
final class Archives {
  private Archives() {}

  /// Whether the file is one to fetch: every other one, and an archive while something in it is not
  /// here.
  static boolean wanted(Model model, ModelFile file, ModelFolder folder) {
    List<ModelFile> inside = inside(model, file);
    return inside.isEmpty()
        || inside.stream().anyMatch(inner -> !Files.isRegularFile(folder.place(model, inner)));
  }

  private static List<ModelFile> inside(Model model, ModelFile archive) {
    return model.files().stream()
        .filter(
            file ->
                file.origin() instanceof Origin.Packed(String part, _)
                    && part.equals(archive.part()))
        .toList();
  }

  static void unpack(Model model, ModelFolder folder) throws IOException, Unusable {
    for (ModelFile archive : model.files()) {
      List<ModelFile> inside = inside(model, archive);
      Path place = folder.place(model, archive);
      if (inside.isEmpty() || !Files.isRegularFile(place)) {
        continue;
      }
      try (ZipFile zip = new ZipFile(place.toFile())) {
        for (ModelFile file : inside) {
          take(zip, file, folder.fetched(model, file));
        }
      }
      Files.delete(place);
    }
  }

  private static void take(ZipFile zip, ModelFile file, Path target) throws IOException, Unusable {
    String name = ((Origin.Packed) file.origin()).entry();
    Content content = file.content().orElseThrow();
    Optional<? extends ZipEntry> entry = Optional.ofNullable(zip.getEntry(name));
    if (entry.isEmpty()) {
      throw new Unusable(ProblemKind.WRONG_CONTENT, "The archive holds no " + name + ".");
    }
    Path part = Wanted.part(target);
    MessageDigest digest = Sha256.digest();
    try (InputStream in = zip.getInputStream(entry.get());
        OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
      // One byte more than expected is enough to be wrong.
      long left = content.bytes() + 1;
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
        out.write(buffer, 0, (int) Math.min(read, left));
        left -= read;
      }
    }
    if (!Sha256.of(digest).equals(content.sha256())) {
      Files.delete(part);
      throw new Unusable(
          ProblemKind.WRONG_CONTENT, "%s in the archive is another file.".formatted(name));
    }
    Durable.settle(part, target);
  }
}
