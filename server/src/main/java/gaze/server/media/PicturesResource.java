package gaze.server.media;

import gaze.contract.api.PicturesApi;
import gaze.domain.Blob;
import gaze.domain.FileRole;
import gaze.domain.FrameId;
import gaze.domain.Looks;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.MotionPart;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.domain.StageState;
import gaze.pipeline.demand.FullPictures;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.bytes.Content;
import gaze.server.bytes.Disposition;
import gaze.server.bytes.Sending;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The bytes of photos and videos.
public final class PicturesResource implements PicturesApi {
  private static final Set<String> SHOWN_BY_BROWSERS =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp");

  private final Engine engine;
  private final Sending sending;

  PicturesResource(Engine engine, @Context HttpHeaders headers) {
    this.engine = engine;
    this.sending = new Sending(headers);
  }

  @Override
  public Response thumbnail(UUID mediaId) {
    return looks(mediaId, Looks::thumbnail);
  }

  @Override
  public Response preview(UUID mediaId) {
    return looks(mediaId, Looks::preview);
  }

  @Override
  public Response frame(UUID mediaId, UUID frameId) {
    EngineParts parts = engine.parts();
    MediaId media = new MediaId(mediaId);
    return parts.catalog().frames(media).stream()
        .filter(frame -> frame.id().equals(new FrameId(frameId)))
        .findFirst()
        .map(frame -> blob(frame.picture()))
        .orElseThrow(() -> Refusal.unknown("frame " + frameId + " of item " + mediaId));
  }

  @Override
  public Response full(UUID mediaId, Optional<UUID> fileId) {
    EngineParts parts = engine.parts();
    MediaItem item = parts.item(new MediaId(mediaId));
    MediaFile file = fileId.map(id -> file(item, id)).orElse(item.main());
    refuseWhatIsNoPicture(item, file);
    Originals originals = new Originals(parts);
    Content.Stored original = originals.whole(item, file);
    if (SHOWN_BY_BROWSERS.contains(original.mime().toLowerCase(Locale.ROOT))) {
      return sending.file(original, new Disposition(true, file.name()));
    }
    return switch (made(parts, file, original)) {
      case FullPictures.Answer.Picture(var made, var mime) ->
          sending.file(originals.derived(made, mime), new Disposition(true, file.name()));
      case FullPictures.Answer.None(Problem problem) ->
          throw Refusal.of(
              problem.kind() == ProblemKind.TIMEOUT
                  ? RefusalCode.TOOK_TOO_LONG
                  : RefusalCode.CANNOT_BE_MADE,
              problem.detail());
    };
  }

  private static void refuseWhatIsNoPicture(MediaItem item, MediaFile file) {
    if (item.kind() != MediaKind.PHOTO) {
      throw Refusal.of(RefusalCode.NO_FULL_PICTURE, "A video has no full picture; it plays.");
    }
    if (!file.role().isPicture()) {
      throw Refusal.of(RefusalCode.NO_FULL_PICTURE, file.name() + " is no picture.");
    }
  }

  private static FullPictures.Answer made(
      EngineParts parts, MediaFile file, Content.Stored original) {
    try {
      return parts.full().of(file, original.file());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of(RefusalCode.STARTING, "Gaze is stopping.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response original(UUID mediaId, Optional<Boolean> download) {
    MediaItem item = engine.parts().item(new MediaId(mediaId));
    return send(item, item.main(), download);
  }

  @Override
  public Response mediaFile(UUID mediaId, UUID fileId, Optional<Boolean> download) {
    MediaItem item = engine.parts().item(new MediaId(mediaId));
    return send(item, file(item, fileId), download);
  }

  private static MediaFile file(MediaItem item, UUID id) {
    return item.files().stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("file " + id + " of item " + item.id()));
  }

  @Override
  public Response motion(UUID mediaId) {
    EngineParts parts = engine.parts();
    MediaItem item = parts.item(new MediaId(mediaId));
    Originals originals = new Originals(parts);
    for (MediaFile file : item.files()) {
      if (file.role() == FileRole.LIVE_VIDEO) {
        return sending.file(
            originals.whole(item, file), Disposition.of(file.mime(), file.name(), false));
      }
      if (file.motion().isPresent()) {
        MotionPart part = file.motion().get();
        return sending.file(
            originals.part(item, file, part.offset(), part.bytes(), part.mime()),
            Disposition.of(part.mime(), file.name() + ".mp4", false));
      }
    }
    throw Refusal.of(RefusalCode.NO_MOTION, "This item does not move.");
  }

  private Response send(MediaItem item, MediaFile file, Optional<Boolean> download) {
    return sending.file(
        new Originals(engine.parts()).whole(item, file),
        Disposition.of(file.mime(), file.name(), download.orElse(false)));
  }

  private Response looks(UUID mediaId, Function<Looks, Blob> which) {
    MediaItem item = engine.parts().item(new MediaId(mediaId));
    return item.looks().map(which).map(this::blob).orElseThrow(() -> notMade(item));
  }

  private static Refusal notMade(MediaItem item) {
    return switch (item.stages().get(Stage.MAKING_PREVIEWS)) {
      case StageState.Failed(_, Problem problem) ->
          Refusal.of(RefusalCode.CANNOT_BE_MADE, problem.detail());
      case StageState.Cancelled _, StageState.Skipped _ ->
          Refusal.of(RefusalCode.CANNOT_BE_MADE, "No picture was made of this item.");
      case null, default ->
          Refusal.of(RefusalCode.NOT_MADE_YET, "The picture of this item is being made.");
    };
  }

  private Response blob(Blob blob) {
    try (InputStream in = engine.parts().blobs().open(blob.key())) {
      return sending.picture(
          new Content.Held(in.readAllBytes(), blob.mime(), '"' + blob.key().toString() + '"'));
    } catch (IOException e) {
      throw Refusal.of(RefusalCode.CANNOT_BE_MADE, "The picture is gone from the data directory.");
    }
  }
}
