package gaze.inference.vector;

/// Vectors of meaning and looks. Those of length 1 are compared by their product, the cosine of the
/// angle between them.
public final class Vectors {
  private Vectors() {}

  /// The vector of length 1 in the same direction; zeros have none and stay.
  public static float[] normalised(float[] vector) {
    double length = Math.sqrt(product(vector, vector));
    float[] normalised = new float[vector.length];
    if (length == 0) {
      return normalised;
    }
    for (int i = 0; i < vector.length; i++) {
      normalised[i] = (float) (vector[i] / length);
    }
    return normalised;
  }

  /// The sum of the products of what stands at the same place.
  public static double product(float[] one, float[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "vectors of %d and %d dimensions".formatted(one.length, other.length));
    }
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
