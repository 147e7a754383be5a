package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads what QuickTime, MP4 and 3GP files say of themselves: the movie header's date, Apple's keys
/// and item list, user data (`©xyz` and its like), 3GPP's `loci`, and XMP.
final class QuickTimeReader {
  /// Seconds from 1904-01-01, where QuickTime begins to count, to 1970-01-01.
  private static final long UNIX_EPOCH = 2_082_844_800L;

  /// Adobe's box for XMP (XMP part 3): BE7ACFCB-97A9-42E8-9C71-999491E3AFAC.
  private static final String XMP_UUID =
      "\u00BE\u007A\u00CF\u00CB\u0097\u00A9\u0042\u00E8"
          + "\u009C\u0071\u0099\u0094\u0091\u00E3\u00AF\u00AC";

  private static final int LONGEST_VALUE = 64 * 1024;

  private final Window file;
  private final Collected into;

  private QuickTimeReader(Window file, Collected into) {
    this.file = file;
    this.into = into;
  }

  /// Whether a box says that it goes on behind the file's end, or pictures lack their index.
  static boolean isCutShort(Window file) throws IOException {
    List<IsoBox> boxes = IsoBox.in(file);
    boolean data = IsoBox.first(boxes, "mdat").isPresent();
    boolean index = IsoBox.first(boxes, "moov").isPresent();
    return (data && !index) || boxes.stream().anyMatch(box -> !box.whole());
  }

  static void read(Window file, Collected into) throws IOException {
    QuickTimeReader reader = new QuickTimeReader(file, into);
    for (IsoBox box : IsoBox.in(file)) {
      switch (box.type()) {
        case "moov" -> reader.movie(box);
        case "uuid" -> reader.xmpUuid(box);
        case "meta" -> reader.meta(box);
        default -> {}
      }
    }
  }

  private void movie(IsoBox moov) throws IOException {
    List<IsoBox> boxes = moov.children(file);
    // Apple's keys are the most precise, so they speak first.
    for (String type : List.of("meta", "udta", "uuid", "trak", "mvhd")) {
      for (IsoBox box : boxes) {
        if (box.type().equals(type)) {
          part(box);
        }
      }
    }
    Optional<IsoBox> header = IsoBox.first(boxes, "mvhd");
    // With fragments behind it, the header only counts what stands before them.
    if (header.isPresent() && IsoBox.first(boxes, "mvex").isEmpty()) {
      MovieDuration.read(file, header.get()).ifPresent(into::movieDuration);
    }
  }

  private void part(IsoBox box) throws IOException {
    switch (box.type()) {
      case "meta" -> meta(box);
      case "udta" -> userData(box);
      case "uuid" -> xmpUuid(box);
      case "mvhd" -> movieHeader(box);
      default -> track(box);
    }
  }

  /// Width and height end the track's header as 16.16 fixed-point numbers; they stand in where no
  /// demultiplexer could tell more.
  private void track(IsoBox trak) throws IOException {
    for (IsoBox box : trak.children(file)) {
      if (box.type().equals("meta")) {
        meta(box);
      } else if (box.type().equals("tkhd") && box.length() >= 84) {
        into.size(file.u16(box.end() - 8), file.u16(box.end() - 4));
      }
    }
  }

  /// Version and flags (4 bytes), then the creation time in 4 bytes (version 0) or 8. Zero is how
  /// the format says that it is not set.
  private void movieHeader(IsoBox mvhd) throws IOException {
    boolean wide = file.u8(mvhd.body()) == 1;
    long seconds =
        wide ? file.i64(mvhd.body() + 4, java.nio.ByteOrder.BIG_ENDIAN) : file.u32(mvhd.body() + 4);
    if (seconds == 0) {
      return;
    }
    if (seconds == UNIX_EPOCH) {
      into.container.badMetadata("The movie header's date is zero.");
      return;
    }
    if (seconds < 0 || seconds > 10 * UNIX_EPOCH) {
      into.container.badMetadata("The movie header's date cannot be right.");
      return;
    }
    // Some writers count from 1970: no movie was made before.
    long unix = seconds < UNIX_EPOCH ? seconds : seconds - UNIX_EPOCH;
    into.container.exact(
        TimeStep.CONTAINER, "The movie header's date", Instant.ofEpochSecond(unix));
  }

  private void xmpUuid(IsoBox uuid) throws IOException {
    if (uuid.length() > 16
        && uuid.length() <= XmpPacket.LARGEST
        && file.text(uuid.body(), 16).equals(XMP_UUID)) {
      into.xmpPacket(file.bytes(uuid.body() + 16, (int) uuid.length() - 16));
    }
  }

  private void userData(IsoBox udta) throws IOException {
    for (IsoBox box : udta.children(file)) {
      switch (box.type()) {
        case "meta" -> meta(box);
        case "XMP_" -> {
          if (box.length() <= XmpPacket.LARGEST) {
            into.xmpPacket(file.bytes(box.body(), (int) box.length()));
          }
        }
        case "loci" -> location3gpp(box);
        default -> internationalText(box);
      }
    }
  }

  /// User data text: length (2 bytes), language (2), text; again for each language.
  private void internationalText(IsoBox box) throws IOException {
    if (!box.type().startsWith("©") || box.length() < 4) {
      return;
    }
    int length = (int) Math.min(file.u16(box.body()), box.length() - 4);
    value(box.type(), Texts.decode(file.bytes(box.body() + 4, length)));
  }

  /// 3GPP TS 26.244, section 8.10: language (2 bytes), name, role (1), then longitude, latitude and
  /// altitude as 16.16 fixed-point numbers.
  private void location3gpp(IsoBox loci) throws IOException {
    long at = loci.body() + 6;
    boolean utf16 = at + 2 <= loci.end() && file.u16(at) == 0xFEFF;
    int unit = utf16 ? 2 : 1;
    while (at + unit <= loci.end() && (utf16 ? file.u16(at) : file.u8(at)) != 0) {
      at += unit;
    }
    at += unit + 1;
    if (at + 12 <= loci.end()) {
      into.container.location(fixed(at + 4), fixed(at), OptionalDouble.of(fixed(at + 8)));
    }
  }

  private double fixed(long at) throws IOException {
    return (int) file.u32(at) / 65536.0;
  }

  /// A `meta` box with `keys`: the items of `ilst` are numbered by them. Without: each item's type
  /// is its name. QuickTime leaves out the version and flags that ISO puts in front.
  private void meta(IsoBox meta) throws IOException {
    boolean bare = file.has(meta.body() + 4, "hdlr");
    List<IsoBox> boxes = bare ? meta.children(file) : meta.childrenOfFull(file);
    Optional<IsoBox> list = IsoBox.first(boxes, "ilst");
    Optional<IsoBox> keys = IsoBox.first(boxes, "keys");
    if (list.isEmpty()) {
      return;
    }
    List<String> names = keys.isPresent() ? names(keys.get()) : List.of();
    for (IsoBox item : list.get().children(file)) {
      String name = item.type();
      long number = file.u32(item.start() + 4);
      if (keys.isPresent()) {
        name = number >= 1 && number <= names.size() ? names.get((int) number - 1) : "";
      }
      Optional<IsoBox> data = IsoBox.first(item.children(file), "data");
      if (data.isPresent()) {
        value(name, text(data.get()));
      }
    }
  }

  private List<String> names(IsoBox keys) throws IOException {
    List<String> names = new ArrayList<>();
    for (IsoBox key : IsoBox.between(file, keys.body() + 8, keys.end())) {
      int length = (int) Math.min(key.length(), 256);
      names.add(new String(file.bytes(key.body(), length), ISO_8859_1));
    }
    return names;
  }

  /// A type (4 bytes; 1 is UTF-8, 2 UTF-16), a locale (4), then the value.
  private String text(IsoBox data) throws IOException {
    if (data.length() < 8) {
      return "";
    }
    long type = file.u32(data.body()) & 0xFFFFFF;
    byte[] bytes = file.bytes(data.body() + 8, (int) Math.min(data.length() - 8, LONGEST_VALUE));
    return switch ((int) type) {
      case 1 -> Texts.decode(bytes);
      case 2 -> new String(bytes, UTF_16BE);
      default -> "";
    };
  }

  private void value(String name, String text) {
    FactsBuilder facts = into.container;
    if (text.isBlank()) {
      return;
    }
    switch (name) {
      case "com.apple.quicktime.creationdate" ->
          facts.written(TimeStep.QUICKTIME_LOCAL, "QuickTime creation date", text);
      case "©day" -> day(text);
      case "com.apple.quicktime.location.ISO6709", "©xyz" -> Iso6709.collect(text, facts);
      case "com.apple.quicktime.make", "com.android.manufacturer", "©mak", "©make" ->
          facts.make(text);
      case "com.apple.quicktime.model", "com.android.model", "©mod", "©model" -> facts.model(text);
      case "com.apple.quicktime.camera.lens_model" -> facts.lens(text);
      case "com.apple.quicktime.content.identifier" -> facts.contentIdentifier(text);
      case "com.apple.quicktime.title", "com.apple.quicktime.displayname", "©nam" ->
          facts.title(text);
      case "com.apple.quicktime.description", "desc", "©des", "©inf" -> facts.description(text);
      case "com.apple.quicktime.comment", "©cmt" -> facts.description(text);
      case "com.apple.quicktime.keywords", "keyw" -> {
        for (String keyword : text.split(",", -1)) {
          facts.keyword(keyword);
        }
      }
      default -> {}
    }
  }

  /// A year alone is when a song came out, not when a video was taken.
  private void day(String text) {
    if (text.strip().length() >= 16 && WrittenTime.parse(text) instanceof WrittenTime.Known) {
      into.container.written(TimeStep.QUICKTIME_LOCAL, "QuickTime ©day", text);
    }
  }
}
