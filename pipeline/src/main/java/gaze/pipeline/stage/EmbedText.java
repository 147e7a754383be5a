package gaze.pipeline.stage;

import gaze.domain.FloatVector;
import gaze.domain.Passage;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.inference.LoadedModels;
import gaze.inference.session.ModelFailedException;
import gaze.inference.text.TextEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// EMBEDDING_TEXT: what an item's words mean: title, description, keywords, labels, what stands in
/// the picture, and what is said.
public final class EmbedText implements StageWork {
  /// The longest passage that is understood as one, in characters: about 200 of MiniLM's tokens.
  private static final int LONGEST = 800;

  /// A book in a picture is not read to its end.
  private static final int MOST = 40;

  /// Of a day of talking a few are left out.
  private static final int MOST_SAID = 20_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|\\p{IsHan}");

  private final LoadedModels models;

  public EmbedText(LoadedModels models) {
    this.models = models;
  }

  @Override
  public Stage stage() {
    return Stage.EMBEDDING_TEXT;
  }

  @Override
  public boolean readsOriginals() {
    return false;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws ModelFailedException {
    List<Words> pieces =
        Stream.concat(pieces(subject, false).limit(MOST), pieces(subject, true).limit(MOST_SAID))
            .toList();
    if (pieces.isEmpty()) {
      return new Outcome.Passed(SkipReason.NOT_APPLICABLE);
    }
    TextEmbedder embedder = models.textEmbedder(subject.chosenModel().model());
    List<Passage> passages = new ArrayList<>();
    for (Words piece : pieces) {
      if (progress.cancelled()) {
        return new Outcome.Passed(SkipReason.NOT_APPLICABLE);
      }
      float[] vector = embedder.embed(List.of(piece.text()))[0];
      passages.add(new Passage(piece.text(), piece.source(), piece.when(), FloatVector.of(vector)));
      progress.reached((double) passages.size() / pieces.size());
    }
    return new Outcome.Found(new StageFacts.TextEmbedded(passages), List.of());
  }

  private static Stream<Words> pieces(Subject subject, boolean said) {
    return subject.known().words().stream()
        .filter(words -> words.when().isPresent() == said)
        .filter(EmbedText::means)
        .flatMap(words -> pieces(words).stream());
  }

  /// Scraps of what stands in a picture (a *C* on a shirt, the *abc* of a brand) are near to any
  /// short question; as letters they are found all the same.
  private static boolean means(Words words) {
    return words.source() != Passage.Source.TEXT
        || WORD.matcher(words.text()).results().count() > 1;
  }

  /// A long text in pieces that end where a line or a sentence does, where there is one.
  static List<Words> pieces(Words words) {
    List<Words> pieces = new ArrayList<>();
    String rest = words.text().strip();
    while (!rest.isEmpty()) {
      int end = rest.length() <= LONGEST ? rest.length() : end(rest);
      String piece = rest.substring(0, end).strip();
      if (!piece.isEmpty()) {
        pieces.add(words.part(piece));
      }
      rest = rest.substring(end).strip();
    }
    return pieces;
  }

  private static int end(String text) {
    String first = text.substring(0, LONGEST);
    int line = first.lastIndexOf('\n');
    int sentence = first.lastIndexOf(". ") + 1;
    int space = first.lastIndexOf(' ');
    int best = Math.max(line, sentence);
    if (best >= LONGEST / 2) {
      return best;
    }
    if (space > 0) {
      return space;
    }
    return Character.isHighSurrogate(first.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
