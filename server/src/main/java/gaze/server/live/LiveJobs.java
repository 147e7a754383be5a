package gaze.server.live;

import gaze.contract.events.Event;
import gaze.domain.Stage;
import gaze.pipeline.jobs.JobEvent;
import gaze.server.Wire;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Tells of jobs on the live channel.
@Singleton
public final class LiveJobs implements JobEvent.Listener {
  private final LiveChannel channel;
  private final InstantSource clock;

  @Inject
  public LiveJobs(LiveChannel channel, InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
  }

  @Override
  public void on(JobEvent event) {
    channel.tell(told(event, clock.instant()));
  }

  private static Event told(JobEvent event, Instant at) {
    String job = Wire.jobId(event.media(), event.stage());
    return switch (event) {
      case JobEvent.Progressed(var media, var stage, double fraction) ->
          new Event.JobProgress(
              at, job, media.value(), Wire.stage(stage), Math.clamp(fraction, 0, 1), doing(stage));
      case JobEvent.Completed(var media, var stage) ->
          new Event.JobComplete(
              at, job, media.value(), Wire.stage(stage), done(stage), Optional.empty());
      case JobEvent.Failed(var media, var stage, var problem, boolean givenUp) ->
          new Event.JobFailed(
              at, job, media.value(), Wire.stage(stage), Wire.problem(problem), givenUp);
    };
  }

  private static String doing(Stage stage) {
    return switch (stage) {
      case READING_METADATA -> "Reading metadata";
      case MAKING_PREVIEWS -> "Making previews";
      case EXTRACTING_FRAMES -> "Extracting frames";
    };
  }

  private static String done(Stage stage) {
    return switch (stage) {
      case READING_METADATA -> "Metadata read";
      case MAKING_PREVIEWS -> "Previews made";
      case EXTRACTING_FRAMES -> "Frames extracted";
    };
  }
}
