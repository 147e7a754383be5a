package gaze.server.live;

import gaze.contract.events.Event;
import gaze.inference.models.Model;
import gaze.inference.registry.ModelState;
import gaze.inference.registry.News;
import gaze.inference.registry.Progress;
import gaze.server.models.ModelWire;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What happens to models, in the words of the live channel. Thread-safe; never blocks.
@Singleton
public final class LiveModels implements News {
  private final LiveChannel channel;
  private final InstantSource clock;

  @Inject
  public LiveModels(LiveChannel channel, InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
  }

  @Override
  public void progressed(Model model, Progress progress) {
    channel.tell(
        new Event.ModelDownloadProgress(
            clock.instant(),
            model.name(),
            ModelWire.role(model.role()),
            progress.bytes(),
            progress.total(),
            progress.rate()));
  }

  @Override
  public void settled(Model model, ModelState state) {
    channel.tell(
        new Event.ModelDownloadComplete(
            clock.instant(),
            model.name(),
            ModelWire.role(model.role()),
            ModelWire.state(state),
            ModelWire.problem(state)));
  }
}
