package gaze.storage.sql;

import gaze.domain.Library;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.storage.sql.Tables.Files;
import gaze.storage.sql.Tables.Libraries;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// An absolute path as the files' rows know it.
///
/// @param path below the library's root, `/` between names; empty for the root itself
record Place(Library library, String path) {

  /// Where an absolute path lies; empty when it is in no library.
  static Optional<Place> of(DSLContext sql, OwnerId owner, Path absolute) {
    Path normal = absolute.normalize();
    return SqlLibraries.fetch(sql, Libraries.OWNER_ID.eq(owner).and(Libraries.REMOVING.isFalse()))
        .stream()
        .filter(library -> normal.startsWith(library.root()))
        .max(Comparator.comparingInt(library -> library.root().getNameCount()))
        .map(library -> new Place(library, slashed(library.root().relativize(normal))));
  }

  private static String slashed(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  Optional<MediaId> item(DSLContext sql) {
    return sql.select(Files.MEDIA_ID).from(Files.T).where(isFile()).fetchOptional(Files.MEDIA_ID);
  }

  /// The item has a file at this path or below it.
  Condition holds(Field<MediaId> media) {
    if (path.isEmpty()) {
      return DSL.noCondition();
    }
    // '0' is the character after '/'.
    Condition below =
        Files.LIBRARY_ID
            .eq(library.id())
            .and(
                Files.FOLDER
                    .eq(path)
                    .or(Files.FOLDER.ge(path + "/").and(Files.FOLDER.lt(path + "0"))));
    return media.in(
        DSL.select(Files.MEDIA_ID)
            .from(Files.T)
            .where(below)
            .unionAll(DSL.select(Files.MEDIA_ID).from(Files.T).where(isFile())));
  }

  private Condition isFile() {
    return Files.LIBRARY_ID
        .eq(library.id())
        .and(Files.FOLDER.eq(FilePath.folder(path)))
        .and(Files.NAME.eq(FilePath.name(path)));
  }
}
