package gaze.search.index;

import gaze.search.labels.LabelNames;
import gaze.search.language.Filter;
import gaze.search.language.Filter.TextField;
import gaze.search.meaning.KnownNames;
import gaze.search.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The names among the values of the index.
record IndexedNames(KnownValues values) implements KnownNames {
  @Override
  public Optional<Filter> place(String name) {
    String folded = Folding.fold(name);
    if (has(ValueKind.PLACE, folded)) {
      return Optional.of(new Filter.Matching(TextField.PLACE, name));
    }
    return has(ValueKind.COUNTRY, folded)
        ? Optional.of(new Filter.Matching(TextField.COUNTRY, name))
        : Optional.empty();
  }

  @Override
  public Optional<Filter> label(String name) {
    return LabelNames.get()
        .label(name)
        .filter(label -> has(ValueKind.LABEL, Folding.fold(label)))
        .map(label -> new Filter.Matching(TextField.LABEL, label));
  }

  @Override
  public Optional<Filter> tag(String name) {
    return has(ValueKind.TAG, Folding.fold(name))
        ? Optional.of(new Filter.Matching(TextField.TAG, name))
        : Optional.empty();
  }

  private boolean has(ValueKind kind, String folded) {
    try {
      return values.has(kind, folded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
