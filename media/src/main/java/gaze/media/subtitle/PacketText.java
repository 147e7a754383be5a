package gaze.media.subtitle;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_ASS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SRT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SSA;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SUBRIP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBVTT;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/// Takes the words out of one packet of a text track. Containers hold Unicode.
final class PacketText {
  /// `ReadOrder, Layer, Style, Name, MarginL, MarginR, MarginV, Effect, Text`: Matroska's columns.
  private static final int SUBSTATION_COLUMNS = 9;

  private PacketText() {}

  /// Empty for a kind of track that holds pictures, or words in a form that is not read here.
  static Optional<Function<byte[], String>> reader(int codec) {
    if (codec == AV_CODEC_ID_SUBRIP || codec == AV_CODEC_ID_SRT || codec == AV_CODEC_ID_TEXT) {
      return Optional.of(payload -> Markup.subRip(new String(payload, UTF_8)));
    }
    if (codec == AV_CODEC_ID_ASS || codec == AV_CODEC_ID_SSA) {
      return Optional.of(PacketText::subStation);
    }
    if (codec == AV_CODEC_ID_WEBVTT) {
      return Optional.of(payload -> Markup.webVtt(new String(payload, UTF_8)));
    }
    return codec == AV_CODEC_ID_MOV_TEXT ? Optional.of(PacketText::timedText) : Optional.empty();
  }

  private static String subStation(byte[] payload) {
    String[] columns = new String(payload, UTF_8).split(",", SUBSTATION_COLUMNS);
    return columns.length < SUBSTATION_COLUMNS
        ? ""
        : Markup.subStation(columns[SUBSTATION_COLUMNS - 1]);
  }

  /// 3GPP timed text (TS 26.245): two bytes of length, UTF-8 or marked UTF-16, then boxes of style.
  private static String timedText(byte[] payload) {
    if (payload.length < Short.BYTES) {
      return "";
    }
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    int length = Math.min(Short.toUnsignedInt(buffer.getShort()), buffer.remaining());
    byte[] text = new byte[length];
    buffer.get(text);
    Charset charset = wide(text) ? UTF_16 : UTF_8;
    return Markup.plain(new String(text, charset));
  }

  private static boolean wide(byte[] text) {
    return text.length >= 2
        && ((text[0] == (byte) 0xFE && text[1] == (byte) 0xFF)
            || (text[0] == (byte) 0xFF && text[1] == (byte) 0xFE));
  }
}
