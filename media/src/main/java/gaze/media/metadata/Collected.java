package gaze.media.metadata;

import gaze.domain.MotionPart;
import gaze.domain.PictureSize;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.container.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the readers of a file have found so far. Whatever stops a reader, what it found stays.
final class Collected {
  /// No picture has longer sides than JPEG XL allows (2³⁰).
  private static final long LONGEST_SIDE = 1L << 30;

  final FactsBuilder exif;
  final FactsBuilder xmp;
  final FactsBuilder iptc;

  /// What the container itself says: QuickTime's boxes, PNG's texts, Matroska's tags.
  final FactsBuilder container;

  private final List<Problem> notes = new ArrayList<>();
  private final List<XmpPacket> packets = new ArrayList<>();
  private Optional<PictureSize> stored = Optional.empty();
  private OptionalInt exifOrientation = OptionalInt.empty();
  private Optional<Heading> heading = Optional.empty();
  private Optional<VideoFacts> video = Optional.empty();
  private Optional<Duration> movieDuration = Optional.empty();
  private Optional<MotionPart> motion = Optional.empty();

  Collected(SensibleTimes sensible) {
    exif = new FactsBuilder(sensible);
    xmp = new FactsBuilder(sensible);
    iptc = new FactsBuilder(sensible);
    container = new FactsBuilder(sensible);
  }

  void exifBlock(Window tiff) {
    exifBlock(ExifBlock.read(tiff));
  }

  void exifBytes(byte[] tiff) {
    exifBlock(ExifBlock.read(tiff));
  }

  void gpsBlock(Window tiff) {
    exifBlock(ExifBlock.readGps(tiff));
  }

  private void exifBlock(ExifBlock block) {
    ExifFacts.collect(block.directories(), exif);
    IptcFacts.collect(block.directories(), iptc);
    block.xmp().ifPresent(this::xmpPacket);
    block.broken().ifPresent(_ -> exif.badMetadata("The EXIF block is damaged."));
    if (exifOrientation.isEmpty()) {
      exifOrientation = ExifFacts.orientation(block.directories());
    }
  }

  void xmpPacket(byte[] bytes) {
    XmpPacket.parse(bytes)
        .ifPresentOrElse(
            packet -> {
              packets.add(packet);
              XmpFacts.collect(packet, xmp);
            },
            () -> xmp.badMetadata("The XMP packet is damaged."));
  }

  void iptcBlock(byte[] bytes) {
    IptcFacts.collect(IptcFacts.read(bytes), iptc);
  }

  List<XmpPacket> packets() {
    return packets;
  }

  /// The first sensible size stays.
  void size(long width, long height) {
    boolean sensible = width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE;
    if (stored.isEmpty() && sensible) {
      stored = Optional.of(new PictureSize((int) width, (int) height));
    }
  }

  boolean hasSize() {
    return stored.isPresent();
  }

  /// A turn that the container orders, which wins over EXIF's.
  void heading(Heading turn) {
    heading = Optional.of(turn);
  }

  void video(VideoFacts facts) {
    video = Optional.of(facts);
  }

  /// What the movie's own header says, which wins over what a demultiplexer estimates.
  void movieDuration(Duration length) {
    movieDuration = Optional.of(length);
  }

  void motion(MotionPart part) {
    motion = motion.isPresent() ? motion : Optional.of(part);
  }

  void note(ProblemKind kind, String sentence) {
    notes.add(new Problem(Stage.READING_METADATA, kind, sentence));
  }

  Shape shape() {
    Heading turn =
        heading.orElseGet(
            () ->
                exifOrientation.isPresent()
                    ? Heading.ofExif(exifOrientation.getAsInt())
                    : Heading.UPRIGHT);
    return new Shape(
        stored,
        turn,
        video.flatMap(facts -> movieDuration.or(facts::duration)),
        video.map(VideoFacts::picture),
        video.flatMap(VideoFacts::sound),
        motion);
  }

  /// One voice of all sources: a camera's EXIF first for what a camera knows, XMP first for what
  /// people write.
  Facts facts() {
    Facts words = xmp.build().or(iptc.build()).or(exif.build()).or(container.build());
    return exif.build().or(container.build()).or(xmp.build()).or(iptc.build()).withWordsOf(words);
  }

  List<Problem> notes() {
    List<Problem> all = new ArrayList<>(notes);
    for (FactsBuilder source : List.of(exif, container, xmp, iptc)) {
      all.addAll(source.problems());
    }
    return all.stream().distinct().toList();
  }
}
