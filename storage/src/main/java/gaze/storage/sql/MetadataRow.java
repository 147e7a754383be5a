package gaze.storage.sql;

import gaze.domain.AudioTrack;
import gaze.domain.Camera;
import gaze.domain.CaptureTime;
import gaze.domain.Exposure;
import gaze.domain.GeoPoint;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.Place;
import gaze.domain.VideoTrack;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.MediaMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Metadata to its row and back.
final class MetadataRow {
  private MetadataRow() {}

  static Map<Field<?>, @Nullable Object> of(MediaId media, Metadata metadata) {
    Map<Field<?>, @Nullable Object> row = new HashMap<>();
    row.put(MediaMetadata.MEDIA_ID, media);
    row.put(MediaMetadata.ROTATION, metadata.rotation());
    metadata.captured().ifPresent(captured -> put(row, captured));
    metadata.video().ifPresent(video -> put(row, video));
    metadata.audio().ifPresent(audio -> put(row, audio));
    metadata.location().ifPresent(location -> put(row, location));
    metadata.place().ifPresent(place -> put(row, place));
    put(row, metadata.camera());
    put(row, metadata.exposure());
    metadata.rating().ifPresent(rating -> row.put(MediaMetadata.RATING, rating));
    metadata.title().ifPresent(title -> row.put(MediaMetadata.TITLE, title));
    metadata.description().ifPresent(text -> row.put(MediaMetadata.DESCRIPTION, text));
    return row;
  }

  private static void put(Map<Field<?>, @Nullable Object> row, CaptureTime captured) {
    row.put(MediaMetadata.CAPTURED, captured.wall());
    captured.offset().ifPresent(offset -> row.put(MediaMetadata.OFFSET, offset));
    captured.zone().ifPresent(zone -> row.put(MediaMetadata.ZONE, zone));
    row.put(MediaMetadata.ZONE_FROM, captured.zoneFrom());
    row.put(MediaMetadata.CAPTURED_FROM, captured.from());
  }

  private static void put(Map<Field<?>, @Nullable Object> row, VideoTrack video) {
    row.put(MediaMetadata.VIDEO_CODEC, video.codec());
    video.fps().ifPresent(fps -> row.put(MediaMetadata.VIDEO_FPS, fps));
    video.bitRate().ifPresent(rate -> row.put(MediaMetadata.VIDEO_BIT_RATE, rate));
    row.put(MediaMetadata.VIDEO_HDR, video.hdr());
  }

  private static void put(Map<Field<?>, @Nullable Object> row, AudioTrack audio) {
    row.put(MediaMetadata.AUDIO_CODEC, audio.codec());
    row.put(MediaMetadata.AUDIO_CHANNELS, audio.channels());
    row.put(MediaMetadata.AUDIO_RATE, audio.sampleRate());
  }

  private static void put(Map<Field<?>, @Nullable Object> row, GeoPoint location) {
    row.put(MediaMetadata.LATITUDE, location.latitude());
    row.put(MediaMetadata.LONGITUDE, location.longitude());
    location.altitude().ifPresent(altitude -> row.put(MediaMetadata.ALTITUDE, altitude));
  }

  private static void put(Map<Field<?>, @Nullable Object> row, Place place) {
    row.put(MediaMetadata.PLACE, place.name());
    place.region().ifPresent(region -> row.put(MediaMetadata.REGION, region));
    row.put(MediaMetadata.COUNTRY, place.country());
    row.put(MediaMetadata.COUNTRY_CODE, place.countryCode());
  }

  private static void put(Map<Field<?>, @Nullable Object> row, Camera camera) {
    camera.make().ifPresent(make -> row.put(MediaMetadata.MAKE, make));
    camera.model().ifPresent(model -> row.put(MediaMetadata.MODEL, model));
    camera.lens().ifPresent(lens -> row.put(MediaMetadata.LENS, lens));
  }

  private static void put(Map<Field<?>, @Nullable Object> row, Exposure exposure) {
    exposure.time().ifPresent(time -> row.put(MediaMetadata.EXPOSURE, time));
    exposure.fNumber().ifPresent(number -> row.put(MediaMetadata.F_NUMBER, number));
    exposure.iso().ifPresent(iso -> row.put(MediaMetadata.ISO, iso));
    exposure.focal().ifPresent(focal -> row.put(MediaMetadata.FOCAL, focal));
    exposure.focal35().ifPresent(focal -> row.put(MediaMetadata.FOCAL_35, focal));
    exposure.flash().ifPresent(flash -> row.put(MediaMetadata.FLASH, flash));
    exposure.bias().ifPresent(bias -> row.put(MediaMetadata.BIAS, bias));
  }

  /// An item's metadata from its joined rows; before it was read, what the item itself knows.
  ///
  /// @param files the item's, the main file first
  /// @param identifier what joins the files of a Live Photo
  static Metadata metadata(
      Record row, List<MediaFile> files, List<String> keywords, Optional<String> identifier) {
    Integer rotation = row.get(MediaMetadata.ROTATION);
    return new Metadata(
        captured(row),
        size(row),
        rotation == null ? 0 : rotation,
        Optional.ofNullable(row.get(Media.DURATION)),
        video(row),
        audio(row),
        new Camera(
            text(row, MediaMetadata.MAKE),
            text(row, MediaMetadata.MODEL),
            text(row, MediaMetadata.LENS)),
        exposure(row),
        location(row),
        place(row),
        integer(row, MediaMetadata.RATING),
        text(row, MediaMetadata.TITLE),
        text(row, MediaMetadata.DESCRIPTION),
        keywords,
        identifier,
        files.stream().flatMap(file -> file.motion().stream()).findFirst());
  }

  private static Optional<CaptureTime> captured(Record row) {
    return Optional.ofNullable(row.get(MediaMetadata.CAPTURED))
        .map(
            wall ->
                new CaptureTime(
                    wall,
                    Optional.ofNullable(row.get(MediaMetadata.OFFSET)),
                    Optional.ofNullable(row.get(MediaMetadata.ZONE)),
                    row.get(MediaMetadata.ZONE_FROM),
                    row.get(MediaMetadata.CAPTURED_FROM)));
  }

  private static Optional<PictureSize> size(Record row) {
    return Optional.ofNullable(row.get(Media.WIDTH))
        .map(width -> new PictureSize(width, row.get(Media.HEIGHT)));
  }

  private static Optional<VideoTrack> video(Record row) {
    return text(row, MediaMetadata.VIDEO_CODEC)
        .map(
            codec ->
                new VideoTrack(
                    codec,
                    real(row, MediaMetadata.VIDEO_FPS),
                    Optional.ofNullable(row.get(MediaMetadata.VIDEO_BIT_RATE))
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty),
                    row.get(MediaMetadata.VIDEO_HDR)));
  }

  private static Optional<AudioTrack> audio(Record row) {
    return text(row, MediaMetadata.AUDIO_CODEC)
        .map(
            codec ->
                new AudioTrack(
                    codec,
                    row.get(MediaMetadata.AUDIO_CHANNELS),
                    row.get(MediaMetadata.AUDIO_RATE)));
  }

  private static Exposure exposure(Record row) {
    return new Exposure(
        real(row, MediaMetadata.EXPOSURE),
        real(row, MediaMetadata.F_NUMBER),
        integer(row, MediaMetadata.ISO),
        real(row, MediaMetadata.FOCAL),
        real(row, MediaMetadata.FOCAL_35),
        Optional.ofNullable(row.get(MediaMetadata.FLASH)),
        real(row, MediaMetadata.BIAS));
  }

  private static Optional<GeoPoint> location(Record row) {
    return Optional.ofNullable(row.get(MediaMetadata.LATITUDE))
        .map(
            latitude ->
                new GeoPoint(
                    latitude, row.get(MediaMetadata.LONGITUDE), real(row, MediaMetadata.ALTITUDE)));
  }

  private static Optional<Place> place(Record row) {
    return text(row, MediaMetadata.PLACE)
        .map(
            name ->
                new Place(
                    name,
                    text(row, MediaMetadata.REGION),
                    row.get(MediaMetadata.COUNTRY),
                    row.get(MediaMetadata.COUNTRY_CODE)));
  }

  private static Optional<String> text(Record row, Field<String> column) {
    return Optional.ofNullable(row.get(column));
  }

  private static OptionalDouble real(Record row, Field<Double> column) {
    Double value = row.get(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalInt integer(Record row, Field<Integer> column) {
    Integer value = row.get(column);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
