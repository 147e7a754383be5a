package gaze.media.picture;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.util.List;

/// Decodes JPEG XL with libjxl's `djxl`, which turns the picture upright by itself.
final class JxlDecoder {
  private static final Tool TOOL = new Tool("djxl");

  /// Samples of a decoded PNG: up to 16 bits of red, green, blue and opacity.
  private static final int BYTES = 8;

  private JxlDecoder() {}

  static DecodedPicture decode(PictureFile file) throws IOException, UndecodableException {
    JxlHeader header = JxlHeader.read(file);
    file.limits().check(header.width(), header.height(), BYTES);
    if (!TOOL.isInstalled()) {
      throw new UndecodableException(
          ProblemKind.UNSUPPORTED,
          "JPEG XL pictures need the program djxl: install libjxl's tools (package libjxl-tools or jpeg-xl) and try again.");
    }
    return TOOL.run(
        "decoded.png",
        List.of(file.path().toAbsolutePath().toString(), "{out}", "--num_threads=1"),
        written -> {
          try (PictureFile decoded = PictureFile.open(written, file.limits())) {
            return PlainDecoder.png(decoded);
          }
        });
  }
}
