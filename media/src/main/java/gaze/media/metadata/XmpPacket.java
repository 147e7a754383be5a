package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A packet of XMP (ISO 16684-1), asked for properties by namespace and name. What is missing or of
/// another shape is empty.
final class XmpPacket {
  static final int LARGEST = 16 * 1024 * 1024;

  private static final int MOST_ITEMS = 1000;

  /// Prefixes that paths use; the standard ones come with the library.
  private static final Map<String, String> KNOWN =
      Map.of(
          "Container", "http://ns.google.com/photos/1.0/container/",
          "Item", "http://ns.google.com/photos/1.0/container/item/");

  static {
    KNOWN.forEach(XmpPacket::register);
  }

  private final XMPMeta meta;

  private XmpPacket(XMPMeta meta) {
    this.meta = meta;
  }

  private static void register(String prefix, String namespace) {
    try {
      XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, prefix);
    } catch (XMPException e) {
      throw new IllegalStateException("cannot register " + namespace, e);
    }
  }

  /// Empty where the bytes are no XMP. Document types are refused: they are how XML reads other
  /// files or grows without end.
  static Optional<XmpPacket> parse(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    ParseOptions options =
        new ParseOptions()
            .setDisallowDoctype(true)
            .setOmitNormalization(true)
            .setFixControlChars(true)
            .setAcceptLatin1(true);
    try {
      return Optional.of(new XmpPacket(XMPMetaFactory.parseFromBuffer(trimmed(bytes), options)));
    } catch (XMPException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /// As UTF-8, without the blanks and zeros that writers pad packets with.
  private static byte[] trimmed(byte[] bytes) {
    boolean wide =
        bytes.length >= 2
            && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    byte[] narrow = wide ? new String(bytes, UTF_16).getBytes(UTF_8) : bytes;
    int end = narrow.length;
    while (end > 0 && (narrow[end - 1] == 0 || Character.isWhitespace(narrow[end - 1]))) {
      end--;
    }
    return Arrays.copyOf(narrow, end);
  }

  Optional<String> text(String namespace, String name) {
    try {
      XMPProperty property = meta.getProperty(namespace, name);
      if (property == null) {
        return Optional.empty();
      }
      return property.getOptions().isArray()
          ? list(namespace, name).stream().findFirst()
          : Optional.ofNullable(property.getValue());
    } catch (XMPException e) {
      return Optional.empty();
    }
  }

  /// The language alternative a reader without a language gets.
  Optional<String> localized(String namespace, String name) {
    try {
      XMPProperty property = meta.getLocalizedText(namespace, name, "", "x-default");
      if (property != null) {
        return Optional.ofNullable(property.getValue());
      }
    } catch (XMPException e) {
      // Not a language alternative: read it as what it is.
    }
    return text(namespace, name);
  }

  /// The items of an array; a plain value is a list of one.
  List<String> list(String namespace, String name) {
    List<String> items = new ArrayList<>();
    try {
      XMPProperty property = meta.getProperty(namespace, name);
      if (property == null) {
        return items;
      }
      if (!property.getOptions().isArray()) {
        items.add(property.getValue());
        return items;
      }
      int count = Math.min(meta.countArrayItems(namespace, name), MOST_ITEMS);
      for (int i = 1; i <= count; i++) {
        XMPProperty item = meta.getArrayItem(namespace, name, i);
        if (item != null && item.getValue() != null) {
          items.add(item.getValue());
        }
      }
    } catch (XMPException e) {
      // What was read so far stays.
    }
    return items;
  }

  /// A path below a property, such as `Container:Directory[1]/Container:Item/Item:Length`. Prefixes
  /// in a path are those that [#KNOWN] registers.
  Optional<String> at(String namespace, String path) {
    try {
      return Optional.ofNullable(meta.getPropertyString(namespace, path));
    } catch (XMPException e) {
      return Optional.empty();
    }
  }
}
