package gaze.pipeline.group;

import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.MediaKind;
import gaze.media.content.KnownTypes;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file of a folder that is grouped, perhaps with what was read in it.
record GroupingSpecimen(String path, Optional<FileFacts> facts) {
  static final LocalDateTime NOON = LocalDateTime.parse("2024-05-01T12:00:00");

  static List<String> groups(String... paths) {
    return groups(
        Arrays.stream(paths).map(GroupingSpecimen::file).toArray(GroupingSpecimen[]::new));
  }

  static List<String> groups(GroupingSpecimen... files) {
    return Grouping.of(Stream.of(files).map(GroupingSpecimen::candidate).toList()).stream()
        .map(
            group ->
                group.files().stream()
                    .map(file -> file.path() + "=" + file.role())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  static GroupingSpecimen file(String path) {
    return new GroupingSpecimen(path, Optional.empty());
  }

  Candidate candidate() {
    return new Candidate(path, facts);
  }

  private FileFacts known() {
    return facts.orElseGet(
        () -> {
          var format = KnownTypes.byName(path).orElseThrow();
          return new FileFacts(
              FileId.random(),
              format.mime().startsWith("video/") ? MediaKind.VIDEO : MediaKind.PHOTO,
              format.mime(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
        });
  }

  GroupingSpecimen at(LocalDateTime time) {
    FileFacts f = known();
    return with(f, f.contentIdentifier(), Optional.of(time), f.cameraModel());
  }

  GroupingSpecimen id(String id) {
    FileFacts f = known();
    return with(f, Optional.of(id), f.captured(), f.cameraModel());
  }

  GroupingSpecimen by(String camera) {
    FileFacts f = known();
    return with(f, f.contentIdentifier(), f.captured(), Optional.of(camera));
  }

  private GroupingSpecimen with(
      FileFacts f,
      Optional<String> identifier,
      Optional<LocalDateTime> captured,
      Optional<String> camera) {
    return with(
        new FileFacts(f.file(), f.kind(), f.mime(), f.motion(), identifier, captured, camera));
  }

  GroupingSpecimen video(String mime) {
    return content(MediaKind.VIDEO, mime);
  }

  GroupingSpecimen photo(String mime) {
    return content(MediaKind.PHOTO, mime);
  }

  private GroupingSpecimen content(MediaKind kind, String mime) {
    FileFacts f = known();
    return with(
        new FileFacts(
            f.file(),
            kind,
            mime,
            f.motion(),
            f.contentIdentifier(),
            f.captured(),
            f.cameraModel()));
  }

  private GroupingSpecimen with(FileFacts known) {
    return new GroupingSpecimen(path, Optional.of(known));
  }
}
