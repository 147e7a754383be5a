package gaze.media.picture;

import gaze.domain.ProblemKind;
import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import gaze.media.picture.HeifItem.Extent;
import gaze.media.pixels.UndecodableException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items of a HEIF or AVIF file (ISO/IEC 23008-12): what pictures it holds, where their data
/// lies, and how they belong together. Reads only the `meta` box.
final class HeifFile {
  /// Files of phones have some hundreds.
  private static final int MOST_ITEMS = 20_000;

  /// `meta` of a picture with 20 000 tiles is smaller.
  private static final long MOST_META = 16 << 20;

  private record Location(int method, List<Extent> extents) {}

  private record Reference(String type, long from, List<Long> to) {}

  private final PictureFile file;
  private final Window window;
  private long primary = -1;
  private long dataAt = -1;
  private final Map<Long, String> types = new HashMap<>();
  private final Map<Long, Location> locations = new HashMap<>();
  private final List<HeifProperty> properties = new ArrayList<>();
  private final Map<Long, List<Integer>> associations = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  private HeifFile(PictureFile file, Window window) {
    this.file = file;
    this.window = window;
  }

  /// Empty where the file has no items, as a sequence of pictures may.
  static Optional<HeifFile> read(PictureFile file) throws IOException, UndecodableException {
    Window window = file.window();
    Optional<IsoBox> meta = IsoBox.first(IsoBox.in(window), "meta");
    return meta.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeifFile(file, window).meta(meta.get()));
  }

  private HeifFile meta(IsoBox box) throws IOException, UndecodableException {
    if (box.length() > MOST_META) {
      throw damaged();
    }
    try {
      for (IsoBox inner : box.childrenOfFull(window)) {
        child(inner);
      }
    } catch (EOFException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException cut) {
      throw damaged();
    }
    return this;
  }

  private void child(IsoBox box) throws IOException {
    switch (box.type()) {
      case "pitm" -> primary = version(box) == 0 ? u16(box, 4) : u32(box, 4);
      case "iinf" -> items(box);
      case "iloc" -> locations(body(box));
      case "iref" -> references(box);
      case "idat" -> dataAt = box.body();
      case "iprp" -> properties(box);
      default -> {}
    }
  }

  private void items(IsoBox iinf) throws IOException {
    int first = version(iinf) == 0 ? 6 : 8;
    for (IsoBox entry : IsoBox.between(window, iinf.body() + first, iinf.end())) {
      int version = version(entry);
      if (version >= 2 && types.size() < MOST_ITEMS) {
        boolean wide = version > 2;
        long id = wide ? u32(entry, 4) : u16(entry, 4);
        types.put(id, window.text(entry.body() + (wide ? 10 : 8), 4));
      }
    }
  }

  private ByteBuffer body(IsoBox box) throws IOException {
    return ByteBuffer.wrap(window.bytes(box.body(), (int) box.length()));
  }

  private int version(IsoBox box) throws IOException {
    return window.u8(box.body());
  }

  private int u16(IsoBox box, int at) throws IOException {
    return window.u16(box.body() + at);
  }

  private long u32(IsoBox box, int at) throws IOException {
    return window.u32(box.body() + at);
  }

  private void locations(ByteBuffer body) {
    int version = body.get();
    body.position(4);
    int widths = body.getShort() & 0xFFFF;
    int offsetWidth = widths >> 12;
    int lengthWidth = widths >> 8 & 15;
    int baseWidth = widths >> 4 & 15;
    int indexWidth = version == 0 ? 0 : widths & 15;
    long count = version < 2 ? body.getShort() & 0xFFFF : body.getInt() & 0xFFFFFFFFL;
    for (long i = 0; i < Math.min(count, MOST_ITEMS); i++) {
      long id = version < 2 ? body.getShort() & 0xFFFF : body.getInt() & 0xFFFFFFFFL;
      int method = version == 0 ? 0 : body.getShort() & 15;
      body.getShort();
      long base = number(body, baseWidth);
      int extentCount = body.getShort() & 0xFFFF;
      List<Extent> extents = new ArrayList<>();
      for (int k = 0; k < extentCount; k++) {
        number(body, indexWidth);
        long offset = number(body, offsetWidth);
        extents.add(new Extent(base + offset, number(body, lengthWidth)));
      }
      locations.put(id, new Location(method, extents));
    }
  }

  private void references(IsoBox iref) throws IOException {
    boolean wide = version(iref) != 0;
    for (IsoBox box : iref.childrenOfFull(window)) {
      ByteBuffer entry = body(box);
      long from = wide ? entry.getInt() & 0xFFFFFFFFL : entry.getShort() & 0xFFFF;
      int count = entry.getShort() & 0xFFFF;
      List<Long> to = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        to.add(wide ? entry.getInt() & 0xFFFFFFFFL : (long) (entry.getShort() & 0xFFFF));
      }
      references.add(new Reference(box.type(), from, to));
    }
  }

  private void properties(IsoBox iprp) throws IOException {
    for (IsoBox box : iprp.children(window)) {
      if (box.type().equals("ipco")) {
        for (IsoBox property : box.children(window)) {
          properties.add(property(property));
        }
      } else if (box.type().equals("ipma")) {
        associations(body(box));
      }
    }
  }

  private HeifProperty property(IsoBox box) throws IOException {
    try {
      return HeifProperty.read(box.type(), body(box));
    } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
      return new HeifProperty.Other(box.type());
    }
  }

  private void associations(ByteBuffer body) {
    int version = body.get(0);
    boolean wideIndex = (body.get(3) & 1) == 1;
    body.position(4);
    long count = body.getInt() & 0xFFFFFFFFL;
    for (long i = 0; i < Math.min(count, MOST_ITEMS); i++) {
      long id = version < 1 ? body.getShort() & 0xFFFF : body.getInt() & 0xFFFFFFFFL;
      int entries = body.get() & 0xFF;
      List<Integer> indices = associations.computeIfAbsent(id, _ -> new ArrayList<>());
      for (int k = 0; k < entries; k++) {
        indices.add(wideIndex ? body.getShort() & 0x7FFF : body.get() & 0x7F);
      }
    }
  }

  boolean hasPrimary() {
    return types.containsKey(primary);
  }

  /// The picture that the file is about.
  HeifItem primary() throws UndecodableException {
    return item(primary).orElseThrow(HeifFile::damaged);
  }

  Optional<HeifItem> item(long id) {
    String type = types.get(id);
    if (type == null) {
      return Optional.empty();
    }
    List<HeifProperty> own =
        associations.getOrDefault(id, List.of()).stream()
            .filter(index -> index >= 1 && index <= properties.size())
            .map(index -> properties.get(index - 1))
            .toList();
    return Optional.of(new HeifItem(id, type, extents(id), own));
  }

  private List<Extent> extents(long id) {
    Location location = locations.get(id);
    if (location == null || location.method > 1 || (location.method == 1 && dataAt < 0)) {
      return List.of();
    }
    long base = location.method == 1 ? dataAt : 0;
    return location.extents.stream()
        .map(extent -> new Extent(base + extent.at(), extent.length()))
        .toList();
  }

  /// The items that this one is made of, in order.
  List<Long> parts(HeifItem derived) {
    return references.stream()
        .filter(reference -> reference.type.equals("dimg") && reference.from == derived.id())
        .flatMap(reference -> reference.to.stream())
        .toList();
  }

  /// The opacity of an item's pixels.
  Optional<HeifItem> alphaOf(HeifItem item) {
    return references.stream()
        .filter(reference -> reference.type.equals("auxl") && reference.to.contains(item.id()))
        .sorted(Comparator.comparingLong(Reference::from))
        .map(reference -> item(reference.from))
        .flatMap(Optional::stream)
        .filter(
            auxiliary ->
                auxiliary
                    .property(HeifProperty.Auxiliary.class)
                    .filter(HeifProperty.Auxiliary::alpha)
                    .isPresent())
        .findFirst();
  }

  /// An item's bytes, fewer where the file ends.
  byte[] data(HeifItem item) throws IOException, UndecodableException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (Extent extent : item.extents()) {
      long there = Math.max(0, file.size() - extent.at());
      long length = extent.length() == 0 ? there : Math.min(extent.length(), there);
      file.limits().checkAllocation(whole.size() + length);
      whole.writeBytes(file.upTo(extent.at(), (int) length));
    }
    return whole.toByteArray();
  }

  /// Whether the file ends before the item's data does.
  boolean cut(HeifItem item) {
    return item.extents().stream()
        .anyMatch(extent -> extent.at() + Math.max(1, extent.length()) > file.size());
  }

  private static long number(ByteBuffer body, int width) {
    return switch (width) {
      case 0 -> 0;
      case 4 -> body.getInt() & 0xFFFFFFFFL;
      case 8 -> body.getLong();
      default -> throw new IllegalArgumentException("no number is " + width + " bytes wide");
    };
  }

  static UndecodableException damaged() {
    return new UndecodableException(
        ProblemKind.UNREADABLE, "The file's list of its pictures is damaged.");
  }
}
