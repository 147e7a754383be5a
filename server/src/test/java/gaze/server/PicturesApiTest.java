package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.MediaFile;
import gaze.domain.MediaItem;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("integration")
class PicturesApiTest {
  private static final String CONTENT = "0123456789";

  private final Room room;
  private final Caller program = Caller.program();

  PicturesApiTest(Room room) {
    this.room = room;
  }

  private static String original(MediaItem item) {
    return "/api/media/" + item.id() + "/original";
  }

  private Path file(MediaItem item) throws IOException {
    return Path.of(program.get("/api/media/" + item.id()).json().get("path").asText());
  }

  @Test
  void theOriginalIsSentAsItIs() throws IOException {
    MediaItem item = room.item("Öl 1.jpg", CONTENT);
    var answer = program.get(original(item));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(CONTENT);
    assertThat(answer.header("Content-Type")).contains("image/jpeg");
    assertThat(answer.header("Content-Length")).contains("10");
    assertThat(answer.header("Accept-Ranges")).contains("bytes");
    assertThat(answer.header("Content-Disposition").orElseThrow())
        .startsWith("inline; ")
        .contains("filename*=UTF-8''%C3%96l%201.jpg");
    assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
    assertThat(program.get(original(item) + "?download=true").header("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; "));
  }

  @Test
  void aHeadSaysHowLongItIs() throws IOException {
    MediaItem item = room.item("head.jpg", CONTENT);
    var answer = program.send("HEAD", original(item), "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Length")).contains("10");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aRangeIsSentAlone() throws IOException {
    MediaItem item = room.item("range.mp4", CONTENT);
    var middle = program.with("Range", "bytes=2-4").get(original(item));
    assertThat(middle.status()).isEqualTo(206);
    assertThat(middle.text()).isEqualTo("234");
    assertThat(middle.header("Content-Range")).contains("bytes 2-4/10");
    assertThat(middle.header("Content-Length")).contains("3");
    assertThat(program.with("Range", "bytes=-3").get(original(item)).text()).isEqualTo("789");
    assertThat(program.with("Range", "bytes=7-").get(original(item)).text()).isEqualTo("789");
    var outside = program.with("Range", "bytes=10-").get(original(item));
    assertThat(outside.status()).isEqualTo(416);
    assertThat(outside.header("Content-Range")).contains("bytes */10");
    assertThat(outside.code()).isEqualTo("range_not_satisfiable");
  }

  @Test
  void whoHasItIsNotSentItAgainUntilItChanges() throws IOException {
    MediaItem item = room.item("etag.jpg", CONTENT);
    String etag = program.get(original(item)).header("ETag").orElseThrow();
    assertThat(etag).startsWith("\"").endsWith("\"");
    var same = program.with("If-None-Match", "\"x\", W/" + etag).get(original(item));
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("ETag")).contains(etag);

    Caller resuming = program.with("Range", "bytes=5-").with("If-Range", etag);
    assertThat(resuming.get(original(item)).status()).isEqualTo(206);

    Path file = file(item);
    Files.writeString(file, "abcdefghij");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(program.with("If-None-Match", etag).get(original(item)).text())
        .isEqualTo("abcdefghij");
    var changed = resuming.get(original(item));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text()).isEqualTo("abcdefghij");
  }

  @Test
  void aLinkOutOfTheLibraryIsNeverFollowed() throws IOException {
    MediaItem item = room.item("inside.jpg", CONTENT);
    Path secret = Files.writeString(room.folder().resolve("secret.jpg"), "secret");
    Path file = file(item);
    Files.delete(file);
    Files.createSymbolicLink(file, secret);
    var answer = program.get(original(item));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContain("secret");
    assertThat(answer.code()).isEqualTo("file_missing");
  }

  @Test
  void aFolderThatBecameALinkOutOfTheLibraryIsNeverFollowed() throws IOException {
    MediaItem item = room.item("folder/inside.jpg", CONTENT);
    Path elsewhere = room.folder();
    Files.writeString(elsewhere.resolve("inside.jpg"), "secret");
    Path folder = file(item).resolve("..").normalize();
    Files.delete(folder.resolve("inside.jpg"));
    Files.delete(folder);
    Files.createSymbolicLink(folder, elsewhere);
    assertThat(program.get(original(item)).code()).isEqualTo("file_missing");
  }

  @Test
  void whatIsGoneIsSaidToBeGone() throws IOException {
    MediaItem item = room.item("gone.jpg", CONTENT);
    Path file = file(item);
    Files.delete(file);
    assertThat(program.get(original(item)).code()).isEqualTo("file_missing");
    Path root = file.resolve("..").normalize();
    Files.move(root, root.resolveSibling(Room.any()));
    assertThat(program.get(original(item)).code()).isEqualTo("library_offline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/media/../../etc/passwd/original",
        "/api/media/%2e%2e%2f%2e%2e%2fetc%2fpasswd/original",
        "/api/media/x/original",
        "/api/media/0-0-0-0-0/original"
      })
  void anIdIsNotAPath(String address) throws IOException {
    var answer = program.get(address);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("root:");
  }

  @Test
  void aFileOfTheItemIsFoundByItsIdAlone() throws IOException {
    MediaItem item = room.item("one.jpg", CONTENT);
    MediaItem other = room.item("two.jpg", "other");
    String files = "/api/media/" + item.id() + "/files/";
    assertThat(program.get(files + item.main().id()).text()).isEqualTo(CONTENT);
    assertThat(program.get(files + other.main().id()).code()).isEqualTo("not_found");
  }

  @Test
  void aPictureThatIsBeingMadeIsNotThereYet() throws IOException {
    MediaItem item = room.item("young.jpg", CONTENT);
    var answer = program.get("/api/media/" + item.id() + "/thumbnail");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not_made_yet");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  @Test
  void aPictureThatCannotBeMadeSaysWhy() throws IOException {
    MediaItem item = room.item("broken.jpg", CONTENT);
    room.finish(item, new StageFacts.MetadataRead(Metadata.EMPTY, List.of(), false));
    room.fail(
        item,
        new Problem(Stage.MAKING_PREVIEWS, ProblemKind.UNREADABLE, "The picture is no picture."));
    var answer = program.get("/api/media/" + item.id() + "/preview");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("cannot_be_made");
    assertThat(answer.json().get("detail").asText()).isEqualTo("The picture is no picture.");
  }

  @Test
  void thumbnailAndPreviewAreKeptByTheirContent() throws IOException {
    MediaItem item = room.item("fine.jpg", CONTENT);
    room.understand(item);
    for (String which : List.of("thumbnail", "preview")) {
      var answer = program.get("/api/media/" + item.id() + "/" + which);
      assertThat(answer.text()).isEqualTo(which + " of " + item.id());
      assertThat(answer.header("Content-Type")).contains("image/webp");
      assertThat(answer.header("Cache-Control").orElseThrow()).contains("private");
      String etag = answer.header("ETag").orElseThrow();
      assertThat(
              program
                  .with("If-None-Match", etag)
                  .get("/api/media/" + item.id() + "/" + which)
                  .status())
          .isEqualTo(304);
      var part = program.with("Range", "bytes=0-3").get("/api/media/" + item.id() + "/" + which);
      assertThat(part.text()).isEqualTo(which.substring(0, 4));
    }
  }

  @Test
  void theFullPictureIsTheOriginalWhereABrowserCanShowItElseIsMade() throws IOException {
    MediaItem shown = room.item("shown.png", CONTENT);
    assertThat(program.get("/api/media/" + shown.id() + "/full").text()).isEqualTo(CONTENT);
    MediaItem made = room.item("made.heic", CONTENT);
    var answer = program.get("/api/media/" + made.id() + "/full");
    assertThat(answer.text()).isEqualTo("full of made.heic");
    assertThat(answer.header("Content-Type")).contains("image/webp");
    MediaItem video = room.item("video.mp4", CONTENT);
    assertThat(program.get("/api/media/" + video.id() + "/full").code())
        .isEqualTo("no_full_picture");
  }

  @Test
  void theRawBesideAJpegIsAFullPictureOfItsOwn() throws IOException {
    Path root = room.folder();
    Path jpeg = Files.writeString(root.resolve("IMG_1.jpg"), CONTENT);
    Files.writeString(root.resolve("IMG_1.dng"), "raw");
    Files.writeString(root.resolve("IMG_1.xmp"), "<x/>");
    room.library(root);
    MediaItem pair = room.storage().catalog(OwnerId.LOCAL).at(jpeg).orElseThrow();
    String full = "/api/media/" + pair.id() + "/full";
    assertThat(program.get(full).text()).isEqualTo(CONTENT);
    for (MediaFile file : pair.files()) {
      var answer = program.get(full + "?file_id=" + file.id());
      switch (file.role()) {
        case JPEG -> assertThat(answer.text()).isEqualTo(CONTENT);
        case RAW -> assertThat(answer.text()).isEqualTo("full of IMG_1.dng");
        default -> assertThat(answer.code()).isEqualTo("no_full_picture");
      }
    }
    assertThat(pair.files()).map(MediaFile::role).contains(FileRole.RAW);
    assertThat(program.get(full + "?file_id=" + Room.any()).code()).isEqualTo("not_found");
  }

  @Test
  void thePartThatMovesIsTheVideoBesideALivePhoto() throws IOException {
    MediaItem still = room.item("still.jpg", CONTENT);
    assertThat(program.get("/api/media/" + still.id() + "/motion").code()).isEqualTo("no_motion");
    Path root = room.folder();
    Path photo = Files.writeString(root.resolve("IMG_1.heic"), "photo");
    Files.writeString(root.resolve("IMG_1.mov"), "moving");
    room.library(root);
    MediaItem live = room.storage().catalog(OwnerId.LOCAL).at(photo).orElseThrow();
    assertThat(program.get("/api/media/" + live.id() + "/motion").text()).isEqualTo("moving");
  }

  @Test
  void framesOfAVideoComeInTimeAndByPages() throws IOException {
    MediaItem item = room.item("frames.mp4", CONTENT);
    room.understand(item);
    room.finish(
        item,
        new StageFacts.FramesExtracted(List.of(room.frame(0), room.frame(2000), room.frame(4000))));
    String address = "/api/media/" + item.id() + "/frames";
    var first = program.get(address + "?limit=2").json();
    assertThat(first.get("items")).hasSize(2);
    var rest = program.get(address + "?limit=2&cursor=" + first.get("next_cursor").asText()).json();
    assertThat(rest.get("items")).hasSize(1);
    assertThat(rest.has("next_cursor")).isFalse();
    assertThat(program.get(rest.at("/items/0/url").asText()).text()).isEqualTo("frame 4000");
    assertThat(program.get(address + "?cursor=nonsense").code()).isEqualTo("invalid_cursor");
    assertThat(program.get(address + "/" + Room.any()).code()).isEqualTo("not_found");
  }
}
