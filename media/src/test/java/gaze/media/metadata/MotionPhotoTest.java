package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MotionPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionPhotoTest {
  private static final byte[] VIDEO = movie(movieHeader(NOW, 2500));

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  private static MotionPart part(long offset) {
    return new MotionPart(offset, VIDEO.length, "video/mp4", Optional.of(Duration.ofMillis(2500)));
  }

  @Test
  void anOlderPixelSaysHowFarFromTheEndTheVideoBegins() {
    byte[] picture =
        jpeg(
            xmpSegment(
                "<GCamera:MicroVideo>1</GCamera:MicroVideo><GCamera:MicroVideoOffset>"
                    + VIDEO.length
                    + "</GCamera:MicroVideoOffset>"));
    assertThat(specimens.read("MVIMG_1.jpg", picture, VIDEO).metadata().motion())
        .contains(part(picture.length));
  }

  @Test
  void aNewerOneListsEverythingBehindThePicture() {
    byte[] gainMap = new byte[77];
    byte[] picture =
        jpeg(
            xmpSegment(
                """
                <GCamera:MotionPhoto>1</GCamera:MotionPhoto>
                <Container:Directory><rdf:Seq>
                <rdf:li rdf:parseType='Resource'><Container:Item Item:Mime='image/jpeg' Item:Semantic='Primary' Item:Length='0' Item:Padding='0'/></rdf:li>
                <rdf:li rdf:parseType='Resource'><Container:Item Item:Mime='image/jpeg' Item:Semantic='GainMap' Item:Length='77'/></rdf:li>
                <rdf:li rdf:parseType='Resource'><Container:Item Item:Mime='video/mp4' Item:Semantic='MotionPhoto' Item:Length='%d'/></rdf:li>
                </rdf:Seq></Container:Directory>
                """
                    .formatted(VIDEO.length)));
    assertThat(specimens.read("PXL_1.MP.jpg", picture, gainMap, VIDEO).metadata().motion())
        .contains(part(picture.length + 77));
  }

  @Test
  void samsungsTrailerNamesItsParts() {
    byte[] name = latin("MotionPhoto_Data");
    byte[] data = join(u16(0), little16(0x0A30), little32(name.length), name, VIDEO);
    byte[] list =
        join(
            latin("SEFH"),
            little32(106),
            little32(1),
            u16(0),
            little16(0x0A30),
            little32(data.length),
            little32(data.length));
    byte[] picture = jpeg();
    byte[] trailer = join(list, little32(list.length), latin("SEFT"));
    assertThat(specimens.read("20240101.jpg", picture, data, trailer).metadata().motion())
        .contains(part(picture.length + data.length - VIDEO.length));
  }

  @Test
  void aHeicHasItInABox() {
    byte[] head = join(box("ftyp", latin("heic"), u32(0), latin("mif1")), box("mpvd"));
    byte[] file = join(box("ftyp", latin("heic"), u32(0), latin("mif1")), box("mpvd", VIDEO));
    assertThat(specimens.read("20240101.heic", file).metadata().motion())
        .contains(part(head.length));
  }

  @Test
  void whereNoVideoIsNoneIsClaimed() {
    byte[] picture = jpeg(xmpSegment("<GCamera:MicroVideoOffset>20</GCamera:MicroVideoOffset>"));
    assertThat(specimens.read("cut.jpg", picture, new byte[500]).metadata().motion()).isEmpty();
    byte[] far = jpeg(xmpSegment("<GCamera:MicroVideoOffset>999999</GCamera:MicroVideoOffset>"));
    assertThat(specimens.read("far.jpg", far).metadata().motion()).isEmpty();
  }
}
