package gaze.server.media;

import gaze.contract.api.ArchivesApi;
import gaze.contract.wire.Archive;
import gaze.contract.wire.ArchiveParts;
import gaze.contract.wire.NewArchive;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.bytes.Disposition;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Many files as one download.
public final class ArchivesResource implements ArchivesApi {
  private static final Logger LOG = Logger.getLogger(ArchivesResource.class);

  private final Engine engine;
  private final Archives archives;

  ArchivesResource(Engine engine, Archives archives) {
    this.engine = engine;
    this.archives = archives;
  }

  @Override
  public Archive makeArchive(NewArchive wanted) {
    EngineParts parts = engine.parts();
    Archives.Asked asked =
        archives.ask(
            wanted.mediaIds().stream().map(MediaId::new).distinct().toList(),
            wanted.parts().equals(Optional.of(ArchiveParts.ALL)));
    long files = 0;
    long bytes = 0;
    for (List<MediaId> some : asked.pages()) {
      for (MediaItem item : parts.catalog().findAll(some)) {
        List<MediaFile> taken = asked.filesOf(item);
        files += taken.size();
        bytes += taken.stream().mapToLong(MediaFile::bytes).sum();
      }
    }
    if (files == 0) {
      throw Refusal.of(RefusalCode.NOT_FOUND, "None of these items is in the library any more.");
    }
    UUID id = archives.keep(asked);
    return Archive.builder().id(id).url("/api/archives/" + id).files(files).bytes(bytes).build();
  }

  @Override
  public Response archive(UUID archiveId) {
    EngineParts parts = engine.parts();
    Archives.Asked asked =
        archives
            .find(archiveId)
            .orElseThrow(
                () -> Refusal.of(RefusalCode.NOT_FOUND, "This download is over; start it again."));
    StreamingOutput body = out -> send(new Packing(parts), asked, out);
    LocalDate day = LocalDate.ofInstant(asked.at(), ZoneId.systemDefault());
    return Response.ok(body)
        .type("application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            new Disposition(false, "Gaze %s.zip".formatted(day)).header())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void send(Packing packing, Archives.Asked asked, OutputStream out) {
    try {
      packing.write(asked, out);
    } catch (IOException e) {
      LOG.debug("Whoever fetched an archive left before its end.", e);
    }
  }
}
