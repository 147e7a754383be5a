package gaze.inference.models;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a model is for. For each role one of several models is chosen.
public enum ModelRole {
  /// Pictures and sentences in one space: visual search.
  IMAGE_TEXT(true),
  /// What a picture looks like: similar pictures, near duplicates, learned tags.
  FEATURES(false),
  OBJECT_DETECTION(true),
  /// The meaning of sentences.
  TEXT_EMBEDDING(false),
  /// Words in pictures.
  OCR(false),
  /// What is said.
  SPEECH(true),
  /// Where somebody speaks.
  VAD(false),
  FACE_DETECTION(false),
  /// Whose face it is.
  FACE_EMBEDDING(false),
  SEGMENTATION(false);

  private final boolean required;

  ModelRole(boolean required) {
    this.required = required;
  }

  /// Whether Gaze calls itself incomplete without such a model.
  public boolean required() {
    return required;
  }

  /// By its name in manifests, settings and the contract, such as `image_text`.
  public static Optional<ModelRole> named(String name) {
    return Stream.of(values()).filter(role -> role.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
