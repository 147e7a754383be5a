package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.FileRole;
import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.Looks;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.OwnerId;
import gaze.domain.PictureSize;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.storage.MediaListing.SortBy;
import gaze.testkit.Seeded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every catalogue does.
public abstract class CatalogContract extends PortContract {
  private Catalog catalog() {
    return storage.catalog(OwnerId.LOCAL);
  }

  @Test
  void metadataComesBackAsItWasRead() {
    MediaId media = photo("a.jpg");
    readMetadata(media, Given.metadata());
    assertThat(item(media).metadata()).isEqualTo(Given.metadata());

    apply(new FileChange.FileAdded(media, Given.file("a.xmp", FileRole.SIDECAR)));
    readMetadata(media, Metadata.EMPTY);
    assertThat(item(media).metadata()).isEqualTo(Metadata.EMPTY);
  }

  @Test
  void aMotionPhotoIsKnownByItsFile() {
    MediaFile file = Given.file("a.jpg");
    MediaId media = added(MediaKind.PHOTO, file);
    var facts =
        new gaze.domain.FileFacts(
            file.id(),
            MediaKind.PHOTO,
            "image/jpeg",
            Optional.of(Given.motion()),
            Optional.of("id-1"),
            Optional.empty(),
            Optional.empty());

    finish(
        lease(media, Stage.READING_METADATA),
        new StageFacts.MetadataRead(Metadata.EMPTY, List.of(facts), false));

    assertThat(item(media).main().motion()).contains(Given.motion());
    assertThat(item(media).metadata().motion()).contains(Given.motion());
    assertThat(item(media).metadata().contentIdentifier()).contains("id-1");
  }

  @Test
  void looksComeBackAsTheyWereMade() {
    MediaId media = photo("a.jpg");
    readMetadata(media, Metadata.EMPTY);
    assertThat(item(media).looks()).isEmpty();
    Looks looks = Given.looks();

    finish(
        lease(media, Stage.MAKING_PREVIEWS),
        new StageFacts.PreviewsMade(looks, Optional.of(new PictureSize(800, 600))));

    assertThat(item(media).looks()).contains(looks);
    assertThat(item(media).metadata().size()).contains(new PictureSize(800, 600));
  }

  @Test
  void framesComeInOrderOfTheirTime() {
    MediaId media = video("a.mp4");
    readMetadata(media, Metadata.EMPTY);
    finish(
        lease(media, Stage.MAKING_PREVIEWS),
        new StageFacts.PreviewsMade(Given.looks(), Optional.empty()));
    Frame late = Given.frame(4_000);
    Frame early = Given.frame(0);

    finish(
        lease(media, Stage.EXTRACTING_FRAMES),
        new StageFacts.FramesExtracted(List.of(late, early)));

    assertThat(catalog().frames(media)).containsExactly(early, late);
    assertThat(catalog().frame(late.id())).contains(late);
    assertThat(catalog().frameTimes(List.of(media, MediaId.random())))
        .isEqualTo(Map.of(media, Map.of(early.at(), early.id(), late.at(), late.id())));
    assertThat(storage.catalog(OwnerId.random()).frameTimes(List.of(media))).isEmpty();
    assertThat(catalog().frame(FrameId.random())).isEmpty();
    assertThat(storage.catalog(OwnerId.random()).frames(media)).isEmpty();
    assertThat(storage.catalog(OwnerId.random()).frame(late.id())).isEmpty();
  }

  @Test
  void anItemIsFoundByTheFullPathOfAnyOfItsFiles() {
    MediaId media =
        added(
            MediaKind.PHOTO, Given.file("2023/a.jpg"), Given.file("2023/a.xmp", FileRole.SIDECAR));

    assertThat(catalog().at(library.root().resolve("2023/a.xmp")))
        .map(MediaItem::id)
        .contains(media);
    assertThat(catalog().at(library.root().resolve("2023/../2023/a.jpg"))).isPresent();
    assertThat(catalog().at(library.root().resolve("2023"))).isEmpty();
    assertThat(catalog().at(Path.of("/elsewhere/a.jpg").toAbsolutePath())).isEmpty();
    assertThat(catalog().locate(item(media), item(media).main()))
        .isEqualTo(library.root().resolve("2023/a.jpg"));
  }

  @Test
  void otherOwnersFindNothing() {
    MediaId media = photo("a.jpg");
    Catalog others = storage.catalog(OwnerId.random());

    assertThat(others.find(media)).isEmpty();
    assertThat(others.at(library.root().resolve("a.jpg"))).isEmpty();
    assertThat(others.list(MediaListing.ALL, PageRequest.first(10)).items()).isEmpty();
    others.favorite(media, true);
    assertThat(item(media).favorite()).isFalse();
  }

  @Test
  void manyItemsComeInTheOrderAskedFor() {
    MediaId a = photo("a.jpg");
    MediaId b = photo("b.jpg");
    MediaId c = photo("c.jpg");

    assertThat(catalog().findAll(List.of(c, MediaId.random(), a, b)))
        .map(MediaItem::id)
        .containsExactly(c, a, b);
  }

  @Test
  void aFavoriteIsANewRevision() {
    MediaId media = photo("a.jpg");
    long revision = item(media).revision();

    catalog().favorite(media, true);

    assertThat(item(media).favorite()).isTrue();
    assertThat(item(media).revision()).isGreaterThan(revision);
    assertThat(outboxOf(media)).endsWith(Outbox.Change.UPDATED);

    long newest = storage.outbox().newest();
    catalog().favorite(media, true);
    assertThat(storage.outbox().newest()).isEqualTo(newest);
  }

  @Test
  void manyAreMarkedAtOnceAndTheAnswerIsWhatUndoesIt() {
    MediaId already = photo("a.jpg");
    MediaId other = photo("b.jpg");
    MediaId last = photo("c.jpg");
    catalog().favorite(already, true);

    assertThat(catalog().favorite(List.of(last, already, MediaId.random(), other), true))
        .containsExactly(last, other);

    assertThat(catalog().favorite(List.of(last, other), false)).containsExactly(last, other);
    assertThat(ids(new Filtered().favorite(true))).containsExactly(already);
  }

  @Test
  void theFilesSayWhatIsAFavoriteUntilAPersonDoes() {
    MediaId media = photo("a.jpg");

    marked(media, true);
    assertThat(item(media).favorite()).isTrue();
    assertThat(ids(new Filtered().favorite(true))).containsExactly(media);

    anotherSidecar(media, "a.jpg.xmp");
    marked(media, false);
    assertThat(item(media).favorite()).isFalse();

    catalog().favorite(media, false);
    anotherSidecar(media, "a.jpg.json");
    marked(media, true);
    assertThat(item(media).favorite()).isFalse();
  }

  private void anotherSidecar(MediaId media, String name) {
    apply(new FileChange.FileAdded(media, Given.file(name, FileRole.SIDECAR)));
  }

  private void marked(MediaId media, boolean favorite) {
    finish(
        lease(media, Stage.READING_METADATA),
        new StageFacts.MetadataRead(Given.metadata(), List.of(), favorite));
  }

  @Test
  void everythingIsListedNewestFirst() {
    MediaId old = photo("old.jpg");
    MediaId young = photo("young.jpg");
    readMetadata(old, Given.capturedAt("2001-01-01T00:00:00"));
    readMetadata(young, Given.capturedAt("2022-01-01T00:00:00"));

    assertThat(ids(MediaListing.ALL)).containsExactly(young, old);
    assertThat(ids(new Filtered().ascending())).containsExactly(old, young);
  }

  @Test
  void aListCanBeNarrowed() {
    MediaId photo = photo("2023/07/a.jpg");
    MediaId video = video("2023/b.mp4");
    MediaId favorite = photo("2024/c.jpg");
    catalog().favorite(favorite, true);
    var other = Given.library("/other");
    storage.libraries(OwnerId.LOCAL).add(other);

    assertThat(ids(new Filtered().kind(MediaKind.VIDEO))).containsExactly(video);
    assertThat(ids(new Filtered().favorite(true))).containsExactly(favorite);
    assertThat(ids(new Filtered().favorite(false))).containsExactlyInAnyOrder(photo, video);
    assertThat(ids(new Filtered().library(library.id()))).hasSize(3);
    assertThat(ids(new Filtered().library(other.id()))).isEmpty();
    assertThat(ids(new Filtered().below(library.root().resolve("2023"))))
        .containsExactlyInAnyOrder(photo, video);
    assertThat(ids(new Filtered().below(library.root().resolve("2023/07")))).containsExactly(photo);
    assertThat(ids(new Filtered().below(library.root().resolve("2024/c.jpg"))))
        .containsExactly(favorite);
    assertThat(ids(new Filtered().below(library.root().resolve("202")))).isEmpty();
    assertThat(ids(new Filtered().below(library.root()))).hasSize(3);
    assertThat(ids(new Filtered().below(library.root().getRoot()))).hasSize(3);
    assertThat(ids(new Filtered().below(Path.of("/nowhere").toAbsolutePath()))).isEmpty();
  }

  private List<MediaId> ids(MediaListing listing) {
    return catalog().list(listing, PageRequest.first(100)).items().stream()
        .map(MediaItem::id)
        .toList();
  }

  private List<MediaId> ids(Filtered filtered) {
    return ids(filtered.listing);
  }

  /// A listing in the making.
  private static final class Filtered {
    private MediaListing listing = MediaListing.ALL;

    Filtered kind(MediaKind kind) {
      listing =
          new MediaListing(
              listing.library(),
              Optional.of(kind),
              listing.favorite(),
              listing.pathPrefix(),
              listing.sortBy(),
              listing.ascending());
      return this;
    }

    Filtered favorite(boolean favorite) {
      listing =
          new MediaListing(
              listing.library(),
              listing.kind(),
              Optional.of(favorite),
              listing.pathPrefix(),
              listing.sortBy(),
              listing.ascending());
      return this;
    }

    Filtered library(gaze.domain.LibraryId library) {
      listing =
          new MediaListing(
              Optional.of(library),
              listing.kind(),
              listing.favorite(),
              listing.pathPrefix(),
              listing.sortBy(),
              listing.ascending());
      return this;
    }

    Filtered below(Path path) {
      listing =
          new MediaListing(
              listing.library(),
              listing.kind(),
              listing.favorite(),
              Optional.of(path.toString()),
              listing.sortBy(),
              listing.ascending());
      return this;
    }

    Filtered ascending() {
      listing =
          new MediaListing(
              listing.library(),
              listing.kind(),
              listing.favorite(),
              listing.pathPrefix(),
              listing.sortBy(),
              true);
      return this;
    }
  }

  @Test
  void aListBySizeOrNameOrAgeIsInThatOrder() {
    MediaId small = added(MediaKind.PHOTO, Given.file("Zebra.jpg"));
    later();
    MediaId large =
        added(MediaKind.PHOTO, Given.file("apple.jpg"), Given.file("apple.xmp", FileRole.SIDECAR));

    assertThat(ids(sorted(SortBy.SIZE, false))).containsExactly(large, small);
    assertThat(ids(sorted(SortBy.NAME, true))).containsExactly(large, small);
    assertThat(ids(sorted(SortBy.ADDED, false))).containsExactly(large, small);
  }

  private static MediaListing sorted(SortBy sortBy, boolean ascending) {
    return new MediaListing(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sortBy, ascending);
  }

  @Seeded(times = 5)
  void thePagesAreTheWholeListWhateverTheOrder(RandomGenerator random) {
    List<MediaId> all = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      all.add(photo("%d/%d.jpg".formatted(i, random.nextInt(5))));
      readMetadata(
          all.getLast(), Given.capturedAt("20%02d-01-01T00:00:00".formatted(random.nextInt(3))));
    }
    for (SortBy sortBy : SortBy.values()) {
      for (boolean ascending : new boolean[] {true, false}) {
        MediaListing listing = sorted(sortBy, ascending);
        assertThat(byPages(listing, 1 + random.nextInt(10)))
            .as("%s ascending %s", sortBy, ascending)
            .isEqualTo(ids(listing))
            .containsExactlyInAnyOrderElementsOf(all);
      }
    }
  }

  private List<MediaId> byPages(MediaListing listing, int limit) {
    List<MediaId> found = new ArrayList<>();
    Page<MediaItem> page = catalog().list(listing, PageRequest.first(limit));
    page.items().forEach(item -> found.add(item.id()));
    while (page.next().isPresent()) {
      page = catalog().list(listing, new PageRequest(page.next(), limit));
      page.items().forEach(item -> found.add(item.id()));
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void aCursorFromElsewhereIsRefused(SortBy sortBy) {
    assertThatThrownBy(
            () ->
                catalog()
                    .list(
                        sorted(sortBy, true),
                        new PageRequest(Optional.of(new Cursor("bm9uc2Vuc2U")), 10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cursor");
  }
}
