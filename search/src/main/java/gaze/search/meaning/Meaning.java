package gaze.search.meaning;

import gaze.domain.MediaKind;
import gaze.search.language.Clause;
import gaze.search.language.Clause.AllOf;
import gaze.search.language.Clause.AnyOf;
import gaze.search.language.Clause.Filtered;
import gaze.search.language.Clause.Meant;
import gaze.search.language.Clause.Not;
import gaze.search.language.Clause.Phrase;
import gaze.search.language.Clause.Word;
import gaze.search.language.Filter;
import gaze.search.language.Parsed;
import gaze.search.language.Period;
import gaze.search.language.Span;
import gaze.search.meaning.Lexicon.Sense;
import gaze.search.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds in a query the plain words that mean a time, a place, a thing or a kind of item. Such
/// words are searched for both ways: *august* finds what was taken in August and what is named
/// after August.
public final class Meaning {
  private static final int LONGEST_PLACE = 5;
  private static final int SHORTEST_PLACE = 3;

  private final LocalDate today;
  private final KnownNames names;
  private final Lexicon lexicon = Lexicon.get();

  public Meaning(LocalDate today, KnownNames names) {
    this.today = today;
    this.names = names;
  }

  /// Whether a folded word is too common to be asked for on its own account.
  public static boolean isCommon(String word) {
    return Lexicon.get().has(Sense.COMMON, word);
  }

  /// The same clause with what its words mean.
  public Clause of(Clause clause) {
    return switch (clause) {
      case Word word -> words(List.of(word)).getFirst();
      case Phrase _, Filtered _, Meant _ -> clause;
      case Not not -> new Not(of(not.clause()), not.span());
      case AnyOf any -> new AnyOf(any.clauses().stream().map(this::of).toList(), any.span());
      case AllOf all -> all(all);
    };
  }

  private Clause all(AllOf all) {
    List<Clause> result = new ArrayList<>();
    List<Word> row = new ArrayList<>();
    for (Clause clause : all.clauses()) {
      if (clause instanceof Word word) {
        row.add(word);
        continue;
      }
      result.addAll(words(row));
      row.clear();
      result.add(of(clause));
    }
    result.addAll(words(row));
    return result.size() == 1 ? result.getFirst() : new AllOf(result, all.span());
  }

  private List<Clause> words(List<Word> row) {
    List<String> plain = row.stream().map(word -> plain(word.word())).toList();
    WhenReader when = new WhenReader(plain, today);
    List<Clause> result = new ArrayList<>();
    int at = 0;
    while (at < row.size()) {
      Optional<Found<Filter>> found = read(row, plain, when, at);
      int end = found.map(Found::end).orElse(at + 1);
      List<Word> covered = List.copyOf(row.subList(at, end));
      result.add(found.<Clause>map(what -> meant(what.what(), covered)).orElse(row.get(at)));
      at = end;
    }
    return result;
  }

  private Optional<Found<Filter>> read(
      List<Word> row, List<String> plain, WhenReader when, int at) {
    for (int core = at; core < plain.size(); ) {
      Optional<Found<Filter>> found =
          Found.longest(when.read(core), where(row, plain, core), kind(plain, core));
      if (found.isPresent()) {
        return found;
      }
      Optional<Lexicon.Hit> leadIn = lexicon.read(Sense.LEAD_IN, plain, core);
      if (leadIn.isEmpty()) {
        return Optional.empty();
      }
      core = leadIn.get().end();
    }
    return Optional.empty();
  }

  private Optional<Found<Filter>> where(List<Word> row, List<String> plain, int at) {
    for (int end = Math.min(row.size(), at + LONGEST_PLACE); end > at; end--) {
      int last = end;
      String name = String.join(" ", plain.subList(at, end));
      boolean possible =
          name.length() >= SHORTEST_PLACE && !(end == at + 1 && isCommon(plain.get(at)));
      Optional<Filter> named =
          (possible ? names.place(name) : Optional.<Filter>empty())
              .or(() -> names.label(name))
              .or(() -> names.tag(name));
      Optional<Found<Filter>> found = named.map(filter -> new Found<>(filter, last));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found<Filter>> kind(List<String> plain, int at) {
    return lexicon
        .read(Sense.KIND, plain, at)
        .map(
            hit ->
                new Found<>(
                    new Filter.Type(MediaKind.valueOf(hit.value().toUpperCase(Locale.ROOT))),
                    hit.end()));
  }

  private Meant meant(Filter filter, List<Word> covered) {
    Span span = covered.getFirst().span().to(covered.getLast().span());
    return new Meant(filter, literal(covered), span);
  }

  /// The words that have to be found where the meaning does not hold: without those that only lead
  /// in, and with a year among them still a year, so that `christmas 2019` finds what was taken in
  /// 2019 and lies in a folder named Christmas.
  private Clause literal(List<Word> covered) {
    List<Word> telling =
        covered.stream().filter(word -> !lexicon.has(Sense.LEAD_IN, plain(word.word()))).toList();
    List<Word> words = telling.isEmpty() ? covered : telling;
    if (words.size() == 1) {
      return words.getFirst();
    }
    List<Clause> clauses = words.stream().map(this::yearOrWord).toList();
    return new AllOf(clauses, words.getFirst().span().to(words.getLast().span()));
  }

  private Clause yearOrWord(Word word) {
    return new DateReader(List.of(plain(word.word())), today)
        .year(0)
        .<Clause>map(
            year -> new Meant(Stretch.of(Period.year(year.what())).filter(), word, word.span()))
        .orElse(word);
  }

  /// Folded, without apostrophes and without punctuation at its ends.
  private static String plain(String word) {
    return Folding.fold(word)
        .replace("'", "")
        .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$|(?<!\\d)\\.+$", "");
  }

  /// Every filter of a query, in the order of the text.
  public static List<Chip> chips(Parsed parsed, Clause meaning) {
    List<Chip> chips = new ArrayList<>();
    collect(parsed.text(), meaning, false, chips);
    chips.sort(Comparator.comparingInt(chip -> chip.span().start()));
    return chips;
  }

  private static void collect(String text, Clause clause, boolean excluded, List<Chip> chips) {
    switch (clause) {
      case Filtered(Filter filter, Span span) ->
          chips.add(new Chip(span.of(text), span, filter, false, excluded));
      case Meant(Filter filter, Clause _, Span span) ->
          chips.add(new Chip(span.of(text), span, filter, true, excluded));
      case Not not -> collect(text, not.clause(), !excluded, chips);
      case AnyOf any -> any.clauses().forEach(each -> collect(text, each, excluded, chips));
      case AllOf all -> all.clauses().forEach(each -> collect(text, each, excluded, chips));
      case Word _, Phrase _ -> {}
    }
  }
}
