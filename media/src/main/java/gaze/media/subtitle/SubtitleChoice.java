package gaze.media.subtitle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which subtitles are a video's words.
public final class SubtitleChoice {
  /// A track with so small a share of another's cues translates signs, whatever it is called.
  private static final double SPARSE = 0.2;

  /// So many of the words in common make two of them the same.
  private static final double SAME = 0.8;

  private SubtitleChoice() {}

  /// One of each language, the best first: what is said before descriptions for the deaf, the
  /// container's default, a file before a track, then as given. Of one language in two countries
  /// one is taken; two scripts are two languages.
  ///
  /// Forced ones and comments are taken only where there is nothing else: the first leave out what
  /// most people understand, the others are not the video's. Ones in an unknown language are kept
  /// unless they say the same as another. Telemetry and what has no cue is never taken.
  public static List<Subtitles> of(List<Subtitles> all) {
    List<Subtitles> said =
        all.stream().filter(each -> !each.cues().isEmpty() && !Telemetry.in(each.cues())).toList();
    int most = said.stream().mapToInt(each -> each.cues().size()).max().orElse(0);
    List<Subtitles> ranked = said.stream().sorted(order(most)).toList();
    boolean whole = ranked.stream().anyMatch(each -> !partial(each, most));
    Map<String, Subtitles> chosen = new LinkedHashMap<>();
    for (Subtitles each : ranked) {
      if (!(whole && partial(each, most))) {
        chosen.putIfAbsent(key(each), each);
      }
    }
    return withoutEchoes(List.copyOf(chosen.values()));
  }

  private static Comparator<Subtitles> order(int most) {
    return Comparator.comparing((Subtitles each) -> partial(each, most))
        .thenComparing(each -> each.label().has(Mark.SDH) || each.label().has(Mark.CC))
        .thenComparing(each -> !each.label().has(Mark.DEFAULT))
        .thenComparing(each -> each.origin() instanceof Subtitles.Origin.Track);
  }

  private static boolean partial(Subtitles each, int most) {
    return each.label().has(Mark.FORCED)
        || each.label().has(Mark.COMMENTARY)
        || each.cues().size() < SPARSE * most;
  }

  /// What tells two languages apart here.
  private static String key(Subtitles each) {
    return each.label().language().map(SubtitleChoice::key).orElse("");
  }

  private static String key(Locale language) {
    String script = language.getScript();
    boolean chinese = language.getLanguage().equals("zh") && script.isEmpty();
    String written = chinese ? chineseScript(language.getCountry()) : script;
    String name = language.getLanguage().equals("nb") ? "no" : language.getLanguage();
    return name + "-" + written;
  }

  private static String chineseScript(String country) {
    return switch (country) {
      case "TW", "HK", "MO" -> "Hant";
      default -> "Hans";
    };
  }

  private static List<Subtitles> withoutEchoes(List<Subtitles> chosen) {
    Optional<Subtitles> nameless =
        chosen.stream().filter(each -> each.label().language().isEmpty()).findFirst();
    boolean echo =
        nameless.isPresent()
            && chosen.stream()
                .filter(each -> each != nameless.get())
                .anyMatch(each -> same(each, nameless.get()));
    List<Subtitles> kept = new ArrayList<>(chosen);
    if (echo) {
      kept.remove(nameless.get());
    }
    return List.copyOf(kept);
  }

  private static boolean same(Subtitles one, Subtitles other) {
    Set<String> first = texts(one);
    Set<String> second = texts(other);
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    return common.size() >= SAME * Math.min(first.size(), second.size());
  }

  private static Set<String> texts(Subtitles each) {
    return each.cues().stream().map(Cue::text).collect(Collectors.toSet());
  }
}
