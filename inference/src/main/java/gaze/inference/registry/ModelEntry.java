package gaze.inference.registry;

import gaze.inference.models.Model;
import java.util.Optional;

/// A model as it is listed.
///
/// @param chosen whether it is the one of its role
/// @param own whether a file of it is the owner's
/// @param bytesHere what there is of what is downloaded or built in, whole or not
/// @param problem how the last thing that was tried with it failed; it may be usable all the same
public record ModelEntry(
    Model model,
    ModelState state,
    boolean chosen,
    boolean own,
    long bytesHere,
    Optional<ModelProblem> problem) {}
