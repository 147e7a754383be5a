package gaze.domain;

/// 64 bits that change little when a picture is scaled, recompressed or slightly edited.
public record PerceptualHash(long bits) {
  /// How many bits differ: 0 for equal pictures, about 32 for unrelated ones.
  public int distance(PerceptualHash other) {
    return Long.bitCount(bits ^ other.bits);
  }

  public static PerceptualHash parse(String hex) {
    return new PerceptualHash(Long.parseUnsignedLong(hex, 16));
  }

  @Override
  public String toString() {
    return "%016x".formatted(bits);
  }
}
