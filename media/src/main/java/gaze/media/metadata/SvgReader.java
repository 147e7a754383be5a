package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import gaze.media.container.Window;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SVG (W3C): the size where the root element counts in pixels, and XMP as it stands in
/// `metadata`.
final class SvgReader {
  private static final int LONGEST_HEADER = 4096;

  /// The description that names its own namespaces.
  private static final Pattern XMP = Pattern.compile("(?s)<rdf:RDF\\s[^>]*xmlns:rdf.*</rdf:RDF>");

  private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern WIDTH =
      Pattern.compile("\\swidth=[\"'](\\d+)(?:\\.\\d+)?(?:px)?[\"']");
  private static final Pattern HEIGHT =
      Pattern.compile("\\sheight=[\"'](\\d+)(?:\\.\\d+)?(?:px)?[\"']");

  private SvgReader() {}

  static void read(Window file, Collected into) throws IOException {
    xmp(file, into);
    Matcher root = ROOT.matcher(file.text(0, (int) Math.min(LONGEST_HEADER, file.length())));
    if (root.find()) {
      Matcher width = WIDTH.matcher(root.group());
      Matcher height = HEIGHT.matcher(root.group());
      if (width.find() && height.find()) {
        into.size(Long.parseLong(width.group(1)), Long.parseLong(height.group(1)));
      }
    }
  }

  private static void xmp(Window file, Collected into) throws IOException {
    byte[] bytes = file.bytes(0, (int) Math.min(XmpPacket.LARGEST, file.length()));
    Matcher packet = XMP.matcher(new String(bytes, UTF_8));
    if (packet.find()) {
      into.xmpPacket(packet.group().getBytes(UTF_8));
    }
  }
}
