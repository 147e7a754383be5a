package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import gaze.media.pixels.ColorEncoding.Coded;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// Turns colours by code points into sRGB through linear light: a table from sample to light, a
/// matrix between primaries, tone mapping where the light is brighter than paper, a table back.
final class CodedToSrgb {
  private static final int SAMPLES = 1 << 16;
  private static final int STEPS = 1 << 14;
  private static final byte[] FROM_LIGHT = fromLight();

  private final float[] light = new float[SAMPLES];
  private final float[] matrix = new float[9];
  private final boolean hdr;
  private final boolean hlg;

  CodedToSrgb(Coded coded) {
    for (int i = 0; i < SAMPLES; i++) {
      light[i] = (float) coded.transfer().light(i / (double) (SAMPLES - 1));
    }
    double[] between = coded.primaries().toBt709();
    for (int i = 0; i < 9; i++) {
      matrix[i] = (float) between[i];
    }
    hdr = coded.hdr();
    hlg = coded.transfer() == Transfer.HLG;
  }

  /// @param bgr of any depth
  /// @return 8-bit BGR, new
  Mat convert(Mat bgr) {
    Mat result = new Mat(bgr.rows(), bgr.cols(), CV_8UC3);
    try (Mat wide = new Mat()) {
      bgr.convertTo(wide, CV_16U, (SAMPLES - 1) / Ground.top(bgr), 0);
      short[] row = new short[3 * bgr.cols()];
      byte[] shown = new byte[row.length];
      for (int y = 0; y < bgr.rows(); y++) {
        new ShortPointer(wide.ptr(y)).get(row);
        convert(row, shown);
        result.ptr(y).put(shown);
      }
    }
    return result;
  }

  private void convert(short[] from, byte[] to) {
    for (int i = 0; i < from.length; i += 3) {
      float b = light[from[i] & 0xFFFF];
      float g = light[from[i + 1] & 0xFFFF];
      float r = light[from[i + 2] & 0xFFFF];
      float gain = hlg ? (float) ToneMap.hlgGain(0.2627f * r + 0.6780f * g + 0.0593f * b) : 1;
      float red = gain * (matrix[0] * r + matrix[1] * g + matrix[2] * b);
      float green = gain * (matrix[3] * r + matrix[4] * g + matrix[5] * b);
      float blue = gain * (matrix[6] * r + matrix[7] * g + matrix[8] * b);
      float scale = hdr ? scale(Math.max(red, Math.max(green, blue))) : 1;
      to[i] = sample(blue * scale);
      to[i + 1] = sample(green * scale);
      to[i + 2] = sample(red * scale);
    }
  }

  private static float scale(float brightest) {
    return brightest > 0 ? (float) (ToneMap.shown(brightest) / brightest) : 1;
  }

  private static byte sample(float light) {
    return FROM_LIGHT[(int) (Math.clamp(light, 0f, 1f) * (STEPS - 1) + 0.5f)];
  }

  private static byte[] fromLight() {
    byte[] table = new byte[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double light = i / (double) (STEPS - 1);
      double sample = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      table[i] = (byte) Math.round(255 * sample);
    }
    return table;
  }
}
