package gaze.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import gaze.media.pixels.NativeLibraries;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// An AVIF file made of tiles, as phones write HEIC: AV1 pictures, a grid over them, and boxes that
/// turn, mirror and cut the whole.
///
/// @param columns of tiles; each tile is `tile` × `tile` pixels
/// @param rotation quarter turns counterclockwise (`irot`)
/// @param mirror `imir`'s axis, or −1 for none
/// @param clean `clap`'s width and height, or 0 for none
record AvifSpecimen(
    BufferedImage image, int tile, int columns, int rows, int rotation, int mirror, int clean) {

  static AvifSpecimen of(BufferedImage image, int tile) {
    int columns = (image.getWidth() + tile - 1) / tile;
    int rows = (image.getHeight() + tile - 1) / tile;
    return new AvifSpecimen(image, tile, columns, rows, 0, -1, 0);
  }

  AvifSpecimen turned(int quarters) {
    return new AvifSpecimen(image, tile, columns, rows, quarters, mirror, clean);
  }

  AvifSpecimen mirrored(int axis) {
    return new AvifSpecimen(image, tile, columns, rows, rotation, axis, clean);
  }

  AvifSpecimen cut(int side) {
    return new AvifSpecimen(image, tile, columns, rows, rotation, mirror, side);
  }

  byte[] bytes() {
    NativeLibraries.load();
    List<byte[]> items = new ArrayList<>();
    items.add(grid());
    for (int i = 0; i < columns * rows; i++) {
      items.add(av1(i % columns * tile, i / columns * tile));
    }
    byte[] start = box("ftyp", text("avif"), u32(0), text("avifmif1miaf"));
    // The offsets do not change the size of the boxes that hold them.
    int dataAt = start.length + meta(items, 0).length + 8;
    return join(start, meta(items, dataAt), box("mdat", items.toArray(byte[][]::new)));
  }

  private byte[] grid() {
    return join(
        new byte[] {0, 0, (byte) (rows - 1), (byte) (columns - 1)},
        u16(image.getWidth()),
        u16(image.getHeight()));
  }

  private byte[] meta(List<byte[]> items, int dataAt) {
    return box(
        "meta",
        u32(0),
        box("hdlr", u32(0), u32(0), text("pict"), new byte[13]),
        box("pitm", u32(0), u16(1)),
        places(items, dataAt),
        kinds(items.size()),
        box("iref", u32(0), parts(items.size())),
        box("iprp", properties(), associations(items.size())));
  }

  private static byte[] places(List<byte[]> items, int dataAt) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int at = dataAt;
    for (int i = 0; i < items.size(); i++) {
      all.writeBytes(join(u16(i + 1), u16(0), u16(1), u32(at), u32(items.get(i).length)));
      at += items.get(i).length;
    }
    return box("iloc", u32(0), u16(0x4400), u16(items.size()), all.toByteArray());
  }

  private static byte[] kinds(int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      String kind = i == 0 ? "grid" : "av01";
      all.writeBytes(box("infe", u32(2 << 24), u16(i + 1), u16(0), text(kind), new byte[1]));
    }
    return box("iinf", u32(0), u16(count), all.toByteArray());
  }

  private static byte[] parts(int count) {
    ByteArrayOutputStream tiles = new ByteArrayOutputStream();
    for (int i = 1; i < count; i++) {
      tiles.writeBytes(u16(i + 1));
    }
    return box("dimg", u16(1), u16(count - 1), tiles.toByteArray());
  }

  private byte[] properties() {
    return box(
        "ipco",
        box("ispe", u32(0), u32(image.getWidth()), u32(image.getHeight())),
        box("ispe", u32(0), u32(tile), u32(tile)),
        box("av1C", new byte[] {(byte) 0x81, 0x20, 0, 0}),
        box("colr", text("nclx"), u16(1), u16(13), u16(6), new byte[] {(byte) 0x80}),
        box("irot", new byte[] {(byte) rotation}),
        box("imir", new byte[] {(byte) mirror}),
        box("clap", fraction(clean), fraction(clean), fraction(0), fraction(0)));
  }

  private byte[] associations(int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Integer> own = new ArrayList<>(List.of(1, 4));
    if (clean > 0) {
      own.add(7);
    }
    if (rotation > 0) {
      own.add(5);
    }
    if (mirror >= 0) {
      own.add(6);
    }
    all.writeBytes(u16(1));
    all.write(own.size());
    own.forEach(all::write);
    for (int i = 1; i < count; i++) {
      all.writeBytes(join(u16(i + 1), new byte[] {3, 2, 3, 4}));
    }
    return box("ipma", u32(0), u32(count), all.toByteArray());
  }

  private byte[] av1(int left, int top) {
    AVCodec codec = avcodec_find_encoder_by_name("libaom-av1");
    AVCodecContext context = avcodec_alloc_context3(codec);
    context.width(tile).height(tile).pix_fmt(AV_PIX_FMT_YUV444P).color_range(AVCOL_RANGE_JPEG);
    context.time_base(new AVRational().num(1).den(25)).thread_count(1);
    av_opt_set(context.priv_data(), "still-picture", "1", 0);
    av_opt_set(context.priv_data(), "cpu-used", "8", 0);
    av_opt_set(context.priv_data(), "crf", "15", 0);
    assertThat(avcodec_open2(context, codec, (AVDictionary) null)).isZero();
    AVFrame frame = drawn(left, top);
    AVPacket packet = av_packet_alloc();
    avcodec_send_frame(context, frame);
    avcodec_send_frame(context, null);
    assertThat(avcodec_receive_packet(context, packet)).isZero();
    byte[] coded = new byte[packet.size()];
    packet.data().get(coded);
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(context);
    return coded;
  }

  /// BT.601, full range.
  private AVFrame drawn(int left, int top) {
    AVFrame frame = av_frame_alloc();
    frame.width(tile).height(tile).format(AV_PIX_FMT_YUV444P).color_range(AVCOL_RANGE_JPEG);
    av_frame_get_buffer(frame, 0);
    for (int y = 0; y < tile; y++) {
      for (int x = 0; x < tile; x++) {
        Color color =
            new Color(
                image.getRGB(
                    Math.min(left + x, image.getWidth() - 1),
                    Math.min(top + y, image.getHeight() - 1)));
        double luma = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
        put(frame, 0, x, y, luma);
        put(frame, 1, x, y, 128 + (color.getBlue() - luma) / 1.772);
        put(frame, 2, x, y, 128 + (color.getRed() - luma) / 1.402);
      }
    }
    return frame;
  }

  private static void put(AVFrame frame, int plane, int x, int y, double sample) {
    frame.data(plane).put((long) y * frame.linesize(plane) + x, (byte) Math.round(sample));
  }

  private static byte[] box(String type, byte[]... content) {
    byte[] body = join(content);
    return join(u32(body.length + 8), text(type), body);
  }

  private static byte[] fraction(int whole) {
    return join(u32(whole), u32(1));
  }

  private static byte[] text(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] u16(int value) {
    return ByteBuffer.allocate(2).putShort((short) value).array();
  }

  private static byte[] u32(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
