package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/// Which of a container's tracks is the video: one that is switched on and can be decoded. An
/// album's cover is none.
public final class PictureTrack {
  private PictureTrack() {}

  /// The first of them, as browsers play it.
  public static Optional<AVStream> of(AVFormatContext format) {
    return all(format).min(Comparator.comparingInt(PictureTrack::lacks));
  }

  /// The largest of them: the others are the same in less detail.
  static Optional<AVStream> largest(AVFormatContext format) {
    return all(format)
        .min(
            Comparator.comparingInt(PictureTrack::lacks)
                .thenComparing(PictureTrack::pixels, Comparator.reverseOrder()));
  }

  private static Stream<AVStream> all(AVFormatContext format) {
    return IntStream.range(0, format.nb_streams())
        .mapToObj(index -> format.streams(index))
        .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO)
        .filter(stream -> (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0);
  }

  /// Whether FFmpeg can decode it here.
  static boolean decodable(AVStream stream) {
    return avcodec_find_decoder(stream.codecpar().codec_id()) != null;
  }

  /// A decoder weighs more than the container's word.
  private static int lacks(AVStream stream) {
    boolean on = (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0;
    return (decodable(stream) ? 0 : 2) + (on ? 0 : 1);
  }

  private static long pixels(AVStream stream) {
    return (long) stream.codecpar().width() * stream.codecpar().height();
  }
}
