package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/// Turns colours by an ICC profile into sRGB, by the colour engine of the JDK (Little CMS).
final class IccToSrgb {
  /// A profile that moves no colour of the probe further than this is sRGB under another name.
  private static final int SAME = 2;

  private final ColorConvertOp operation;
  private final int channels;

  private IccToSrgb(ICC_Profile profile) {
    operation =
        new ColorConvertOp(
            new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
    channels = profile.getNumComponents();
  }

  /// Empty where the bytes are no profile for so many channels.
  static Optional<IccToSrgb> of(byte[] icc, int channels) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(icc);
      boolean fits =
          profile.getNumComponents() == channels
              && profile.getProfileClass() != ICC_Profile.CLASS_DEVICELINK
              && profile.getProfileClass() != ICC_Profile.CLASS_NAMEDCOLOR
              && new ICC_ColorSpace(profile).getNumComponents() == channels;
      if (!fits) {
        return Optional.empty();
      }
      IccToSrgb conversion = new IccToSrgb(profile);
      conversion.convert(new byte[channels], 1, 1);
      return Optional.of(conversion);
    } catch (IllegalArgumentException | CMMException | ArrayIndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  /// Whether converting would change nothing that can be seen.
  boolean isSrgb() {
    if (channels != 3) {
      return false;
    }
    byte[] probe = probe();
    byte[] converted = convert(probe, probe.length / 3, 1);
    for (int i = 0; i < probe.length; i++) {
      if (Math.abs((probe[i] & 0xFF) - (converted[i] & 0xFF)) > SAME) {
        return false;
      }
    }
    return true;
  }

  private static byte[] probe() {
    int[] levels = {0, 16, 64, 128, 192, 255};
    byte[] probe = new byte[3 * levels.length * levels.length * levels.length];
    int at = 0;
    for (int r : levels) {
      for (int g : levels) {
        for (int b : levels) {
          probe[at++] = (byte) r;
          probe[at++] = (byte) g;
          probe[at++] = (byte) b;
        }
      }
    }
    return probe;
  }

  /// @param samples 8-bit, in the profile's order (red first), as many channels as the profile
  /// @return 8-bit BGR, new
  Mat convert(Mat samples) {
    byte[] from = new byte[samples.rows() * samples.cols() * channels];
    samples.data().get(from);
    if (channels == 3) {
      swapRedAndBlue(from);
    }
    byte[] rgb = convert(from, samples.cols(), samples.rows());
    swapRedAndBlue(rgb);
    Mat result = new Mat(samples.rows(), samples.cols(), CV_8UC3);
    result.data().put(rgb);
    return result;
  }

  private byte[] convert(byte[] samples, int width, int height) {
    WritableRaster from = raster(samples, width, height, channels);
    byte[] rgb = new byte[3 * width * height];
    operation.filter(from, raster(rgb, width, height, 3));
    return rgb;
  }

  private static WritableRaster raster(byte[] samples, int width, int height, int channels) {
    DataBuffer buffer = new DataBufferByte(samples, samples.length);
    int[] offsets = new int[channels];
    for (int i = 0; i < channels; i++) {
      offsets[i] = i;
    }
    return Raster.createInterleavedRaster(
        buffer, width, height, width * channels, channels, offsets, null);
  }

  private static void swapRedAndBlue(byte[] samples) {
    for (int i = 0; i < samples.length; i += 3) {
      byte first = samples[i];
      samples[i] = samples[i + 2];
      samples[i + 2] = first;
    }
  }
}
