package gaze.domain;

import java.util.List;
import java.util.Optional;

/// What a stage found out about an item. Every blob it names is durable before the facts are sent.
public sealed interface StageFacts {
  Stage stage();

  /// The blobs that were written for these facts.
  default List<BlobKey> blobs() {
    return switch (this) {
      case MetadataRead _ -> List.of();
      case PreviewsMade made ->
          List.of(made.looks().thumbnail().key(), made.looks().preview().key());
      case FramesExtracted extracted ->
          extracted.frames().stream().map(frame -> frame.picture().key()).toList();
      case Transcribed _,
          Embedded _,
          FeaturesExtracted _,
          ObjectsDetected _,
          TextRead _,
          TextEmbedded _ ->
          List.of();
    };
  }

  /// The item's metadata, merged from its files, and what each file says of itself.
  ///
  /// @param favorite whether its files mark it so; counts until a person decides
  record MetadataRead(Metadata metadata, List<FileFacts> files, boolean favorite)
      implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.READING_METADATA;
    }
  }

  /// @param size as displayed, for want of one in the metadata: a raw's preview may be smaller than
  ///   its picture
  record PreviewsMade(Looks looks, Optional<PictureSize> size) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.MAKING_PREVIEWS;
    }
  }

  record FramesExtracted(List<Frame> frames) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.EXTRACTING_FRAMES;
    }
  }

  /// @param segments in order of their start
  record Transcribed(List<Segment> segments) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.TRANSCRIBING;
    }
  }

  record Embedded(List<Embedding> stills) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.EMBEDDING;
    }
  }

  record FeaturesExtracted(List<Embedding> stills) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.EXTRACTING_FEATURES;
    }
  }

  record ObjectsDetected(List<Detection> detections) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.DETECTING;
    }
  }

  /// @param lines in reading order
  record TextRead(List<TextLine> lines) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.READING_TEXT;
    }
  }

  record TextEmbedded(List<Passage> passages) implements StageFacts {
    @Override
    public Stage stage() {
      return Stage.EMBEDDING_TEXT;
    }
  }
}
