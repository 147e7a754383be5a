package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_COMMENT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_VISUAL_IMPAIRED;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/// Which of a container's tracks is the video's sound: the first that can be decoded and is
/// switched on. Somebody who talks about the video or describes it comes last.
final class SoundTrack {
  private static final int ASIDE = AV_DISPOSITION_COMMENT | AV_DISPOSITION_VISUAL_IMPAIRED;

  private SoundTrack() {}

  static Optional<AVStream> of(AVFormatContext format) {
    return IntStream.range(0, format.nb_streams())
        .mapToObj(index -> format.streams(index))
        .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
        .filter(stream -> stream.codecpar().codec_id() != AV_CODEC_ID_NONE)
        .min(Comparator.comparingInt(SoundTrack::lacks));
  }

  /// Whether FFmpeg can decode it here.
  static boolean decodable(AVStream stream) {
    return avcodec_find_decoder(stream.codecpar().codec_id()) != null;
  }

  private static int lacks(AVStream stream) {
    boolean on = (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0;
    boolean aside = (stream.disposition() & ASIDE) != 0;
    return (decodable(stream) ? 0 : 4) + (aside ? 2 : 0) + (on ? 0 : 1);
  }
}
