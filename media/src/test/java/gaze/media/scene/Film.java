package gaze.media.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// A film that is made for a test, with known cuts: shots of clips and of pictures that a camera
/// moves over, joined by cuts, dissolves and fades. The same seed makes the same film.
final class Film {
  static final int RATE = 25;

  /// A change from one shot to the next. A cut has `start` = `end`, the first frame of the new
  /// shot.
  record Transition(Cut.Kind kind, int start, int end, boolean likePalette) {}

  private final FilmStock stock;
  private final RandomGenerator random;
  private final List<Transition> transitions = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private int frames;

  private Film(FilmStock stock, long seed) {
    this.stock = stock;
    this.random = new SplittableRandom(seed);
  }

  /// Shoots a film.
  static Film of(FilmStock stock, long seed, int cuts, Consumer<Raster> taker) {
    Film film = new Film(stock, seed);
    film.shoot(cuts, taker);
    return film;
  }

  List<Transition> transitions() {
    return transitions;
  }

  List<String> story() {
    return story;
  }

  int frames() {
    return frames;
  }

  private void shoot(int cuts, Consumer<Raster> taker) {
    Join join = join();
    Take take = take(new double[0], 0, join.frames);
    for (int i = 0; i < cuts; i++) {
      Join following = join();
      boolean like = random.nextDouble() < 0.4;
      double[] palette = like ? take.shot.frame(take.span.length() - 1).palette() : new double[0];
      Take next = take(palette, join.frames, i + 1 < cuts ? following.frames : 0);
      for (int f = take.span.from(); f < take.span.to(); f++) {
        give(take.shot.frame(f), taker);
      }
      transitions.add(new Transition(join.kind, frames, frames + join.frames, like));
      for (int f = 0; f < join.frames; f++) {
        give(join.mix(take.shot.frame(take.span.to() + f), next.shot.frame(f), f), taker);
      }
      take = next;
      join = following;
    }
    for (int f = take.span.from(); f < take.span.to(); f++) {
      give(take.shot.frame(f), taker);
    }
  }

  private void give(Raster raster, Consumer<Raster> taker) {
    taker.accept(raster);
    frames++;
  }

  private record Take(Shot shot, Shot.Span span) {}

  private record Join(Cut.Kind kind, int frames, int hold, double tone) {
    /// @param at from 0 to `frames` - 1
    Raster mix(Raster before, Raster after, int at) {
      double t = (at + 1.0) / (frames + 1);
      if (kind == Cut.Kind.DISSOLVE) {
        return before.mixed(after, t);
      }
      double ramp = (frames - hold) / 2.0;
      double out = Math.clamp(1 - (at + 1) / ramp, 0, 1);
      double in = Math.clamp((at + 1 - ramp - hold) / ramp, 0, 1);
      return in > 0 ? after.lit(in, (1 - in) * tone) : before.lit(out, (1 - out) * tone);
    }
  }

  private Join join() {
    double which = random.nextDouble();
    if (which < 0.6) {
      return new Join(Cut.Kind.HARD, 0, 0, 0);
    }
    if (which < 0.82) {
      return new Join(Cut.Kind.DISSOLVE, random.nextInt(5, 31), 0, 0);
    }
    int hold = random.nextInt(0, 8);
    double tone = random.nextInt(4) == 0 ? 255 : 0;
    return new Join(Cut.Kind.FADE, 2 * random.nextInt(4, 16) + hold, hold, tone);
  }

  /// @param palette that the shot should have; empty for its own
  private Take take(double[] palette, int joined, int joining) {
    boolean clip = random.nextDouble() < 0.5;
    Shot.Event event = random.nextDouble() < 0.35 ? Shot.Event.NOTHING : event(clip);
    int body = random.nextInt(22, 75) + (event == Shot.Event.NOTHING ? 0 : 30);
    Shot.Span span = new Shot.Span(joined + body + joining, joined, joined + body);
    Shot shot = clip ? stock.clip(palette, random) : stock.view(palette, event, span, random);
    if (palette.length > 0) {
      shot = shot.tinted(palette);
    }
    shot =
        switch (event) {
          case FLASH -> shot.flashed(span, random);
          case PASSING -> shot.passed(stock.picture(random), span, random);
          case DARK -> shot.dark(random);
          case NOTHING, WHIP_PAN, CRASH_ZOOM, SHAKING -> shot;
        };
    story.add(
        "%d %s %s%s"
            .formatted(frames, clip ? "clip" : "view", event, palette.length > 0 ? " like" : ""));
    return new Take(shot, span);
  }

  private Shot.Event event(boolean clip) {
    Shot.Event[] events =
        clip
            ? new Shot.Event[] {Shot.Event.FLASH, Shot.Event.PASSING, Shot.Event.DARK}
            : Shot.Event.values();
    return events[random.nextInt(events.length)];
  }
}
