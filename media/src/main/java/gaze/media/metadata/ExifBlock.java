package gaze.media.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import gaze.media.container.Window;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// An EXIF block: a TIFF that holds metadata, alone or as the beginning of a picture. Read by
/// metadata-extractor; the XMP packet that a TIFF may hold is put aside for our own reader, which
/// allows no document types in it.
///
/// @param directories what was read before the first thing that could not be
/// @param xmp bytes of tag 0x02BC
/// @param broken what stopped the reading
record ExifBlock(Metadata directories, Optional<byte[]> xmp, Optional<String> broken) {
  private static final int XMP_TAG = 0x02BC;
  private static final int MAKERNOTE_TAG = 0x927C;

  /// Larger values are pictures: previews, strips.
  private static final int LARGEST_VALUE = 1024 * 1024;

  static ExifBlock read(Window tiff) {
    return read(new WindowReader(tiff), new Handler(new Metadata()));
  }

  static ExifBlock read(byte[] tiff) {
    return read(new ByteArrayReader(tiff), new Handler(new Metadata()));
  }

  /// A TIFF whose main directory has GPS tags, as Canon keeps them in a CR3.
  static ExifBlock readGps(Window tiff) {
    return read(new WindowReader(tiff), new GpsHandler(new Metadata()));
  }

  private static ExifBlock read(RandomAccessReader tiff, Handler handler) {
    Optional<String> broken = Optional.empty();
    try {
      new TiffReader().processTiff(tiff, handler, 0);
    } catch (TiffProcessingException | IOException e) {
      broken = Optional.of(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // metadata-extractor is not hardened against every broken file; what it read so far stays.
      broken = Optional.of(e.getClass().getSimpleName());
    }
    return new ExifBlock(handler.metadata(), handler.xmp(), broken);
  }

  private static final class GpsHandler extends Handler {
    GpsHandler(Metadata metadata) {
      super(metadata);
    }

    @Override
    public void setTiffMarker(int marker) {
      pushDirectory(GpsDirectory.class);
    }
  }

  private static class Handler extends ExifTiffHandler {
    private Optional<byte[]> xmp = Optional.empty();

    Handler(Metadata metadata) {
      super(metadata, null, 0);
    }

    Metadata metadata() {
      return _metadata;
    }

    Optional<byte[]> xmp() {
      return xmp;
    }

    @Override
    public boolean customProcessTag(
        int valueOffset,
        Set<Integer> processedOffsets,
        int tiffHeaderOffset,
        RandomAccessReader reader,
        int tag,
        int byteCount)
        throws IOException {
      if (tag == XMP_TAG) {
        xmp = Optional.of(reader.getBytes(valueOffset, byteCount));
        return true;
      }
      if (tag != MAKERNOTE_TAG && byteCount > LARGEST_VALUE) {
        return true;
      }
      return super.customProcessTag(
          valueOffset, processedOffsets, tiffHeaderOffset, reader, tag, byteCount);
    }
  }
}
