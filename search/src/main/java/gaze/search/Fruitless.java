package gaze.search;

import gaze.search.SearchAnswer.Alternative;
import gaze.search.SearchAnswer.Part;
import gaze.search.index.IndexReading;
import gaze.search.language.Clause;
import gaze.search.language.Parsed;
import gaze.search.language.QueryParser;
import gaze.search.meaning.Meaning;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Explains an empty answer: what each part of the query finds, and which queries like it find
/// something.
final class Fruitless {
  static final int MOST_ALTERNATIVES = 5;

  /// More words are rather a text that was pasted than something to mend.
  private static final int MOST_PARTS = 20;

  private final IndexReading reading;
  private final SearchRequest request;
  private final LocalDate today;

  Fruitless(IndexReading reading, SearchRequest request, LocalDate today) {
    this.reading = reading;
    this.request = request;
    this.today = today;
  }

  /// How much each part finds alone.
  List<Part> parts(Clause clause) throws IOException {
    List<Clause> clauses = clause instanceof Clause.AllOf all ? all.clauses() : List.of(clause);
    List<Part> parts = new ArrayList<>();
    for (Clause each : clauses) {
      parts.add(
          new Part(
              each.span().of(request.query()),
              each.span(),
              reading.count(each, request.library())));
    }
    return parts;
  }

  /// Mended words first, then what remains where parts are left out, the most items first.
  List<Alternative> alternatives(List<Part> parts) throws IOException {
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      return List.of();
    }
    List<Alternative> mended = new ArrayList<>(finding(mended(parts)));
    List<Part> telling = parts.stream().filter(part -> part.items() > 0).toList();
    List<Alternative> shorter =
        finding(telling.size() < parts.size() ? List.of(texts(telling)) : shorter(parts));
    mended.addAll(shorter);
    if (shorter.isEmpty() && telling.size() < parts.size() && telling.size() > 1) {
      mended.addAll(finding(shorter(telling)));
    }
    return mended.stream().limit(MOST_ALTERNATIVES).toList();
  }

  /// Each word that nothing has with words like it in its place, without other parts that find
  /// nothing.
  private List<List<String>> mended(List<Part> parts) throws IOException {
    List<List<String>> mended = new ArrayList<>();
    for (Part part : parts) {
      if (part.items() > 0) {
        continue;
      }
      for (String word : reading.wordsLike(part.text())) {
        mended.add(
            parts.stream()
                .filter(other -> other.equals(part) || other.items() > 0)
                .map(other -> other.equals(part) ? word : other.text())
                .toList());
      }
    }
    return mended;
  }

  private static List<List<String>> shorter(List<Part> parts) {
    return parts.stream()
        .map(left -> texts(parts.stream().filter(part -> !part.equals(left)).toList()))
        .toList();
  }

  private static List<String> texts(List<Part> parts) {
    return parts.stream().map(Part::text).toList();
  }

  /// Those that find something, the most first.
  private List<Alternative> finding(List<List<String>> queries) throws IOException {
    Map<String, Long> found = new LinkedHashMap<>();
    for (List<String> texts : queries) {
      String query = String.join(" ", texts);
      Parsed parsed = QueryParser.parse(query);
      if (!query.isBlank() && parsed.errors().isEmpty()) {
        Clause meaning = new Meaning(today, reading.names()).of(parsed.clause());
        found.put(query, reading.count(meaning, request.library()));
      }
    }
    return found.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Alternative(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Alternative::items).reversed())
        .toList();
  }
}
