package gaze.server.models;

import gaze.contract.wire.Model;
import gaze.contract.wire.ModelFile;
import gaze.contract.wire.ModelLicence;
import gaze.contract.wire.ModelProgress;
import gaze.contract.wire.ModelRole;
import gaze.contract.wire.ModelState;
import gaze.contract.wire.Problem;
import gaze.inference.models.Licence;
import gaze.inference.models.ModelFile.Content;
import gaze.inference.models.ModelFile.Origin;
import gaze.inference.registry.ModelEntry;
import gaze.inference.registry.ModelProblem;
import gaze.server.Wire;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Models in the words of the contract.
public final class ModelWire {
  private ModelWire() {}

  public static ModelRole role(gaze.inference.models.ModelRole role) {
    return Wire.same(ModelRole.class, role);
  }

  public static ModelState state(gaze.inference.registry.ModelState state) {
    return switch (state) {
      case gaze.inference.registry.ModelState.Absent _ -> ModelState.ABSENT;
      case gaze.inference.registry.ModelState.Downloading _ -> ModelState.DOWNLOADING;
      case gaze.inference.registry.ModelState.Verifying _ -> ModelState.VERIFYING;
      case gaze.inference.registry.ModelState.Present _ -> ModelState.PRESENT;
      case gaze.inference.registry.ModelState.Failed _ -> ModelState.FAILED;
      case gaze.inference.registry.ModelState.Refused _ -> ModelState.REFUSED;
      case gaze.inference.registry.ModelState.LicenceNotAccepted _ ->
          ModelState.LICENCE_NOT_ACCEPTED;
    };
  }

  /// Why a model in this state cannot be used, where it is known.
  public static Optional<Problem> problem(gaze.inference.registry.ModelState state) {
    return switch (state) {
      case gaze.inference.registry.ModelState.Failed(ModelProblem problem) ->
          Optional.of(problem(problem));
      case gaze.inference.registry.ModelState.Refused(ModelProblem problem) ->
          Optional.of(problem(problem));
      case gaze.inference.registry.ModelState.Absent _,
          gaze.inference.registry.ModelState.Downloading _,
          gaze.inference.registry.ModelState.Verifying _,
          gaze.inference.registry.ModelState.Present _,
          gaze.inference.registry.ModelState.LicenceNotAccepted _ ->
          Optional.empty();
    };
  }

  private static Problem problem(ModelProblem problem) {
    return Wire.fetching(problem.kind(), problem.detail());
  }

  static Model model(ModelEntry entry, boolean licenceAccepted) {
    gaze.inference.models.Model model = entry.model();
    return Model.builder()
        .name(model.name())
        .role(role(model.role()))
        .version(model.ref().version())
        .title(model.about().title())
        .purpose(model.about().purpose())
        .licence(licence(model.about().licence(), licenceAccepted))
        .state(state(entry.state()))
        .chosen(entry.chosen())
        .required(model.role().required())
        .builtIn(model.builtIn())
        .own(entry.own())
        .bytes(model.bytes())
        .bytesHere(entry.bytesHere())
        .dimensions(dimensions(model.use().dimensions()))
        .threshold(threshold(model.use().threshold()))
        .export(model.ownExport())
        .progress(progress(entry.state()))
        .problem(problem(entry.state()).or(() -> entry.problem().map(ModelWire::problem)))
        .files(model.files().stream().map(ModelWire::file).toList())
        .build();
  }

  private static ModelLicence licence(Licence licence, boolean accepted) {
    return ModelLicence.builder()
        .spdx(licence.spdx())
        .name(licence.name())
        .url(licence.url().toString())
        .commercial(licence.commercial())
        .accepted(accepted)
        .build();
  }

  private static Optional<Integer> dimensions(OptionalInt dimensions) {
    return dimensions.isPresent() ? Optional.of(dimensions.getAsInt()) : Optional.empty();
  }

  private static Optional<Double> threshold(OptionalDouble threshold) {
    return threshold.isPresent() ? Optional.of(threshold.getAsDouble()) : Optional.empty();
  }

  private static Optional<ModelProgress> progress(gaze.inference.registry.ModelState state) {
    return state instanceof gaze.inference.registry.ModelState.Downloading(var progress)
        ? Optional.of(new ModelProgress(progress.bytes(), progress.total(), progress.rate()))
        : Optional.empty();
  }

  private static ModelFile file(gaze.inference.models.ModelFile file) {
    return ModelFile.builder()
        .part(file.part())
        .fileName(file.fileName())
        .bytes(file.content().map(Content::bytes))
        .sha256(file.content().map(content -> content.sha256().hex()))
        .url(
            file.origin() instanceof Origin.Published(var url)
                ? Optional.of(url.toString())
                : Optional.empty())
        .build();
  }
}
