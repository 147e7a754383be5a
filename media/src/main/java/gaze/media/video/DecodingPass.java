package gaze.media.video;

import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import gaze.media.pixels.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decodes a video and gives its frames and its sound to whoever takes them. Thread-safe; each call
/// decodes with one thread and holds one frame besides what the decoders need.
public final class DecodingPass {
  private final DecodeLimits limits;

  public DecodingPass(DecodeLimits limits) {
    this.limits = limits;
  }

  /// The pictures alone.
  ///
  /// @param file a video by its content
  public PassResult watch(Path file, PassRequest request, FrameTaker pictures) {
    return run(
        file,
        request,
        container -> Part.ofPictures(container, limits, pictures),
        _ -> Part.None.UNWANTED);
  }

  /// The sound alone.
  public PassResult listen(Path file, PassRequest request, SoundTaker sound) {
    return run(file, request, _ -> Part.None.UNWANTED, container -> Part.ofSound(container, sound));
  }

  /// Pictures and sound.
  public PassResult run(Path file, PassRequest request, FrameTaker pictures, SoundTaker sound) {
    return run(
        file,
        request,
        container -> Part.ofPictures(container, limits, pictures),
        container -> Part.ofSound(container, sound));
  }

  private static PassResult run(
      Path file,
      PassRequest request,
      Function<Container, Part> pictures,
      Function<Container, Part> sound) {
    try (Patience patience = new Patience(request.timeLimit(), request.cancelled());
        Container container = Container.open(file, patience);
        PacketReader reader = new PacketReader(container);
        Part watched = pictures.apply(container);
        Part heard = sound.apply(container)) {
      boolean inTime = walk(container, reader, request.frames(), watched, heard);
      if (patience.stopped()) {
        return new PassResult.Cancelled();
      }
      Verdict.Reading reading =
          new Verdict.Reading(
              request.frames().whole(), inTime, reader.damaged(), request.timeLimit());
      return new PassResult.Read(watched.result(reading), heard.result(reading));
    } catch (UndecodableException refused) {
      return request.cancelled().getAsBoolean()
          ? new PassResult.Cancelled()
          : new PassResult.Failed(new Flaw(refused.kind(), refused.sentence()));
    } catch (IOException unreadable) {
      return new PassResult.Failed(Unreadable.flaw(unreadable));
    }
  }

  /// @return whether the end was reached in time
  private static boolean walk(
      Container container,
      PacketReader reader,
      PassRequest.Frames frames,
      Part pictures,
      Part sound)
      throws IOException {
    List<Lane> lanes = Stream.of(pictures, sound).flatMap(part -> part.lanes().stream()).toList();
    container.readOnly(lanes.stream().map(Lane::index).collect(Collectors.toSet()));
    return switch (frames) {
      case PassRequest.Frames.All() -> new WalkThrough(reader, lanes).run();
      case PassRequest.Frames.Keys() -> {
        pictures.lanes().forEach(WalkThrough::keysOnly);
        yield new WalkThrough(reader, lanes).run();
      }
      case PassRequest.Frames.Within(var stretches) ->
          within(container, reader, pictures, walk -> walk.run(stretches));
      case PassRequest.Frames.At(var times) ->
          within(container, reader, pictures, walk -> walk.runTo(times));
    };
  }

  @FunctionalInterface
  private interface Walk {
    boolean by(WalkWithin walk) throws IOException;
  }

  private static boolean within(Container container, PacketReader reader, Part pictures, Walk walk)
      throws IOException {
    return switch (pictures) {
      case Part.Watched(Lane lane, PictureOutlet outlet) ->
          walk.by(new WalkWithin(container, reader, lane, outlet));
      case Part.Heard _, Part.None _ -> true;
    };
  }
}
