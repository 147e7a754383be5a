package gaze.media.metadata;

import gaze.domain.PictureSize;
import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items of a `meta` box (ISO/IEC 14496-12, section 8.11): `pitm` names the primary one, `iinf`
/// what each is, `iloc` where its bytes are, `iprp` its properties.
final class HeifItems {
  private static final int MOST_ITEMS = 10_000;
  private static final int MOST_EXTENTS = 1000;

  /// @param type four characters: `hvc1`, `av01`, `grid`, `Exif`, `mime` …
  /// @param contentType of a `mime` item
  record Item(long id, String type, String contentType) {
    boolean isXmp() {
      return type.equals("mime") && contentType.equals("application/rdf+xml");
    }
  }

  /// @param inside whether the offset counts from the `idat` box instead of the file
  private record Extent(boolean inside, long offset, long length) {}

  private final Window file;
  private final List<Item> items = new ArrayList<>();
  private final Map<Long, List<Extent>> extents = new HashMap<>();
  private final Map<Long, List<Integer>> associations = new HashMap<>();
  private List<IsoBox> properties = List.of();
  private Optional<IsoBox> data = Optional.empty();
  private long primary = -1;

  private HeifItems(Window file) {
    this.file = file;
  }

  static HeifItems read(Window file, IsoBox meta) throws IOException {
    HeifItems items = new HeifItems(file);
    for (IsoBox box : meta.childrenOfFull(file)) {
      switch (box.type()) {
        case "pitm" ->
            items.primary = items.version(box) == 0 ? items.u16(box, 4) : items.u32(box, 4);
        case "iinf" -> items.infos(box);
        case "iloc" -> items.locations(box);
        case "iprp" -> items.properties(box);
        case "idat" -> items.data = Optional.of(box);
        default -> {}
      }
    }
    return items;
  }

  List<Item> all() {
    return List.copyOf(items);
  }

  /// Empty where the primary item has no size of its own.
  Optional<HeifShape> primaryShape() throws IOException {
    Optional<HeifShape> shape = Optional.empty();
    for (int index : associations.getOrDefault(primary, List.of())) {
      if (index >= 1 && index <= properties.size()) {
        shape = applied(properties.get(index - 1), shape);
      }
    }
    return shape;
  }

  /// Properties apply in the order of their association.
  private Optional<HeifShape> applied(IsoBox property, Optional<HeifShape> shape)
      throws IOException {
    if (property.type().equals("ispe")) {
      long width = u32(property, 4);
      long height = u32(property, 8);
      boolean sensible = width > 0 && height > 0 && Math.max(width, height) <= Integer.MAX_VALUE;
      return sensible
          ? Optional.of(new HeifShape(new PictureSize((int) width, (int) height), Heading.UPRIGHT))
          : shape;
    }
    if (shape.isEmpty()) {
      return shape;
    }
    return Optional.of(
        switch (property.type()) {
          case "clap" -> shape.get().cut(ratio(property, 0), ratio(property, 8));
          case "irot" -> shape.get().turned(file.u8(property.body()) & 3);
          case "imir" -> shape.get().mirrored(file.u8(property.body()) & 1);
          default -> shape.get();
        });
  }

  private long ratio(IsoBox clap, int at) throws IOException {
    long denominator = u32(clap, at + 4);
    return denominator == 0 ? 0 : u32(clap, at) / denominator;
  }

  /// Where an item's bytes are, if they are in one piece.
  Optional<Window> place(Item item) {
    List<Extent> pieces = extents.getOrDefault(item.id, List.of());
    return pieces.size() == 1 ? window(pieces.getFirst()) : Optional.empty();
  }

  /// All bytes of an item; empty where there are none, or more than a limit.
  Optional<byte[]> content(Item item, int limit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Extent extent : extents.getOrDefault(item.id, List.of())) {
      Optional<Window> piece = window(extent);
      if (piece.isEmpty() || bytes.size() + piece.get().length() > limit) {
        return Optional.empty();
      }
      bytes.writeBytes(piece.get().bytes(0, (int) piece.get().length()));
    }
    return bytes.size() == 0 ? Optional.empty() : Optional.of(bytes.toByteArray());
  }

  /// A length of 0 means the rest.
  private Optional<Window> window(Extent extent) {
    if (extent.inside) {
      return data.map(
          box -> {
            Window inside = file.part(box.body(), box.length());
            return inside.part(extent.offset, extent.length == 0 ? inside.length() : extent.length);
          });
    }
    return Optional.of(
        file.part(extent.offset, extent.length == 0 ? file.length() : extent.length));
  }

  private void infos(IsoBox iinf) throws IOException {
    long from = iinf.body() + (version(iinf) == 0 ? 6 : 8);
    for (IsoBox infe : IsoBox.between(file, from, iinf.end())) {
      int version = version(infe);
      if (!infe.type().equals("infe") || version < 2) {
        continue;
      }
      int idSize = version == 2 ? 2 : 4;
      long id = version == 2 ? u16(infe, 4) : u32(infe, 4);
      long type = infe.body() + 4 + idSize + 2;
      String name = string(type + 4, infe.end());
      String kind = file.text(type, 4);
      String contentType =
          kind.equals("mime") ? string(type + 4 + name.length() + 1, infe.end()) : "";
      items.add(new Item(id, kind, contentType));
    }
  }

  private String string(long from, long end) throws IOException {
    StringBuilder text = new StringBuilder();
    for (long at = from; at < end && text.length() < 256; at++) {
      int c = file.u8(at);
      if (c == 0) {
        break;
      }
      text.append((char) c);
    }
    return text.toString();
  }

  private void locations(IsoBox iloc) throws IOException {
    int version = version(iloc);
    Cursor cursor = new Cursor(iloc.body() + 4, iloc.end());
    int sizes = (int) cursor.next(2);
    int offsetSize = sizes >> 12 & 15;
    int lengthSize = sizes >> 8 & 15;
    int baseSize = sizes >> 4 & 15;
    int indexSize = version == 0 ? 0 : sizes & 15;
    long count = Math.min(cursor.next(version < 2 ? 2 : 4), MOST_ITEMS);
    for (long i = 0; i < count && cursor.at < cursor.end; i++) {
      long id = cursor.next(version < 2 ? 2 : 4);
      boolean inside = version > 0 && (cursor.next(2) & 15) == 1;
      cursor.next(2);
      long base = cursor.next(baseSize);
      long pieces = Math.min(cursor.next(2), MOST_EXTENTS);
      List<Extent> list = new ArrayList<>();
      for (long piece = 0; piece < pieces && cursor.at < cursor.end; piece++) {
        cursor.next(indexSize);
        long offset = base + cursor.next(offsetSize);
        list.add(new Extent(inside, offset, cursor.next(lengthSize)));
      }
      extents.put(id, list);
    }
  }

  private void properties(IsoBox iprp) throws IOException {
    for (IsoBox box : iprp.children(file)) {
      if (box.type().equals("ipco")) {
        properties = box.children(file);
      } else if (box.type().equals("ipma")) {
        associations(box);
      }
    }
  }

  private void associations(IsoBox ipma) throws IOException {
    boolean wide = (file.u8(ipma.body() + 3) & 1) == 1;
    int idSize = version(ipma) < 1 ? 2 : 4;
    Cursor cursor = new Cursor(ipma.body() + 4, ipma.end());
    long count = Math.min(cursor.next(4), MOST_ITEMS);
    for (long i = 0; i < count && cursor.at < cursor.end; i++) {
      long id = cursor.next(idSize);
      long many = cursor.next(1);
      List<Integer> indices = new ArrayList<>();
      for (long j = 0; j < many; j++) {
        // The highest bit says "essential"; whoever shows the picture must obey either way.
        indices.add((int) cursor.next(wide ? 2 : 1) & (wide ? 0x7FFF : 0x7F));
      }
      associations.putIfAbsent(id, indices);
    }
  }

  private int version(IsoBox box) throws IOException {
    return file.u8(box.body());
  }

  private long u16(IsoBox box, int at) throws IOException {
    return file.u16(box.body() + at);
  }

  private long u32(IsoBox box, int at) throws IOException {
    return file.u32(box.body() + at);
  }

  /// Reads numbers of varying size one after another.
  private final class Cursor {
    private final long end;
    private long at;

    Cursor(long from, long end) {
      this.at = from;
      this.end = end;
    }

    long next(int bytes) throws IOException {
      long value = 0;
      for (int i = 0; i < bytes; i++) {
        value = value << 8 | file.u8(at++);
      }
      return value;
    }
  }
}
