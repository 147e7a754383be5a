package gaze.inference.models;

import gaze.domain.ModelRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One entry of a manifest: a model that Gaze can use once its files are here.
///
/// @param ref the name in kebab-case and the version; results are kept under both
/// @param preferred whether it is the one of its role while nobody has chosen
public record Model(
    ModelRef ref,
    ModelRole role,
    ModelFamily family,
    About about,
    List<ModelFile> files,
    Use use,
    boolean preferred) {
  /// What a person reads.
  ///
  /// @param purpose one sentence: what it is good for beside the others of its role
  public record About(String title, String purpose, Licence licence) {}

  /// What the code that runs it needs.
  ///
  /// @param tensors by the part of the file whose graph it is
  /// @param labels by class number; empty where it has no classes
  /// @param threshold a result below it is left out
  /// @param dimensions of its vectors
  public record Use(
      Map<String, Tensors> tensors,
      Optional<PictureInput> picture,
      Optional<TextInput> text,
      List<String> labels,
      OptionalDouble threshold,
      OptionalInt dimensions) {}

  public String name() {
    return ref.name();
  }

  /// Of all files that are fetched or built in, as far as that is known.
  public long bytes() {
    return files.stream()
        .filter(file -> !(file.origin() instanceof ModelFile.Origin.Packed))
        .flatMap(file -> file.content().stream())
        .mapToLong(ModelFile.Content::bytes)
        .sum();
  }

  public boolean builtIn() {
    return files.stream().allMatch(file -> file.origin() instanceof ModelFile.Origin.BuiltIn);
  }

  /// Whether every file is the owner's and lies where the owner put it.
  public boolean onDisk() {
    return files.stream().allMatch(file -> file.origin() instanceof ModelFile.Origin.OnDisk);
  }

  /// What only the owner can make, if so: one sentence that says how.
  public Optional<String> ownExport() {
    return files.stream()
        .flatMap(
            file ->
                file.origin() instanceof ModelFile.Origin.OwnExport(String how)
                    ? Stream.of(how)
                    : Stream.empty())
        .findFirst();
  }
}
