package gaze.search.index;

import gaze.domain.Camera;
import gaze.domain.Exposure;
import gaze.domain.GeoPoint;
import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaItem;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.Place;
import gaze.domain.Segment;
import gaze.domain.TextLine;
import gaze.search.labels.LabelNames;
import gaze.search.language.ColorName;
import gaze.search.language.Feature;
import gaze.search.language.Filter;
import gaze.search.language.Quantity;
import gaze.search.language.Trait;
import gaze.search.tags.Tagged;
import gaze.search.text.Folding;
import gaze.search.text.Token;
import gaze.search.text.Words;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Writes an item as a document.
final class MediaDocument {
  /// A colour below this share of the picture is not what a person would call it by.
  private static final double LEAST_COLOR_SHARE = 0.1;

  /// Longer texts are cut; the whole text stays in the database.
  private static final int LONGEST_TEXT = 20_000;

  private static final int LONGEST_BEGINNING = 3;

  /// Lucene keeps no smaller one.
  private static final double LEAST_CONFIDENCE = 0.001;

  /// Lucene takes terms of up to 32766 bytes.
  private static final int LONGEST_TERM = 2000;

  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType PARTS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType TERMS = type(IndexOptions.DOCS, true);

  /// What an explanation quotes; names and folders come from the paths.
  private static final Set<String> STORED =
      Set.of(
          Fields.TITLE,
          Fields.DESCRIPTION,
          Fields.KEYWORD,
          Fields.TEXT,
          Fields.PLACE,
          Fields.CAMERA,
          Fields.LENS);

  private final OwnerId owner;
  private final Library library;
  private final MediaItem item;
  private final List<Tagged> tags;
  private final List<Segment> said;
  private final Metadata metadata;
  private final Document document = new Document();
  private final Set<String> anyWord = new LinkedHashSet<>();

  private MediaDocument(
      OwnerId owner, Library library, MediaItem item, List<Tagged> tags, List<Segment> said) {
    this.owner = owner;
    this.library = library;
    this.item = item;
    this.tags = tags;
    this.said = said;
    this.metadata = item.metadata();
  }

  static Document of(
      OwnerId owner,
      Library library,
      MediaItem item,
      List<Tagged> tags,
      List<Segment> said,
      String generation) {
    MediaDocument writer = new MediaDocument(owner, library, item, tags, said);
    writer.identity(generation);
    writer.words();
    writer.time();
    writer.numbers();
    writer.flags();
    writer.formats();
    writer.colors();
    item.metadata().location().ifPresent(writer::location);
    return writer.document;
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  private void identity(String generation) {
    document.add(new StringField(Fields.ROLE, Fields.ITEM, Field.Store.NO));
    document.add(new StringField(Fields.ID, item.id().toString(), Field.Store.NO));
    document.add(new StringField(Fields.OWNER, owner.toString(), Field.Store.NO));
    document.add(new StringField(Fields.GENERATION, generation, Field.Store.NO));
    String libraryId = item.library().toString();
    document.add(new StringField(Fields.LIBRARY, libraryId, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.LIBRARY, new BytesRef(libraryId)));
    document.add(new StringField(Fields.KIND, item.kind().name(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.KIND, new BytesRef(item.kind().name())));
    document.add(
        new NumericDocValuesField(Fields.ID_HIGH, item.id().value().getMostSignificantBits()));
    document.add(
        new NumericDocValuesField(Fields.ID_LOW, item.id().value().getLeastSignificantBits()));
    document.add(
        new SortedDocValuesField(
            Fields.SORT_NAME, new BytesRef(cut(Folding.fold(item.main().name())))));
  }

  private void words() {
    List<String> names = item.files().stream().map(MediaFile::name).distinct().toList();
    List<String> folders = item.files().stream().map(MediaFile::folder).distinct().toList();
    words(Fields.NAME, names);
    words(Fields.FOLDER, folders.stream().map(this::folderText).toList());
    words(Fields.TITLE, metadata.title().stream().toList());
    words(Fields.DESCRIPTION, metadata.description().stream().toList());
    words(Fields.KEYWORD, metadata.keywords());
    words(Fields.TEXT, item.seen().text().stream().map(TextLine::text).distinct().toList());
    words(Fields.SPEECH, said.stream().map(Segment::text).toList());
    said.stream()
        .flatMap(segment -> segment.language().stream())
        .flatMap(tag -> Stream.of(tag, Locale.forLanguageTag(tag).getLanguage()))
        .distinct()
        .forEach(language -> term(Fields.LANGUAGE, Folding.fold(language)));
    words(Fields.PLACE, metadata.place().map(MediaDocument::placeNames).orElse(List.of()));
    words(Fields.CAMERA, camera().stream().toList());
    words(Fields.LENS, metadata.camera().lens().stream().toList());
    document.add(
        new Field(
            Fields.NAME_PART,
            new TokenList(TokenList.joined(names.stream().map(Trigrams::of).toList())),
            PARTS));
    String read =
        cut(
            item.seen().text().stream()
                .map(TextLine::text)
                .distinct()
                .collect(Collectors.joining(" ")),
            LONGEST_TEXT);
    if (!read.isEmpty()) {
      document.add(new Field(Fields.TEXT_PART, new TokenList(Trigrams.of(read)), PARTS));
    }
    terms(Fields.ANY_WORD, anyWord);
    terms(Fields.BEGINNING, beginnings());

    item.files().forEach(file -> document.add(new StoredField(Fields.PATHS, file.path())));
    values(ValueKind.CAMERA, camera().stream().toList());
    camera()
        .ifPresent(
            name ->
                document.add(
                    new SortedDocValuesField(Fields.CAMERA_MODEL, new BytesRef(cut(name)))));
    labels();
    tags();
    values(ValueKind.LENS, metadata.camera().lens().stream().toList());
    values(ValueKind.KEYWORD, metadata.keywords());
    values(ValueKind.FOLDER, folders.stream().flatMap(path -> Stream.of(path.split("/"))).toList());
    metadata.place().ifPresent(this::place);
  }

  /// The surest sight of each thing counts, and of each kind of things.
  private void labels() {
    Map<String, Double> labels = new LinkedHashMap<>();
    item.seen()
        .detections()
        .forEach(
            seen -> {
              String label = FilterCompiler.labelTerm(seen.label());
              labels.merge(label, seen.confidence(), Math::max);
              LabelNames.get()
                  .kinds(label)
                  .forEach(kind -> labels.merge(kind, seen.confidence(), Math::max));
            });
    labels.forEach(
        (label, confidence) -> {
          confident(Fields.LABEL, label, confidence);
          document.add(new SortedSetDocValuesField(Fields.LABELS, new BytesRef(label)));
          document.add(new StoredField(Fields.LABEL, label));
        });
    values(ValueKind.LABEL, labels.keySet());
  }

  private void tags() {
    Map<String, Double> terms = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (Tagged tag : tags) {
      document.add(new SortedSetDocValuesField(Fields.TAGS, new BytesRef(tag.path())));
      document.add(new StoredField(Fields.TAG, tag.path()));
      names.add(tag.path().substring(tag.path().lastIndexOf('/') + 1));
      for (String part : parts(FilterCompiler.tagTerm(tag.path()))) {
        terms.merge(part, tag.confidence(), Math::max);
      }
    }
    terms.forEach((term, confidence) -> confident(Fields.TAG, term, confidence));
    values(ValueKind.TAG, names);
  }

  /// Of `animal/dog/zoey`: its beginnings `animal` and `animal/dog`, the whole, and its names.
  private static Set<String> parts(String path) {
    Set<String> parts = new LinkedHashSet<>(List.of(path.split("/")));
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      parts.add(path.substring(0, slash));
    }
    parts.add(path);
    return parts;
  }

  private void confident(String field, String term, double confidence) {
    document.add(
        new FeatureField(field, cut(term), (float) Math.max(LEAST_CONFIDENCE, confidence)));
  }

  /// A folder with the name of the library's own folder before it.
  private String folderText(String folder) {
    Path root = library.root().getFileName();
    return root == null ? folder : root + "/" + folder;
  }

  private static List<String> placeNames(Place place) {
    List<String> names = new ArrayList<>();
    names.add(place.name());
    place.region().ifPresent(names::add);
    names.addAll(Countries.names(place));
    return names;
  }

  private void place(Place place) {
    values(
        ValueKind.PLACE, Stream.concat(Stream.of(place.name()), place.region().stream()).toList());
    Set<String> names = Countries.names(place);
    values(ValueKind.COUNTRY, names);
    document.add(new SortedDocValuesField(Fields.PLACE_NAME, new BytesRef(cut(place.name()))));
    document.add(new SortedDocValuesField(Fields.COUNTRY_CODE, new BytesRef(place.countryCode())));
    names.forEach(name -> term(Fields.COUNTRY, Folding.fold(name)));
    term(Fields.COUNTRY, Folding.fold(place.countryCode()));
  }

  /// Make and model, the make only once: `Canon EOS R5`, not `Canon Canon EOS R5`.
  private Optional<String> camera() {
    Camera camera = metadata.camera();
    Optional<String> make = camera.make().filter(text -> !text.isBlank());
    Optional<String> model = camera.model().filter(text -> !text.isBlank());
    if (make.isEmpty() || model.isEmpty()) {
      return make.or(() -> model);
    }
    boolean named = Folding.fold(model.get()).startsWith(Folding.fold(make.get()));
    return Optional.of(named ? model.get() : make.get() + " " + model.get());
  }

  private void words(String field, List<String> texts) {
    List<List<Token>> tokens = new ArrayList<>();
    for (String text : texts) {
      if (text.isBlank()) {
        continue;
      }
      List<Token> words = Words.withForms(cut(text, LONGEST_TEXT));
      words.forEach(word -> anyWord.add(word.text()));
      tokens.add(words);
      if (STORED.contains(field)) {
        document.add(new StoredField(field, text));
      }
    }
    if (!tokens.isEmpty()) {
      document.add(new Field(field, new TokenList(TokenList.joined(tokens)), WORDS));
    }
  }

  private Set<String> beginnings() {
    Set<String> result = new LinkedHashSet<>();
    for (String word : anyWord) {
      for (int length = 1; length <= Math.min(LONGEST_BEGINNING, word.length()); length++) {
        result.add(word.substring(0, length));
      }
    }
    return result;
  }

  private void terms(String field, Collection<String> terms) {
    List<Token> tokens = new ArrayList<>(terms.size());
    for (String term : terms) {
      tokens.add(new Token(term, 0, 0, tokens.size()));
    }
    document.add(new Field(field, new TokenList(tokens), TERMS));
  }

  private void time() {
    LocalDateTime wall =
        metadata
            .captured()
            .map(captured -> captured.wall())
            .orElseGet(() -> item.main().modified().atZone(zone()).toLocalDateTime());
    sortable(Fields.CAPTURED, Calendar.millis(wall));
    sortable(Fields.ADDED, item.added().toEpochMilli());
    sortable(Fields.BYTES, item.files().stream().mapToLong(MediaFile::bytes).sum());
    Calendar.recurring(wall.toLocalDate(), metadata.location())
        .forEach(term -> term(Fields.RECURRING, term));
  }

  private ZoneId zone() {
    return library.zone().orElse(ZoneOffset.UTC);
  }

  private void numbers() {
    Exposure exposure = metadata.exposure();
    metadata.rating().ifPresent(stars -> number(Quantity.RATING, stars));
    metadata.duration().ifPresent(length -> number(Quantity.DURATION, length.toMillis() / 1000.0));
    exposure.iso().ifPresent(iso -> number(Quantity.ISO, iso));
    finite(exposure.fNumber()).ifPresent(f -> number(Quantity.APERTURE, f));
    finite(exposure.focal()).ifPresent(mm -> number(Quantity.FOCAL_LENGTH, mm));
    finite(exposure.focal35()).ifPresent(mm -> number(Quantity.FOCAL_LENGTH_35MM, mm));
  }

  private static OptionalDouble finite(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? value
        : OptionalDouble.empty();
  }

  private void flags() {
    for (Feature feature : Feature.values()) {
      if (Flags.has(item, tags, said, feature)) {
        term(Fields.FLAG, Flags.of(feature));
      }
    }
    for (Trait trait : Trait.values()) {
      if (Flags.is(item, trait)) {
        term(Fields.FLAG, Flags.of(trait));
      }
    }
  }

  private void formats() {
    Set<String> extensions = new LinkedHashSet<>();
    Set<String> formats = new LinkedHashSet<>();
    for (MediaFile file : item.files()) {
      Formats.extension(file).ifPresent(extensions::add);
      formats.addAll(Formats.ofContent(file));
    }
    extensions.forEach(extension -> term(Fields.EXTENSION, cut(extension)));
    formats.forEach(format -> term(Fields.MIME, cut(format)));
    values(ValueKind.EXTENSION, extensions);
    values(ValueKind.FORMAT, formats);
  }

  private void colors() {
    Set<String> terms = new LinkedHashSet<>();
    item.looks().stream()
        .flatMap(looks -> looks.colors().stream())
        .filter(color -> color.share() >= LEAST_COLOR_SHARE)
        .forEach(
            color -> {
              terms.add(Filter.named(ColorName.of(color.rgb())));
              terms.add(LabColor.of(color.rgb()).cell());
            });
    terms.forEach(term -> term(Fields.COLOR, term));
  }

  private void location(GeoPoint point) {
    document.add(new LatLonPoint(Fields.LOCATION, point.latitude(), point.longitude()));
    document.add(new LatLonDocValuesField(Fields.LOCATION, point.latitude(), point.longitude()));
  }

  private void values(ValueKind kind, Collection<String> values) {
    values.stream()
        .filter(value -> !value.isBlank())
        .map(String::strip)
        .distinct()
        .forEach(value -> term(Fields.values(kind), KnownValues.term(owner, cut(value))));
  }

  private void sortable(String field, long value) {
    document.add(new LongPoint(field, value));
    document.add(new NumericDocValuesField(field, value));
  }

  private void number(Quantity quantity, double value) {
    document.add(new DoublePoint(Fields.number(quantity), value));
    document.add(new DoubleDocValuesField(Fields.number(quantity), value));
  }

  private void term(String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }

  private static String cut(String text) {
    return cut(text, LONGEST_TERM);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
