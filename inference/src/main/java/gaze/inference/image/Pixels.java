package gaze.inference.image;

/// Pictures as the numbers a model takes: a plane for each colour, one after the other.
///
/// @param mean of red, green and blue, in bytes, taken from each value
/// @param deviation of red, green and blue, in bytes, that each value is then divided by
public record Pixels(Order order, float[] mean, float[] deviation) {
  /// Which colour comes first.
  public enum Order {
    RGB,
    BGR
  }

  /// Values as they are, 0 to 255.
  public static Pixels raw(Order order) {
    return new Pixels(order, new float[] {0, 0, 0}, new float[] {1, 1, 1});
  }

  /// From means and deviations of values between 0 and 1, as papers give them.
  public static Pixels normalised(float[] mean, float[] deviation) {
    return new Pixels(Order.RGB, times255(mean), times255(deviation));
  }

  /// What models trained on ImageNet expect.
  public static Pixels imageNet() {
    return normalised(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});
  }

  public float[] of(Raster picture) {
    int size = picture.width() * picture.height();
    float[] planes = new float[3 * size];
    for (int colour = 0; colour < 3; colour++) {
      int plane =
          switch (order) {
            case RGB -> colour;
            case BGR -> 2 - colour;
          };
      fill(planes, plane * size, picture.rgb(), colour);
    }
    return planes;
  }

  private void fill(float[] planes, int start, byte[] rgb, int colour) {
    float[] values = new float[256];
    for (int value = 0; value < values.length; value++) {
      values[value] = (value - mean[colour]) / deviation[colour];
    }
    int target = start;
    for (int i = colour; i < rgb.length; i += 3) {
      planes[target++] = values[rgb[i] & 0xff];
    }
  }

  private static float[] times255(float[] fractions) {
    float[] bytes = new float[fractions.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = fractions[i] * 255;
    }
    return bytes;
  }
}
