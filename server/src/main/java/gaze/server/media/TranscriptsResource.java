package gaze.server.media;

import gaze.contract.api.TranscriptsApi;
import gaze.contract.wire.CaptionFormat;
import gaze.contract.wire.Segment;
import gaze.contract.wire.SegmentPatch;
import gaze.domain.MediaId;
import gaze.domain.SegmentId;
import gaze.media.subtitle.Cue;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Refusal;
import gaze.server.bytes.Disposition;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What is said in videos.
public final class TranscriptsResource implements TranscriptsApi {
  private final Engine engine;

  TranscriptsResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Response captions(
      UUID mediaId, Optional<CaptionFormat> format, Optional<String> language) {
    EngineParts parts = engine.parts();
    gaze.domain.MediaItem item = parts.item(new MediaId(mediaId));
    CaptionFormat wanted = format.orElse(CaptionFormat.VTT);
    List<Cue> cues =
        parts.transcripts().of(item.id()).stream()
            .filter(segment -> language.isEmpty() || spoken(segment, language.get()))
            .map(segment -> new Cue(segment.start(), segment.end(), segment.text()))
            .toList();
    gaze.media.subtitle.CaptionFormat written =
        switch (wanted) {
          case VTT -> gaze.media.subtitle.CaptionFormat.VTT;
          case SRT -> gaze.media.subtitle.CaptionFormat.SRT;
        };
    String name = item.main().name() + "." + wanted.toString().toLowerCase(Locale.ROOT);
    return Response.ok(written.write(cues).getBytes(StandardCharsets.UTF_8))
        .type(written.mime() + ";charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, new Disposition(true, name).header())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /// `pt` also finds what is said in `pt-BR`.
  private static boolean spoken(gaze.domain.Segment segment, String language) {
    Locale asked = Locale.forLanguageTag(language);
    return segment
        .language()
        .map(Locale::forLanguageTag)
        .filter(
            said ->
                said.getLanguage().equals(asked.getLanguage())
                    && (asked.getCountry().isEmpty()
                        || asked.getCountry().equals(said.getCountry())))
        .isPresent();
  }

  @Override
  public Segment correctSegment(UUID mediaId, UUID segmentId, SegmentPatch patch) {
    return engine
        .parts()
        .transcripts()
        .correct(new MediaId(mediaId), new SegmentId(segmentId), patch.text().strip())
        .map(MediaWire::segment)
        .orElseThrow(() -> Refusal.unknown("segment " + segmentId));
  }
}
