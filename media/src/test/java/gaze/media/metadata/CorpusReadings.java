package gaze.media.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.domain.FileRole;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The readings of a set of the corpus, each file once.
final class CorpusReadings {
  private final Path set;
  private final Map<String, FileReading> readings = new ConcurrentHashMap<>();
  private final MetadataReader reader = new MetadataReader(InstantSource.system());
  private final ItemMerger merger = new ItemMerger(ZoneMap.carried(), Gazetteer.carried());

  CorpusReadings(String name) {
    set = Corpus.set(name);
  }

  JsonNode truth(String file) {
    try {
      return JsonMapper.builder().build().readTree(set.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String file) {
    return set.resolve("files").resolve(file);
  }

  FileReading reading(String file) {
    FileRole role = file.matches(".*\\.(xmp|json)") ? FileRole.SIDECAR : FileRole.ORIGINAL;
    return readings.computeIfAbsent(file, name -> reader.read(path(name), role));
  }

  /// What the EXIF block of a picture says, and nothing else in it.
  Facts exif(String file) {
    FactsBuilder facts = new FactsBuilder(new SensibleTimes(Instant.now()));
    try {
      ExifFacts.collect(ImageMetadataReader.readMetadata(path(file).toFile()), facts);
    } catch (IOException | ImageProcessingException e) {
      throw new IllegalStateException(file, e);
    }
    return facts.build();
  }

  /// The file as an item of its own, in a library that is assumed to be at Greenwich.
  ItemMetadata item(String file) {
    return item(file, ZoneOffset.UTC);
  }

  ItemMetadata item(String file, ZoneId library) {
    try {
      Instant modified = Files.getLastModifiedTime(path(file)).toInstant();
      return merger.merge(
          List.of(reading(file)), new Surroundings(modified, Instant.now(), library));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
