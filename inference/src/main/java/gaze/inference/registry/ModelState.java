package gaze.inference.registry;

/// How a model stands.
public sealed interface ModelState {
  /// It is here and may be used.
  record Present() implements ModelState {}

  /// @param bytesHere what an earlier attempt has brought
  record Absent(long bytesHere) implements ModelState {}

  record Downloading(Progress progress) implements ModelState {}

  /// Its files are compared with what they must be, then it is tried out.
  record Verifying() implements ModelState {}

  /// The last attempt to get it, or its files, failed.
  record Failed(ModelProblem problem) implements ModelState {}

  /// It is here and does not do what its role promises.
  record Refused(ModelProblem problem) implements ModelState {}

  /// Its licence restricts the use, and the owner has not accepted it.
  record LicenceNotAccepted() implements ModelState {}
}
