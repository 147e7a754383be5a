package gaze.pipeline.scan;

import gaze.domain.CaptureTime;
import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.media.content.Format;
import gaze.media.metadata.FileReading;
import gaze.media.metadata.ItemMerger;
import gaze.media.metadata.MetadataReader;
import gaze.media.metadata.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Reads for a look-only scan what the stages read for a library: the files' metadata, merged item
/// by item.
public final class MetadataLook implements LookReader<MetadataLook.Read> {
  /// @param modified the file's time, for want of a better one
  public record Read(FileReading reading, Instant modified) {}

  private final MetadataReader reader;
  private final ItemMerger merger;
  private final ZoneId zone;
  private final InstantSource clock;

  /// @param zone where pictures are assumed to be from that do not tell
  public MetadataLook(MetadataReader reader, ItemMerger merger, ZoneId zone, InstantSource clock) {
    this.reader = reader;
    this.merger = merger;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public Read read(Path file, FileRole role) {
    return new Read(reader.read(file, role), modified(file));
  }

  private Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException _) {
      return clock.instant();
    }
  }

  @Override
  public Optional<FileFacts> facts(Read read) {
    return read.reading().kind().map(kind -> read.reading().of(FileId.random(), kind));
  }

  @Override
  public Optional<LocalDateTime> captured(List<Read> files) {
    Surroundings around = new Surroundings(files.getFirst().modified(), clock.instant(), zone);
    return merger
        .merge(files.stream().map(Read::reading).toList(), around)
        .metadata()
        .captured()
        .map(CaptureTime::wall);
  }

  @Override
  public Optional<String> mime(Read read) {
    return read.reading().format().map(Format::mime);
  }
}
