package gaze.media.picture;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Develops a raw picture with LibRaw's `dcraw_emu`: the camera's white balance, sRGB, upright.
final class RawDeveloper {
  private static final Tool TOOL = new Tool("dcraw_emu");

  /// At half the size no colours need to be guessed, and the work is a quarter.
  private static final int HALF_IS_ENOUGH = 1500;

  private RawDeveloper() {}

  static boolean isInstalled() {
    return TOOL.isInstalled();
  }

  static DecodedPicture develop(PictureFile file, int side)
      throws IOException, UndecodableException {
    List<String> arguments = new ArrayList<>(List.of("-w", "-o", "1", "-Z", "{out}"));
    if (side <= HALF_IS_ENOUGH) {
      arguments.add("-h");
    }
    arguments.add(file.path().toAbsolutePath().toString());
    return TOOL.run(
        "developed.ppm",
        arguments,
        written -> {
          try (PictureFile developed = PictureFile.open(written, file.limits())) {
            return seen(PlainDecoder.portable(developed));
          }
        });
  }

  /// LibRaw develops what is missing as black.
  private static DecodedPicture seen(DecodedPicture developed) throws UndecodableException {
    if (developed.isPlain()) {
      developed.close();
      throw new UndecodableException(
          ProblemKind.UNREADABLE, "The raw file holds no picture that could be developed.");
    }
    return developed;
  }
}
