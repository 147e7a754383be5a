package gaze.app.e2e;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Talk of any length that is about nothing in particular, made by a small grammar.
final class EverydayTalk {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final Map<String, List<String>> vocabularies = new HashMap<>();
  private final List<String> sentences = new ArrayList<>();

  EverydayTalk() {
    boolean inSentences = false;
    for (String line : HomeVideos.lines("everyday-talk.txt")) {
      if (line.equals("---")) {
        inSentences = true;
      } else if (inSentences) {
        sentences.add(line);
      } else {
        String[] named = line.split(" = ", 2);
        vocabularies.put(named[0], Arrays.asList(named[1].split(" \\| ")));
      }
    }
  }

  /// Different lines that are all allowed.
  List<String> lines(int count, RandomGenerator random, Predicate<String> allowed) {
    Set<String> lines = new LinkedHashSet<>();
    while (lines.size() < count) {
      String line = filled(sentences.get(random.nextInt(sentences.size())), random);
      if (allowed.test(line)) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private String filled(String sentence, RandomGenerator random) {
    String line =
        SLOT.matcher(sentence)
            .replaceAll(
                slot -> {
                  List<String> words = Objects.requireNonNull(vocabularies.get(slot.group(1)));
                  return words.get(random.nextInt(words.size()));
                });
    return Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }
}
