package gaze.media.metadata;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import java.util.Optional;

/// Lenses that only a maker's note describes, by its numbers.
final class MakernoteLens {
  private MakernoteLens() {}

  static Optional<String> find(Metadata metadata) {
    for (NikonType2MakernoteDirectory nikon :
        metadata.getDirectoriesOfType(NikonType2MakernoteDirectory.class)) {
      Rational[] four = nikon.getRationalArray(NikonType2MakernoteDirectory.TAG_LENS);
      if (four != null) {
        return LensNames.bySpecification(four);
      }
    }
    return Optional.empty();
  }
}
