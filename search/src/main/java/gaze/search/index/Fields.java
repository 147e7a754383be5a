package gaze.search.index;

import gaze.search.language.Quantity;
import java.util.List;
import java.util.Map;

/// The fields of a document. Whoever changes what they hold raises [#FORMAT], and every index is
/// built anew.
final class Fields {
  static final String FORMAT = "6";

  // Who and what; exact terms.
  /// [#ITEM], [#SEGMENT] or the kind of a vector; an item's segments and vectors stand right before
  /// it.
  static final String ROLE = "role";

  static final String ITEM = "item";
  static final String SEGMENT = "segment";
  static final String ID = "id";
  static final String OWNER = "owner";
  static final String LIBRARY = "library";
  static final String KIND = "kind";

  /// Which rebuild the document is from.
  static final String GENERATION = "generation";

  /// The two halves of the id as numbers: the last word in every order.
  static final String ID_HIGH = "id_high";

  static final String ID_LOW = "id_low";

  // Words.
  static final String NAME = "name";
  static final String FOLDER = "folder";
  static final String TITLE = "title";
  static final String DESCRIPTION = "description";
  static final String KEYWORD = "keyword";
  static final String PLACE = "place";
  static final String CAMERA = "camera";
  static final String LENS = "lens";

  /// Words that stand in the picture.
  static final String TEXT = "text";

  /// All that is said in a video.
  static final String SPEECH = "speech";

  /// The first one, two and three characters of every word.
  static final String BEGINNING = "beginning";

  /// Every word of every field.
  static final String ANY_WORD = "any_word";

  /// Every three neighbouring characters of the file names.
  static final String NAME_PART = "name_part";

  /// The same of the words that stand in the picture.
  static final String TEXT_PART = "text_part";

  /// The word fields and what a match in them is worth.
  static final Map<String, Float> WORTH =
      Map.of(
          TITLE, 1f,
          KEYWORD, 1f,
          PLACE, 1f,
          NAME, 0.95f,
          DESCRIPTION, 0.9f,
          TEXT, 0.85f,
          FOLDER, 0.85f,
          SPEECH, 0.7f,
          CAMERA, 0.7f,
          LENS, 0.6f);

  static final List<String> WORDS =
      List.of(TITLE, KEYWORD, PLACE, NAME, DESCRIPTION, TEXT, SPEECH, FOLDER, CAMERA, LENS);

  // Filters.
  /// Milliseconds of the time on the wall, read as if it were UTC.
  static final String CAPTURED = "captured";

  static final String ADDED = "added";
  static final String BYTES = "bytes";
  static final String SORT_NAME = "sort_name";

  /// What of the capture time comes again: `m3`, `w6`, `d12-24`, `summer`, `summer-2018`.
  static final String RECURRING = "recurring";

  /// The labels of what is seen, each with its best confidence; by their own names.
  static final String LABEL = "label";

  /// The same, to be counted.
  static final String LABELS = "labels";

  /// The tags, each with its best confidence: by the whole path, by its beginnings and by the names
  /// in it; the whole paths are kept.
  static final String TAG = "tag";

  /// The whole paths, to be counted.
  static final String TAGS = "tags";

  /// The fields of [VectorSpace] in which the item has a vector.
  static final String SPACE = "space";

  /// The languages of what is said.
  static final String LANGUAGE = "language";

  static final String FLAG = "flag";
  static final String COLOR = "color";
  static final String COUNTRY = "country";
  static final String EXTENSION = "extension";
  static final String MIME = "format";
  static final String LOCATION = "location";

  /// The name of the place and the code of the country that a located item is in.
  static final String PLACE_NAME = "place_name";

  static final String COUNTRY_CODE = "country_code";

  /// Make and model, to be counted.
  static final String CAMERA_MODEL = "camera_model";

  // Of a segment's document.
  static final String SAID = "said";

  /// Milliseconds of a video's time; of the vectors' documents too.
  static final String START = "start";

  static final String END = "end";

  // Of a vector's document: what it describes.
  static final String FRAME = "frame";
  static final String PASSAGE = "passage";
  static final String SOURCE = "source";

  /// Of all files, the main file first; kept as they are.
  static final String PATHS = "paths";

  private Fields() {}

  static String number(Quantity quantity) {
    return "number_" + quantity.name();
  }

  /// The texts that some item has, for completion: owner, folded text, text.
  static String values(ValueKind kind) {
    return "values_" + kind.name();
  }
}
