package gaze.media.metadata;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.domain.*;
import gaze.media.content.*;
import gaze.media.places.*;
import gaze.testkit.Corpus;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class DumpTest {
  @Test
  void dump() throws Exception {
    var mapper = new JsonMapper();
    var reader = new MetadataReader(InstantSource.system());
    var merger = new ItemMerger(ZoneMap.NONE, Gazetteer.NONE);
    for (String set : List.of("photos-metadata", "video")) {
      Path files = Corpus.set(set).resolve("files");
      try (var out = Files.newBufferedWriter(Path.of("/tmp/dump-" + set + ".jsonl"));
          var walk = Files.walk(files)) {
        for (Path p : walk.filter(Files::isRegularFile).sorted().toList()) {
          String name = p.getFileName().toString();
          var known = KnownTypes.byName(name);
          FileRole role =
              known
                  .map(
                      f ->
                          switch (f.kind()) {
                            case SIDECAR -> FileRole.SIDECAR;
                            case SUBTITLE -> FileRole.SUBTITLE;
                            default -> FileRole.ORIGINAL;
                          })
                  .orElse(FileRole.ORIGINAL);
          long t = System.nanoTime();
          FileReading r = reader.read(p, role);
          double ms = (System.nanoTime() - t) / 1e6;
          var item =
              merger.merge(
                  List.of(r),
                  new Surroundings(
                      Files.getLastModifiedTime(p).toInstant(), Instant.now(), ZoneOffset.UTC));
          Metadata m = r.metadata();
          var j = new LinkedHashMap<String, Object>();
          j.put("file", files.relativize(p).toString());
          j.put("known", known.map(Enum::name).orElse(""));
          j.put("format", r.format().map(Enum::name).orElse(""));
          j.put(
              "captured",
              m.captured()
                  .map(
                      c ->
                          c.wall().toString()
                              + "|"
                              + c.offset().map(Object::toString).orElse("")
                              + "|"
                              + c.zoneFrom()
                              + "|"
                              + c.from())
                  .orElse(""));
          var c2 = item.metadata().captured().orElseThrow();
          j.put(
              "item",
              c2.wall()
                  + "|"
                  + c2.offset().map(Object::toString).orElse("")
                  + "|"
                  + c2.zoneFrom()
                  + "|"
                  + c2.from());
          j.put("size", m.size().map(s -> s.width() + "x" + s.height()).orElse(""));
          j.put("rotation", m.rotation());
          j.put("duration", m.duration().map(d -> d.toNanos() / 1e9).orElse(-1.0));
          j.put(
              "video",
              m.video()
                  .map(v -> List.of(v.codec(), v.fps().orElse(-1), v.bitRate().orElse(-1), v.hdr()))
                  .orElse(List.of()));
          j.put(
              "audio",
              m.audio()
                  .map(v -> List.<Object>of(v.codec(), v.channels(), v.sampleRate()))
                  .orElse(List.of()));
          j.put("make", m.camera().make().orElse(""));
          j.put("model", m.camera().model().orElse(""));
          j.put("lens", m.camera().lens().orElse(""));
          j.put("exposure", m.exposure().toString());
          j.put(
              "location",
              m.location()
                  .map(g -> List.of(g.latitude(), g.longitude(), g.altitude().orElse(-99999)))
                  .orElse(List.of()));
          j.put("rating", m.rating().orElse(0));
          j.put("title", m.title().orElse(""));
          j.put("description", m.description().orElse(""));
          j.put("keywords", m.keywords());
          j.put("favorite", r.facts().favorite().map(Object::toString).orElse(""));
          j.put("cid", m.contentIdentifier().orElse(""));
          j.put("motion", m.motion().map(Object::toString).orElse(""));
          j.put("times", r.facts().times().toString());
          j.put("failure", r.failure().map(f -> f.kind() + " " + f.detail()).orElse(""));
          j.put("notes", r.notes().stream().map(f -> f.kind() + " " + f.detail()).toList());
          j.put("ms", ms);
          out.write(mapper.writeValueAsString(j));
          out.newLine();
        }
      }
    }
  }
}
