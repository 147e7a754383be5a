package gaze.inference.registry;

import gaze.inference.models.Model;

/// Hears what happens to models. Called on threads of their own; must not block.
public interface News {
  /// A download goes on; at most about four times a second for each model.
  void progressed(Model model, Progress progress);

  /// Something that was going on with a model has ended, well or not.
  void settled(Model model, ModelState state);
}
