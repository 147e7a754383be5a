package gaze.contract.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import gaze.contract.wire.ModelRole;
import gaze.contract.wire.ModelState;
import gaze.contract.wire.Problem;
import gaze.contract.wire.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that happened, as the live channel tells it. The number `seq` is not part of it: each
/// connection counts for itself.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "scan_progress", value = Event.ScanProgress.class),
  @JsonSubTypes.Type(name = "scan_complete", value = Event.ScanComplete.class),
  @JsonSubTypes.Type(name = "job_progress", value = Event.JobProgress.class),
  @JsonSubTypes.Type(name = "job_complete", value = Event.JobComplete.class),
  @JsonSubTypes.Type(name = "job_failed", value = Event.JobFailed.class),
  @JsonSubTypes.Type(name = "model_download_progress", value = Event.ModelDownloadProgress.class),
  @JsonSubTypes.Type(name = "model_download_complete", value = Event.ModelDownloadComplete.class),
  @JsonSubTypes.Type(name = "media_created", value = Event.MediaCreated.class),
  @JsonSubTypes.Type(name = "media_updated", value = Event.MediaUpdated.class),
  @JsonSubTypes.Type(name = "media_deleted", value = Event.MediaDeleted.class),
  @JsonSubTypes.Type(name = "consistency_repair", value = Event.ConsistencyRepair.class),
  @JsonSubTypes.Type(name = "error", value = Event.Error.class),
  @JsonSubTypes.Type(name = "heartbeat", value = Event.Heartbeat.class),
  @JsonSubTypes.Type(name = "pong", value = Event.Pong.class),
  @JsonSubTypes.Type(name = "lagged", value = Event.Lagged.class)
})
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Event {
  Instant at();

  @JsonProperty(value = "topic", access = JsonProperty.Access.READ_ONLY)
  default Topic topic() {
    return switch (this) {
      case ScanProgress _, ScanComplete _ -> Topic.SCANS;
      case JobProgress _, JobComplete _, JobFailed _, ConsistencyRepair _ -> Topic.JOBS;
      case ModelDownloadProgress _, ModelDownloadComplete _ -> Topic.MODELS;
      case MediaCreated _, MediaUpdated _, MediaDeleted _ -> Topic.MEDIA;
      case Error _ -> Topic.ERRORS;
      case Heartbeat _, Pong _, Lagged _ -> Topic.ALL;
    };
  }

  /// What a scan has seen so far.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ScanCounts(
      long filesFound, long filesNew, long filesChanged, long filesDeleted, long filesRenamed) {}

  record ScanProgress(Instant at, UUID libraryId, @JsonUnwrapped ScanCounts counts)
      implements Event {}

  /// @param problem why the scan could not go on to the end
  record ScanComplete(
      Instant at,
      UUID libraryId,
      @JsonUnwrapped ScanCounts counts,
      long durationMs,
      Optional<Problem> problem)
      implements Event {}

  /// @param progress 0 to 1
  record JobProgress(
      Instant at, String jobId, UUID mediaId, Stage stage, double progress, String message)
      implements Event {}

  /// @param problem a note, such as a truncated picture that still shows
  record JobComplete(
      Instant at,
      String jobId,
      UUID mediaId,
      Stage stage,
      String message,
      Optional<Problem> problem)
      implements Event {
    @JsonProperty(value = "progress", access = JsonProperty.Access.READ_ONLY)
    double progress() {
      return 1;
    }
  }

  /// @param last whether no further attempt follows by itself
  record JobFailed(
      Instant at,
      String jobId,
      UUID mediaId,
      Stage stage,
      Problem problem,
      @JsonProperty("final") boolean last)
      implements Event {}

  record ModelDownloadProgress(
      Instant at, String name, ModelRole role, long bytes, long total, long bytesPerSecond)
      implements Event {}

  /// @param state how the model stands now
  record ModelDownloadComplete(
      Instant at, String name, ModelRole role, ModelState state, Optional<Problem> problem)
      implements Event {}

  record MediaCreated(Instant at, UUID libraryId, List<UUID> mediaIds) implements Event {}

  record MediaUpdated(Instant at, UUID libraryId, List<UUID> mediaIds) implements Event {}

  record MediaDeleted(Instant at, UUID libraryId, List<UUID> mediaIds) implements Event {}

  /// What was put right at the start.
  record ConsistencyRepair(Instant at, long requeued, long blobsRemoved, long temporaryFilesRemoved)
      implements Event {}

  /// Something wrong that belongs to no single job.
  record Error(
      Instant at, String code, String detail, Optional<UUID> libraryId, Optional<Problem> problem)
      implements Event {}

  record Heartbeat(Instant at) implements Event {}

  record Pong(Instant at) implements Event {}

  /// This connection was too slow and missed events.
  record Lagged(Instant at, long missed) implements Event {}
}
