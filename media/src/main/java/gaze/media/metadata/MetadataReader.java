package gaze.media.metadata;

import gaze.domain.CaptureTime;
import gaze.domain.FileRole;
import gaze.domain.Metadata;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.container.Window;
import gaze.media.content.Content;
import gaze.media.content.Format;
import gaze.media.content.FormatKind;
import gaze.media.places.ZoneMap;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Reads what one file says of itself, whatever its name says it is. Nothing it meets is an
/// exception: what is wrong becomes a problem, and what was read before stays.
///
/// Native demultiplexers read videos here, so this belongs in the worker process. Thread-safe.
public final class MetadataReader {
  private final InstantSource clock;

  /// @param clock tells which dates lie in the future
  public MetadataReader(InstantSource clock) {
    this.clock = clock;
  }

  public FileReading read(Path file, FileRole role) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Window window = Window.on(channel);
      if (window.length() == 0) {
        return failed(file, role, ProblemKind.EMPTY_FILE, "The file is empty.");
      }
      return new Reading(file, role, Content.of(file)).read(window);
    } catch (NoSuchFileException e) {
      return failed(file, role, ProblemKind.VANISHED, "The file is no longer there.");
    } catch (AccessDeniedException e) {
      return failed(file, role, ProblemKind.PERMISSION, "Gaze may not read the file.");
    } catch (IOException e) {
      return failed(
          file, role, ProblemKind.UNREADABLE, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static FileReading failed(Path file, FileRole role, ProblemKind kind, String sentence) {
    return new FileReading(
        file.getFileName().toString(),
        role,
        Optional.empty(),
        Metadata.EMPTY,
        Facts.NONE,
        Optional.of(new Problem(Stage.READING_METADATA, kind, sentence)),
        List.of());
  }

  /// The reading of one file.
  private final class Reading {
    private final Path path;
    private final FileRole role;
    private final Content content;
    private final Collected collected = new Collected(new SensibleTimes(clock.instant()));
    private Optional<Problem> failure = Optional.empty();

    Reading(Path path, FileRole role, Content content) {
      this.path = path;
      this.role = role;
      this.content = content;
    }

    FileReading read(Window file) {
      content.format().ifPresentOrElse(format -> format(file, format), this::unknown);
      if (content.misnamed() && failure.isEmpty()) {
        collected.note(ProblemKind.WRONG_CONTENT, misnamed());
      }
      Facts facts = collected.facts();
      return new FileReading(
          path.getFileName().toString(),
          role,
          content.format(),
          ownMetadata(facts),
          facts,
          failure,
          collected.notes());
    }

    private void format(Window file, Format format) {
      try {
        dispatch(file, format);
      } catch (EOFException e) {
        collected.note(ProblemKind.TRUNCATED, "The file ends in the middle of its metadata.");
      } catch (IOException e) {
        collected.note(ProblemKind.UNREADABLE, "The file cannot be read: " + e.getMessage() + ".");
      } catch (RuntimeException e) {
        // No parser of hostile bytes is without gaps; what was read before the gap stays.
        collected.note(
            ProblemKind.BAD_METADATA,
            "The metadata is damaged (" + e.getClass().getSimpleName() + ").");
      }
    }

    private void dispatch(Window file, Format format) throws IOException {
      switch (format) {
        case JPEG -> {
          JpegReader.read(file, collected);
          MotionPhoto.find(file, collected);
        }
        case PNG -> PngReader.read(file, collected);
        case GIF -> SimplePictures.gif(file, collected);
        case BMP -> SimplePictures.bmp(file, collected);
        case JPEG_2000 -> Jpeg2000Reader.read(file, collected);
        case PSD -> PhotoshopReader.read(file, collected);
        case ICO -> RareHeaders.ico(file, collected);
        case SVG -> SvgReader.read(file, collected);
        case NETPBM -> RareHeaders.netpbm(file, collected);
        case PCX -> RareHeaders.pcx(file, collected);
        case DPX -> RareHeaders.dpx(file, collected);
        case QOI -> RareHeaders.qoi(file, collected);
        case XCF -> XcfReader.read(file, collected);
        case FLIF -> RareHeaders.flif(file, collected);
        case BPG -> BpgReader.read(file, collected);
        case PHOTO_CD -> RareCameras.photoCd(file, collected);
        case FPF -> RareCameras.fpf(file, collected);
        case PMP -> RareCameras.pmp(file, collected);
        case LFP -> RareCameras.lfp(file, collected);
        case FITS, EXR, RADIANCE, CZI -> {
          // A decoder tells the size of those that it can open.
        }
        case WEBP -> WebpReader.read(file, collected);
        case JXL -> JxlReader.read(file, collected);
        case HEIC, HEIF, AVIF -> {
          HeifReader.read(file, collected);
          QuickTimeReader.read(file, collected);
          MotionPhoto.find(file, collected);
        }
        case TIFF, CR2, NEF, ARW, DNG, RW2, ORF, PEF, SRW, DCR, ERF, THREE_FR, MEF, MOS, IIQ ->
            TiffReading.read(file, format, collected);
        case OTHER_RAW -> {
          if (file.has(0, "II") || file.has(0, "MM")) {
            TiffReading.read(file, format, collected);
          }
        }
        case CR3 -> RawReaders.cr3(file, collected);
        case CRW -> CanonHeap.read(file, collected);
        case RAF -> RawReaders.raf(file, collected);
        case MRW -> RawReaders.mrw(file, collected);
        case X3F -> RawReaders.x3f(file, collected);
        case MP4, M4V, MOV, THREE_GP, THREE_G2 -> {
          video(format, false);
          if (QuickTimeReader.isCutShort(file)) {
            cutShort();
          }
          QuickTimeReader.read(file, collected);
        }
        case MKV, WEBM -> {
          video(format, true);
          if (MatroskaReader.read(file, collected)) {
            cutShort();
          }
        }
        case AVI -> {
          video(format, true);
          if (8 + file.u32(4, ByteOrder.LITTLE_ENDIAN) > file.length()) {
            cutShort();
          }
        }
        case FLV, MPEG_TS, MPEG_PS, WMV, WTV, OGV, DV, MXF, REAL -> video(format, true);
        case R3D -> {
          RedReader.read(file, collected);
          video(format, true);
        }
        case XMP -> {
          if (file.length() <= XmpPacket.LARGEST) {
            collected.xmpPacket(file.bytes(0, (int) file.length()));
          }
        }
        case JSON -> TakeoutReader.read(file, collected);
        case SRT, VTT, ASS, XML, TEXT, HTML -> foreign(format);
        case OTHER_PICTURE, AUDIO, DJVU, PDF, ZIP, GZIP, PROGRAM -> foreign(format);
      }
    }

    private void video(Format format, boolean withTags) {
      switch (VideoProbe.probe(path, format)) {
        case VideoProbe.Result.Video video -> {
          collected.video(video.facts());
          collected.size(video.width(), video.height());
          collected.heading(video.heading());
          if (withTags) {
            ContainerTags.collect(video.tags(), collected.container);
          }
        }
        case VideoProbe.Result.Broken(Problem problem) -> failure = Optional.of(problem);
      }
    }

    /// The container says that more should follow.
    private void cutShort() {
      String sentence = "The end of the video is missing.";
      if (failure.isPresent()) {
        fail(ProblemKind.TRUNCATED, sentence);
      } else {
        collected.note(ProblemKind.TRUNCATED, sentence);
      }
    }

    /// Recognised, but not what is taken into a library. Beside a picture it is merely no help.
    private void foreign(Format format) {
      if (content.promised().map(Format::kind).filter(kind -> !kind.isMedia()).isPresent()) {
        return;
      }
      boolean promised = content.promised().isPresent();
      fail(
          promised ? ProblemKind.WRONG_CONTENT : ProblemKind.UNSUPPORTED,
          promised ? misnamed() : "Gaze does not open this kind of file: " + format.title() + ".");
    }

    private void unknown() {
      if (content.promised().filter(format -> format.kind() == FormatKind.SUBTITLE).isEmpty()) {
        fail(
            ProblemKind.UNREADABLE,
            content
                .promised()
                .map(
                    format ->
                        "The name says " + format.title() + ", the content is of no known kind.")
                .orElse("The content of the file is of no known kind."));
      }
    }

    private String misnamed() {
      return "The name says %s, the content says %s."
          .formatted(
              content.promised().map(Format::title).orElse("nothing"),
              content.found().map(Format::title).orElse("of no known kind"));
    }

    private void fail(ProblemKind kind, String sentence) {
      failure = Optional.of(new Problem(Stage.READING_METADATA, kind, sentence));
    }

    private Metadata ownMetadata(Facts facts) {
      Optional<CaptureTime> captured =
          CaptureTimes.best(facts.times())
              .map(
                  clue ->
                      CaptureTimes.settle(clue, Optional.empty(), ZoneMap.NONE, ZoneOffset.UTC));
      return Merging.metadata(facts, collected.shape(), captured, Optional.empty());
    }
  }
}
