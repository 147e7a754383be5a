package gaze.media.metadata;

import static com.drew.metadata.iptc.IptcDirectory.*;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.util.List;
import java.util.Optional;

/// The facts of an IPTC-IIM block (IPTC 4.2): what agencies write about a picture.
final class IptcFacts {
  private IptcFacts() {}

  static Metadata read(byte[] block) {
    Metadata metadata = new Metadata();
    new IptcReader().extract(new SequentialByteArrayReader(block), metadata, block.length);
    return metadata;
  }

  static void collect(Metadata metadata, FactsBuilder facts) {
    for (IptcDirectory iptc : metadata.getDirectoriesOfType(IptcDirectory.class)) {
      texts(iptc, TAG_OBJECT_NAME).stream().findFirst().ifPresent(facts::title);
      texts(iptc, TAG_HEADLINE).stream().findFirst().ifPresent(facts::title);
      texts(iptc, TAG_CAPTION).stream().findFirst().ifPresent(facts::description);
      texts(iptc, TAG_KEYWORDS).forEach(facts::keyword);
      date(iptc, facts);
    }
  }

  /// The date alone is not an instant worth more than the file's name: it needs its time.
  private static void date(IptcDirectory iptc, FactsBuilder facts) {
    Optional<String> date = texts(iptc, TAG_DATE_CREATED).stream().findFirst();
    Optional<String> time = texts(iptc, TAG_TIME_CREATED).stream().findFirst();
    if (date.isPresent() && !date.get().isBlank()) {
      facts.written(
          TimeStep.XMP,
          "IPTC Date Created",
          date.get() + time.map(clock -> " " + clock).orElse(""));
    }
  }

  private static List<String> texts(IptcDirectory iptc, int tag) {
    StringValue[] values = iptc.getStringValueArray(tag);
    if (values != null) {
      return java.util.Arrays.stream(values).map(value -> Texts.decode(value.getBytes())).toList();
    }
    StringValue value = iptc.getStringValue(tag);
    if (value != null) {
      return List.of(Texts.decode(value.getBytes()));
    }
    String text = iptc.getString(tag);
    return text == null ? List.of() : List.of(text);
  }
}
