package gaze.inference.speech;

import gaze.domain.ProblemKind;
import gaze.inference.session.ModelFailedException;
import gaze.inference.speech.Heard.Ending;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Hears a recording from its beginning to its end: finds where somebody speaks, and has that
/// written down chunk by chunk. A recording without speech never wakes the recogniser. Thread-safe.
public final class Listening {
  /// How much of the work is finding the speech.
  private static final double FINDING = 0.1;

  /// In less speech nobody tells a language for certain.
  private static final Duration ENOUGH_FOR_LANGUAGE = Duration.ofSeconds(3);

  private final VoiceActivity voices;
  private final SpeechRecognizer.Source recognizer;
  private final Limits limits;

  /// How long it may take.
  ///
  /// @param silence how long a recogniser may go without asking whether to stop; then it hangs
  /// @param chunk what one chunk may take
  /// @param whole what all chunks together may take
  public record Limits(Duration silence, Duration chunk, Duration whole) {
    /// A worker is taken to hang after two minutes without a sign of life. Whisper base takes
    /// seconds for a chunk on a laptop, and many times that on a small machine when it has to try
    /// again and again.
    public static final Limits USUAL =
        new Limits(Duration.ofSeconds(90), Duration.ofMinutes(10), Duration.ofHours(24));
  }

  /// What is wanted.
  ///
  /// @param known chunks that were heard before; they are not heard again
  public record Request(Language language, List<HeardChunk> known) {
    public static final Request ANY = new Request(new Language.Detected(), List.of());

    public Request {
      known = List.copyOf(known);
    }
  }

  public Listening(VoiceActivity voices, SpeechRecognizer.Source recognizer, Limits limits) {
    this.voices = voices;
    this.recognizer = recognizer;
    this.limits = limits;
  }

  /// Blocks until all is heard, or the audience wants no more, or something fails.
  ///
  /// @throws IOException where the recording cannot be read
  public Heard listen(Recording.Source source, Request request, Audience audience)
      throws IOException {
    try (Recording recording = source.open()) {
      List<Stretch> speech = voices.stretches(recording, new PartOf(audience));
      List<Chunk> chunks = Chunking.of(speech, recording.length());
      return new Run(recording, request, audience).hear(chunks);
    } catch (CancellationException _) {
      return new Heard(List.of(), Optional.empty(), new Ending.Cancelled());
    } catch (ModelFailedException e) {
      return new Heard(
          List.of(), Optional.empty(), new Ending.Failed(ProblemKind.MODEL_FAILED, e.sentence()));
    }
  }

  /// One recording being heard.
  private final class Run {
    private final Sound sound;
    private final Request request;
    private final Audience audience;
    private final Map<Stretch, HeardChunk> known = new HashMap<>();
    private final List<RecognizedSegment> segments = new ArrayList<>();

    Run(Sound sound, Request request, Audience audience) {
      this.sound = sound;
      this.request = request;
      this.audience = audience;
      request.known().forEach(chunk -> known.put(chunk.span(), chunk));
    }

    Heard hear(List<Chunk> chunks) throws IOException {
      try (Watched watched = new Watched(recognizer, limits, audience::cancelled)) {
        return heard(hear(chunks, watched));
      }
    }

    private Ending hear(List<Chunk> chunks, Watched watched) throws IOException {
      Duration all = spoken(chunks);
      Duration done = Duration.ZERO;
      for (Chunk chunk : chunks) {
        double reached = FINDING + (1 - FINDING) * done.toNanos() / all.toNanos();
        audience.reached(reached);
        HeardChunk before = known.get(chunk.span());
        if (before == null) {
          switch (watched.recognize(
              chunk.heard(sound), language(chunk), () -> audience.reached(reached))) {
            case Watched.Said(var said) -> keep(Placing.in(chunk, said));
            case Watched.Ended(var ending) -> {
              return ending;
            }
          }
        } else {
          segments.addAll(before.segments());
        }
        done = done.plus(chunk.spoken());
      }
      audience.reached(1);
      return new Ending.Complete();
    }

    private void keep(HeardChunk chunk) {
      segments.addAll(chunk.segments());
      audience.heard(chunk);
    }

    /// A chunk too short to tell its language has that of the words before it.
    private Language language(Chunk chunk) {
      boolean tells = chunk.spoken().compareTo(ENOUGH_FOR_LANGUAGE) >= 0;
      if (tells || segments.isEmpty() || request.language() instanceof Language.Chosen) {
        return request.language();
      }
      return segments
          .getLast()
          .language()
          .<Language>map(Language.Chosen::new)
          .orElse(request.language());
    }

    private Heard heard(Ending ending) {
      List<RecognizedSegment> said = Inventions.without(segments);
      return new Heard(said, mostSpoken(said), ending);
    }
  }

  private static Duration spoken(Collection<Chunk> chunks) {
    return chunks.stream().map(Chunk::spoken).reduce(Duration.ZERO, Duration::plus);
  }

  private static Optional<String> mostSpoken(List<RecognizedSegment> segments) {
    Map<String, Integer> letters = new HashMap<>();
    for (RecognizedSegment segment : segments) {
      segment
          .language()
          .ifPresent(tag -> letters.merge(tag, segment.text().length(), Integer::sum));
    }
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /// An audience that hears the first part of the way as a small one.
  private record PartOf(Audience whole) implements Audience {
    @Override
    public void reached(double fraction) {
      whole.reached(FINDING * fraction);
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }
}
