package gaze.inference.models;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a model's tensors are prepared and read: models of a family differ in size and weights only.
public enum ModelFamily {
  CLIP(ModelRole.IMAGE_TEXT),
  SIGLIP(ModelRole.IMAGE_TEXT),
  /// One vector for a picture, out of a classifier or given as it is.
  FEATURE_VECTOR(ModelRole.FEATURES),
  YOLOX(ModelRole.OBJECT_DETECTION),
  /// Boxes, scores and labels as torchvision's detectors return them.
  SSDLITE(ModelRole.OBJECT_DETECTION),
  /// A transformer that is pooled to one vector for a sentence.
  SENTENCE(ModelRole.TEXT_EMBEDDING),
  PP_OCR(ModelRole.OCR),
  WHISPER(ModelRole.SPEECH),
  SILERO(ModelRole.VAD),
  YUNET(ModelRole.FACE_DETECTION),
  SCRFD(ModelRole.FACE_DETECTION),
  /// One vector for a face that was turned upright by its five points.
  ALIGNED_FACE(ModelRole.FACE_EMBEDDING),
  EFFICIENT_SAM(ModelRole.SEGMENTATION),
  SAM2(ModelRole.SEGMENTATION);

  private final ModelRole role;

  ModelFamily(ModelRole role) {
    this.role = role;
  }

  public ModelRole role() {
    return role;
  }

  /// By its name in manifests, such as `feature_vector`.
  public static Optional<ModelFamily> named(String name) {
    return Stream.of(values()).filter(family -> family.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
