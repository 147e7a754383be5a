package gaze.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// The words that people give their pictures: some very often, many hardly ever.
final class Vocabulary {
  private static final int RARE_WORDS = 20_000;

  /// Most frequent first.
  private static final List<String> COMMON =
      """
      birthday holiday beach garden family christmas wedding party school snow mountain dinner
      zoey anna oskar mia lena paul ida jonas grandma grandpa cat dog lake forest sunset river
      bridge museum concert picnic house kitchen boat train bicycle football market castle island
      hiking skiing swimming camping baby graduation carnival easter halloween regatta theatre
      flowers autumn spring storm rainbow tower church temple station airport aquarium zoo farm
      horse tractor bakery cake coffee breakfast barbecue fireworks parade exhibition workshop
      """
          .lines()
          .flatMap(line -> Stream.of(line.strip().split(" ")))
          .toList();

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final List<String> words = new ArrayList<>(COMMON);
  private final Zipf likelihood;

  Vocabulary() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    while (words.size() < COMMON.size() + RARE_WORDS) {
      words.add(invented(random));
    }
    likelihood = new Zipf(words.size());
  }

  private static String invented(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (int syllable = 0; syllable < 2 + random.nextInt(3); syllable++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
          .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))).toString();
  }

  String word(RandomGenerator random) {
    return words.get(likelihood.next(random));
  }

  String words(int count, RandomGenerator random) {
    return String.join(" ", Stream.generate(() -> word(random)).limit(count).toList());
  }
}
