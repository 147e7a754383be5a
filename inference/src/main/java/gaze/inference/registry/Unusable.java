package gaze.inference.registry;

import gaze.domain.ProblemKind;

/// A file of a model is not what it must be.
final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ModelProblem problem;

  Unusable(ProblemKind kind, String detail) {
    super(detail);
    problem = new ModelProblem(kind, detail);
  }

  ModelProblem problem() {
    return problem;
  }
}
