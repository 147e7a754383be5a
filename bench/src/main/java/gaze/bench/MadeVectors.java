package gaze.bench;

import java.util.random.RandomGenerator;

/// What an image-text model could say of a library in which every item follows from its number: all
/// pictures are a little alike, those of one subject more so, and those of one occasion most; a
/// sentence is about a subject and less like any picture than pictures are like each other.
/// Everything is of length 1, so that a product is a cosine.
final class MadeVectors {
  /// As CLIP ViT-B/32 has.
  static final int DIMENSIONS = 512;

  private static final int SUBJECTS = 200;
  private static final int PER_OCCASION = 40;

  private static final long SUBJECT_SEED = 1L << 40;
  private static final long OCCASION_SEED = 2L << 40;
  private static final long ITEM_SEED = 3L << 40;
  private static final long QUESTION_SEED = 4L << 40;

  private final float[] common = drawn(MadeLibrary.random(0), 1);
  private final float[][] subjects = new float[SUBJECTS][];

  MadeVectors() {
    for (int subject = 0; subject < SUBJECTS; subject++) {
      subjects[subject] = drawn(MadeLibrary.random(SUBJECT_SEED + subject), 1);
    }
  }

  /// Two items have a cosine of about 0.34, 0.67 within a subject, 0.84 within an occasion.
  float[] item(int number) {
    RandomGenerator occasion = MadeLibrary.random(OCCASION_SEED + number / PER_OCCASION);
    float[] vector = drawn(MadeLibrary.random(ITEM_SEED + number), 0.7f);
    add(vector, subjects[occasion.nextInt(SUBJECTS)], 1);
    add(vector, drawn(occasion, 0.7f), 1);
    add(vector, common, 1);
    return unit(vector);
  }

  /// Has a cosine of about 0.34 with the items of its subject and of 0.26 with others: where CLIP's
  /// sentences lie.
  float[] question(int number) {
    RandomGenerator random = MadeLibrary.random(QUESTION_SEED + number);
    float[] vector = drawn(random, 0.88f);
    add(vector, subjects[random.nextInt(SUBJECTS)], 0.14f);
    add(vector, common, 0.45f);
    return unit(vector);
  }

  /// Of about this length.
  private static float[] drawn(RandomGenerator random, float length) {
    float[] vector = new float[DIMENSIONS];
    double spread = length / Math.sqrt(DIMENSIONS);
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (random.nextGaussian() * spread);
    }
    return vector;
  }

  private static void add(float[] to, float[] vector, float times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * vector[i];
    }
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
