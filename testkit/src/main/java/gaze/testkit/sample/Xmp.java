package gaze.testkit.sample;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// XMP packets as cameras, phones and photo programs write them.
final class Xmp {
  private Xmp() {}

  /// Rating, title, keywords, date and place of a shot.
  static String of(Shot shot) {
    Shot.Words words = shot.words();
    StringBuilder attributes = new StringBuilder();
    attributes
        .append("\n    exif:DateTimeOriginal=\"")
        .append(ISO_OFFSET_DATE_TIME.format(shot.taken()))
        .append('"');
    if (words.rating() != 0) {
      attributes.append("\n    xmp:Rating=\"").append(words.rating()).append('"');
    }
    shot.place()
        .ifPresent(
            place ->
                attributes
                    .append("\n    exif:GPSLatitude=\"")
                    .append(angle(place.latitude(), "N", "S"))
                    .append("\"\n    exif:GPSLongitude=\"")
                    .append(angle(place.longitude(), "E", "W"))
                    .append('"'));
    StringBuilder elements = new StringBuilder();
    if (!words.title().isBlank()) {
      elements.append(
          "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
              .formatted(words.title()));
    }
    if (!words.keywords().isEmpty()) {
      elements.append("   <dc:subject><rdf:Bag>").append(items(words.keywords()));
      elements.append("</rdf:Bag></dc:subject>\n");
    }
    return packet(attributes.toString(), elements.toString());
  }

  /// What says that a picture's file ends with a video of so many bytes.
  static String motionPhoto(int videoBytes) {
    return packet(
        """

            xmlns:GCamera="http://ns.google.com/photos/1.0/camera/"
            xmlns:Container="http://ns.google.com/photos/1.0/container/"
            xmlns:Item="http://ns.google.com/photos/1.0/container/item/"
            GCamera:MotionPhoto="1"
            GCamera:MotionPhotoVersion="1"
            GCamera:MotionPhotoPresentationTimestampUs="500000\"""",
        """
           <Container:Directory><rdf:Seq>
            <rdf:li rdf:parseType="Resource"><Container:Item Item:Mime="image/jpeg"
              Item:Semantic="Primary" Item:Length="0" Item:Padding="0"/></rdf:li>
            <rdf:li rdf:parseType="Resource"><Container:Item Item:Mime="video/mp4"
              Item:Semantic="MotionPhoto" Item:Length="%d" Item:Padding="0"/></rdf:li>
           </rdf:Seq></Container:Directory>
        """
            .formatted(videoBytes));
  }

  private static String packet(String attributes, String elements) {
    return """
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:exif="http://ns.adobe.com/exif/1.0/"%s>
        %s  </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        """
        .formatted(attributes, elements);
  }

  /// `48,12.492000N`: degrees, and minutes with a fraction.
  private static String angle(double signed, String positive, String negative) {
    double value = Math.abs(signed);
    int degrees = (int) value;
    return String.format(
        Locale.ROOT,
        "%d,%.6f%s",
        degrees,
        (value - degrees) * 60,
        signed < 0 ? negative : positive);
  }

  private static String items(List<String> words) {
    return words.stream()
        .map(word -> "<rdf:li>" + word + "</rdf:li>")
        .collect(Collectors.joining());
  }
}
