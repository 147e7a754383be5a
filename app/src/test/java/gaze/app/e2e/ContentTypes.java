package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What ExifTool takes the files of the photo corpus for, by their content.
record ContentTypes(SortedMap<String, JsonNode> tags) {
  /// @param set the folder of the photo corpus
  static ContentTypes of(Path set) throws IOException {
    SortedMap<String, JsonNode> tags = new TreeMap<>();
    for (JsonNode file : EngineProcess.JSON.readTree(set.resolve("exiftool.json").toFile())) {
      Path path = Path.of(file.path("SourceFile").asText()).normalize();
      tags.put(path.toString().replace('\\', '/'), file);
    }
    return new ContentTypes(tags);
  }

  Set<String> files() {
    return tags.keySet();
  }

  /// The media type; empty where ExifTool does not know the file.
  String of(String file) {
    return tags(file).path("File:MIMEType").asText();
  }

  /// The extension that files of this content carry; empty where ExifTool does not know the file.
  String extension(String file) {
    return tags(file).path("File:FileTypeExtension").asText();
  }

  private JsonNode tags(String file) {
    return tags.getOrDefault(file, MissingNode.getInstance());
  }

  /// DjVu holds the pages of a book, as PDF does.
  boolean isPictureOrVideo(String file) {
    if (of(file).equals("image/vnd.djvu")) {
      return false;
    }
    return of(file).startsWith("image/") || of(file).startsWith("video/");
  }
}
