package gaze.server.media;

import gaze.contract.wire.AudioTrack;
import gaze.contract.wire.Box;
import gaze.contract.wire.Camera;
import gaze.contract.wire.CapturedFrom;
import gaze.contract.wire.Detection;
import gaze.contract.wire.DominantColor;
import gaze.contract.wire.Exposure;
import gaze.contract.wire.FileRole;
import gaze.contract.wire.ItemState;
import gaze.contract.wire.Location;
import gaze.contract.wire.MediaFile;
import gaze.contract.wire.MediaItem;
import gaze.contract.wire.MediaSummary;
import gaze.contract.wire.MotionPart;
import gaze.contract.wire.Place;
import gaze.contract.wire.Segment;
import gaze.contract.wire.SegmentSource;
import gaze.contract.wire.StageState;
import gaze.contract.wire.TextLine;
import gaze.contract.wire.VideoTrack;
import gaze.contract.wire.ZoneFrom;
import gaze.domain.CaptureTime;
import gaze.domain.FrameId;
import gaze.domain.GeoPoint;
import gaze.domain.Looks;
import gaze.domain.MediaId;
import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.Seen;
import gaze.domain.Stage;
import gaze.domain.StageMachine;
import gaze.search.tags.Tagged;
import gaze.server.Roots;
import gaze.server.Wire;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Items as the contract shows them.
final class MediaWire {
  private final Roots roots;

  MediaWire(Roots roots) {
    this.roots = roots;
  }

  MediaSummary summary(gaze.domain.MediaItem item) {
    Metadata metadata = item.metadata();
    return MediaSummary.builder()
        .id(item.id().value())
        .libraryId(item.library().value())
        .kind(Wire.kind(item.kind()))
        .state(state(item))
        .path(roots.main(item).toString())
        .name(item.main().name())
        .bytes(item.main().bytes())
        .favorite(item.favorite())
        .addedAt(item.added())
        .capturedAt(metadata.captured().map(CaptureTime::wall))
        .utcOffset(metadata.captured().flatMap(CaptureTime::offset).map(MediaWire::offset))
        .width(metadata.size().map(PictureSize::width))
        .height(metadata.size().map(PictureSize::height))
        .durationMs(metadata.duration().map(Duration::toMillis))
        .rating(boxed(metadata.rating()))
        .title(metadata.title())
        .placeholder(item.looks().map(Looks::placeholder))
        .build();
  }

  /// @param tags the surest first
  MediaItem item(
      gaze.domain.MediaItem item, List<Tagged> tags, List<gaze.domain.Segment> transcript) {
    MediaItem.Builder wire =
        MediaItem.builder()
            .id(item.id().value())
            .libraryId(item.library().value())
            .kind(Wire.kind(item.kind()))
            .state(state(item))
            .path(roots.main(item).toString())
            .name(item.main().name())
            .addedAt(item.added())
            .favorite(item.favorite())
            .files(item.files().stream().map(file -> file(item, file)).toList())
            .duplicateIds(item.duplicates().stream().map(MediaId::value).toList())
            .tags(tags.stream().map(Tagged::path).toList())
            .segments(transcript.stream().map(MediaWire::segment).toList())
            .stages(stages(item.stages()))
            .problems(item.problems().stream().map(Wire::problem).toList());
    captured(wire, item.metadata());
    said(wire, item.metadata());
    shown(wire, item);
    seen(wire, item.seen());
    return notYetKnown(wire).build();
  }

  private static void captured(MediaItem.Builder wire, Metadata metadata) {
    Optional<CaptureTime> captured = metadata.captured();
    wire.capturedAt(captured.map(CaptureTime::wall))
        .utcOffset(captured.flatMap(CaptureTime::offset).map(MediaWire::offset))
        .timeZone(captured.flatMap(CaptureTime::zone).map(ZoneId::getId))
        .zoneFrom(captured.map(time -> Wire.same(ZoneFrom.class, time.zoneFrom())))
        .capturedFrom(captured.map(time -> Wire.same(CapturedFrom.class, time.from())))
        .location(metadata.location().map(MediaWire::location))
        .place(
            metadata
                .place()
                .map(
                    place ->
                        Place.builder()
                            .name(place.name())
                            .region(place.region())
                            .country(place.country())
                            .countryCode(place.countryCode())
                            .build()));
  }

  private static void said(MediaItem.Builder wire, Metadata metadata) {
    wire.camera(camera(metadata.camera()))
        .exposure(exposure(metadata.exposure()))
        .rating(boxed(metadata.rating()))
        .title(metadata.title())
        .description(metadata.description())
        .keywords(metadata.keywords());
  }

  private static void shown(MediaItem.Builder wire, gaze.domain.MediaItem item) {
    Metadata metadata = item.metadata();
    wire.width(metadata.size().map(PictureSize::width))
        .height(metadata.size().map(PictureSize::height))
        .rotation(metadata.size().map(_ -> metadata.rotation()))
        .durationMs(metadata.duration().map(Duration::toMillis))
        .video(metadata.video().map(MediaWire::video))
        .audio(
            metadata
                .audio()
                .map(audio -> new AudioTrack(audio.codec(), audio.channels(), audio.sampleRate())))
        .placeholder(item.looks().map(Looks::placeholder))
        .phash(item.looks().map(looks -> "%016x".formatted(looks.hash().bits())))
        .colors(
            item.looks().map(Looks::colors).orElse(List.of()).stream()
                .map(color -> new DominantColor(color.hex(), color.share()))
                .toList());
  }

  /// What no stage finds out yet.
  private static MediaItem.Builder notYetKnown(MediaItem.Builder wire) {
    return wire.scenes(List.of()).people(List.of());
  }

  private static void seen(MediaItem.Builder wire, Seen seen) {
    wire.detections(
            seen.detections().stream()
                .map(
                    detection ->
                        Detection.builder()
                            .label(detection.label())
                            .confidence(detection.confidence())
                            .box(box(detection.box()))
                            .frameId(detection.frame().map(FrameId::value))
                            .build())
                .toList())
        .text(
            seen.text().stream()
                .map(
                    line ->
                        TextLine.builder()
                            .text(line.text())
                            .confidence(line.confidence())
                            .box(box(line.box()))
                            .frameId(line.frame().map(FrameId::value))
                            .build())
                .toList());
  }

  static Segment segment(gaze.domain.Segment segment) {
    return Segment.builder()
        .id(segment.id().value())
        .startMs(segment.start().toMillis())
        .endMs(segment.end().toMillis())
        .text(segment.text())
        .language(segment.language())
        .confidence(boxed(segment.confidence()))
        .source(Wire.same(SegmentSource.class, segment.source()))
        .edited(segment.edited())
        .build();
  }

  private static Box box(gaze.domain.Box box) {
    return new Box(box.x(), box.y(), box.width(), box.height());
  }

  private MediaFile file(gaze.domain.MediaItem item, gaze.domain.MediaFile file) {
    return MediaFile.builder()
        .id(file.id().value())
        .path(roots.path(item, file).toString())
        .role(Wire.same(FileRole.class, file.role()))
        .bytes(file.bytes())
        .fingerprint(file.fingerprint().hex())
        .mime(file.mime())
        .motion(file.motion().map(MediaWire::motion))
        .build();
  }

  private static MotionPart motion(gaze.domain.MotionPart part) {
    return MotionPart.builder()
        .offset(part.offset())
        .bytes(part.bytes())
        .mime(part.mime())
        .durationMs(part.duration().map(Duration::toMillis))
        .build();
  }

  private static VideoTrack video(gaze.domain.VideoTrack track) {
    return VideoTrack.builder()
        .codec(track.codec())
        .fps(boxed(track.fps()))
        .bitRate(boxed(track.bitRate()))
        .hdr(track.hdr())
        .build();
  }

  private static Optional<Camera> camera(gaze.domain.Camera camera) {
    return camera.equals(gaze.domain.Camera.UNKNOWN)
        ? Optional.empty()
        : Optional.of(new Camera(camera.make(), camera.model(), camera.lens()));
  }

  private static Optional<Exposure> exposure(gaze.domain.Exposure exposure) {
    if (exposure.equals(gaze.domain.Exposure.UNKNOWN)) {
      return Optional.empty();
    }
    return Optional.of(
        Exposure.builder()
            .timeS(boxed(exposure.time()))
            .fNumber(boxed(exposure.fNumber()))
            .iso(boxed(exposure.iso()))
            .focalMm(boxed(exposure.focal()))
            .focal35mm(boxed(exposure.focal35()))
            .flash(exposure.flash())
            .bias(boxed(exposure.bias()))
            .build());
  }

  private static Location location(GeoPoint point) {
    return Location.builder()
        .lat(point.latitude())
        .lon(point.longitude())
        .alt(boxed(point.altitude()))
        .build();
  }

  private static Map<String, StageState> stages(Map<Stage, gaze.domain.StageState> stages) {
    Map<String, StageState> wire = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      gaze.domain.StageState state = stages.get(stage);
      if (state != null) {
        wire.put(Wire.stage(stage).toString(), Wire.state(state));
      }
    }
    return wire;
  }

  private static ItemState state(gaze.domain.MediaItem item) {
    return Wire.same(ItemState.class, StageMachine.itemState(item.stages().values()));
  }

  /// `+00:00` where Java says `Z`; seconds, which old places have, are cut.
  private static String offset(ZoneOffset offset) {
    String id = offset.getId();
    return id.equals("Z") ? "+00:00" : id.substring(0, 6);
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
