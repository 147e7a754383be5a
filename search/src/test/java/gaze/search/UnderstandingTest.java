package gaze.search;

import static gaze.search.BeachAndMountain.CLIP;
import static gaze.search.BeachAndMountain.WORDS;
import static gaze.search.BeachAndMountain.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.FrameId;
import gaze.domain.MediaItem;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.Passage;
import gaze.search.index.IndexFeed;
import gaze.search.index.Modality;
import gaze.search.index.Order;
import gaze.search.index.Reason;
import gaze.search.language.Span;
import gaze.search.tags.Vocabulary;
import gaze.storage.Embeddings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What models found out is searched beside what is written.
class UnderstandingTest {
  @TempDir Path folder;
  private final MemoryStorage storage = new MemoryStorage();

  private SearchRoom room(MediaItem... items) {
    storage.put(items);
    return new SearchRoom(folder, storage, List.of(OwnerId.LOCAL), new BeachAndMountain());
  }

  private MediaItem looking(String path, ModelRef model, double beach, double mountain) {
    MediaItem item = AnItem.at(path).build();
    storage.visual(
        item.id(),
        new Embeddings.OfStills(
            model, List.of(new Embedding(Optional.empty(), seen(beach, mountain)))));
    return item;
  }

  @Test
  void aThingIsFoundByAnyOfItsNamesAndSaysSo() {
    MediaItem sofa = AnItem.at("a.jpg").showing("couch", 0.8).showing("couch", 0.3).build();
    MediaItem dog = AnItem.at("b.jpg").showing("hot dog", 0.9).build();
    try (SearchRoom room = room(sofa, dog, AnItem.at("c.jpg").build())) {
      assertThat(room.names("sofa")).containsExactly("a.jpg");
      assertThat(room.names("label:Couch")).containsExactly("a.jpg");
      assertThat(room.names("object:settee")).containsExactly("a.jpg");
      assertThat(room.names("hot dogs")).containsExactly("b.jpg");
      assertThat(room.names("label:dog")).isEmpty();
      assertThat(room.names("-label:couch")).containsExactlyInAnyOrder("b.jpg", "c.jpg");
      assertThat(room.names("has:labels")).containsExactlyInAnyOrder("a.jpg", "b.jpg");

      Hit hit = room.find("sofa").hits().getFirst();
      assertThat(hit.components().get(Modality.TAGS)).isCloseTo(0.8, within(0.01));
      assertThat(hit.why()).contains(new Reason(Reason.Field.LABEL, "couch", marks(0, 5)));
    }
  }

  private static List<Span> marks(int start, int end) {
    return List.of(new Span(start, end));
  }

  @Test
  void labelsAreCountedAndDemanded() {
    try (SearchRoom room =
        room(
            AnItem.at("a.jpg").showing("dog", 0.8).showing("person", 0.9).build(),
            AnItem.at("b.jpg").showing("dog", 0.9).build())) {
      var facets = room.find(SearchRequest.of("").withFacets()).facets().orElseThrow();
      assertThat(facets.labels())
          .containsExactly(Map.entry("animal", 2L), Map.entry("dog", 2L), Map.entry("person", 1L));
      assertThat(
              SearchRoom.names(
                  room.find(
                      new SearchRequest(
                          "",
                          Mode.ALL,
                          List.of("puppy", "man"),
                          Optional.empty(),
                          Order.BEST,
                          10,
                          Optional.empty(),
                          0,
                          false,
                          Optional.empty()))))
          .containsExactly("a.jpg");
    }
  }

  @Test
  void aKindOfThingsFindsEveryThingOfIt() {
    try (SearchRoom room =
        room(
            AnItem.at("a.jpg").showing("dog", 0.8).build(),
            AnItem.at("b.jpg").showing("zebra", 0.9).build(),
            AnItem.at("c.jpg").showing("apple", 0.9).build())) {
      assertThat(room.names("animals")).containsExactlyInAnyOrder("a.jpg", "b.jpg");
      assertThat(room.names("label:Tier")).containsExactlyInAnyOrder("a.jpg", "b.jpg");
      assertThat(room.names("label:fruit")).containsExactly("c.jpg");
      assertThat(room.find("animals").hits().getFirst().why())
          .contains(new Reason(Reason.Field.LABEL, "animal", marks(0, 6)));
    }
  }

  private static Tuning tuned(String vocabulary) {
    return new Tuning(Vocabulary.read(vocabulary), 0.5, 0.5);
  }

  @Test
  void picturesGetTheTagsOfTheVocabularyAndAreFoundByThem() throws InterruptedException {
    MediaItem sea = looking("a.jpg", CLIP, 0.9, 0.1);
    MediaItem hike = looking("b.jpg", CLIP, 0.1, 0.9);
    MediaItem old = looking("c.jpg", new ModelRef("clip", "0"), 0.9, 0.1);
    try (SearchRoom room = room(sea, hike, old)) {
      room.search.follow(tuned("[scene] a photo of {}\nsea = the beach\nhiking = a mountain"));
      awaitNames(room, "tag:scene", "a.jpg", "b.jpg");

      assertThat(room.names("tag:Scene/Sea")).containsExactly("a.jpg");
      assertThat(room.names("tag:hiking")).containsExactly("b.jpg");
      assertThat(room.names("has:tags")).containsExactlyInAnyOrder("a.jpg", "b.jpg");
      assertThat(room.names("sea")).startsWith("a.jpg");
      assertThat(room.find("tag:sea").hits().getFirst().why())
          .contains(new Reason(Reason.Field.TAG, "scene/sea", marks(6, 9)));
      assertThat(room.search.tags(OwnerId.LOCAL, sea.id()))
          .singleElement()
          .satisfies(tag -> assertThat(tag.path()).isEqualTo("scene/sea"));
      assertThat(room.search.tags(OwnerId.LOCAL, old.id())).as("of an older model").isEmpty();
      assertThat(room.find(SearchRequest.of("").withFacets()).facets().orElseThrow().tags())
          .containsExactly(Map.entry("scene/hiking", 1L), Map.entry("scene/sea", 1L));
      assertThat(room.search.complete(OwnerId.LOCAL, "tag:hi", 6))
          .extracting(Completion::insert)
          .contains("tag:hiking");

      room.search.follow(tuned("[place] a photo of {}\nwater = the beach\nhills = a mountain"));
      awaitNames(room, "tag:water", "a.jpg");
      assertThat(room.names("tag:sea")).isEmpty();
    }
  }

  private static void awaitNames(SearchRoom room, String query, String... names)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (room.names(query).size() != names.length && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(room.names(query)).containsExactlyInAnyOrder(names);
  }

  @Test
  void theCutOffIsForTheOwnerToChoose() {
    try (SearchRoom room = room(looking("a.jpg", CLIP, 0.26, 0))) {
      assertThat(room.names("beach")).containsExactly("a.jpg");
      room.search.follow(new Tuning(Tuning.USUAL.vocabulary(), 0.5, 0.99));
      assertThat(room.names("beach")).isEmpty();
    }
  }

  @Test
  void wordsInAPictureAreFoundWholeAndInParts() {
    try (SearchRoom room =
        room(
            AnItem.at("a.jpg").reading("HAUPTBAHNHOF", "Gleis 7").build(),
            AnItem.at("b.jpg").build())) {
      assertThat(room.names("hauptbahnhof")).containsExactly("a.jpg");
      assertThat(room.names("bahnhof ")).containsExactly("a.jpg");
      assertThat(room.names("\"gleis 7\"")).containsExactly("a.jpg");
      assertThat(room.names("has:text")).containsExactly("a.jpg");
      assertThat(room.find("gleis ").hits().getFirst().why())
          .contains(new Reason(Reason.Field.TEXT, "Gleis 7", marks(0, 5)));
    }
  }

  @Test
  void whatIsSeenIsFoundWithoutAWordAndTheLikestComesFirst() {
    try (SearchRoom room =
        room(
            looking("a.jpg", CLIP, 0.27, 0.1),
            looking("b.jpg", CLIP, 0.34, 0),
            looking("c.jpg", CLIP, 0.05, 0.33),
            looking("of another model.jpg", new ModelRef("clip", "2"), 0.9, 0))) {
      SearchAnswer.Found found = room.find("beach");
      assertThat(SearchRoom.names(found)).containsExactly("b.jpg", "a.jpg");
      assertThat(found.hits().getFirst().components())
          .containsOnlyKeys(Modality.TEXT, Modality.VISUAL)
          .containsEntry(Modality.TEXT, 0.0);
      assertThat(found.hits().getFirst().why())
          .contains(new Reason(Reason.Field.VISUAL, "", List.of()));
      assertThat(room.names("mountain")).containsExactly("c.jpg");
      assertThat(room.names("\"beach\"")).as("as it is written").isEmpty();
      assertThat(room.names("beach -c")).containsExactly("b.jpg", "a.jpg");
    }
  }

  @Test
  void demandsHoldForWhatIsSeenAndLoseNothing() {
    MediaItem[] items =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    i % 40 == 0
                        ? looking("video" + i + ".mp4", CLIP, 0.26, 0)
                        : looking("photo" + i + ".jpg", CLIP, 0.3 + i / 10_000.0, 0))
            .toArray(MediaItem[]::new);
    try (SearchRoom room = room(items)) {
      assertThat(room.find("beach type:video").hits()).hasSize(10);
      assertThat(room.find(SearchRequest.of("beach").limited(500)).hits())
          .hasSizeGreaterThanOrEqualTo(390);
    }
  }

  @Test
  void aVideoSaysWhichOfItsStillsItIs() {
    FrameId beach = FrameId.random();
    MediaItem video = AnItem.at("v.mp4").build();
    storage.visual(
        video.id(),
        new Embeddings.OfStills(
            CLIP,
            List.of(
                new Embedding(Optional.of(FrameId.random()), seen(0, 0.4)),
                new Embedding(Optional.of(beach), seen(0.4, 0)))));
    try (SearchRoom room = room(video)) {
      assertThat(room.find("beach").hits())
          .singleElement()
          .extracting(Hit::frame)
          .isEqualTo(Optional.of(beach));
    }
  }

  @Test
  void aPassageIsFoundByItsMeaningAndQuoted() {
    MediaItem item = AnItem.at("a.jpg").titled("Two weeks at the sea").build();
    storage.words(
        item.id(),
        new Embeddings.OfPassages(
            WORDS,
            List.of(new Passage("Two weeks at the sea", Passage.Source.TITLE, seen(0.7, 0)))));
    try (SearchRoom room = room(item, AnItem.at("b.jpg").build())) {
      Hit hit = room.find("beach ").hits().getFirst();
      assertThat(hit.why())
          .contains(new Reason(Reason.Field.MEANING, "Two weeks at the sea", List.of()));
      assertThat(hit.components().get(Modality.TEXT)).isGreaterThan(0.9);
      assertThat(room.find("beach ").hits()).hasSize(1);
    }
  }

  @Test
  void whoCallsAThingByItsNameWantsNothingLikeIt() {
    MediaItem cat = AnItem.at("cat.jpg").showing("cat", 0.9).build();
    MediaItem dog = AnItem.at("x.jpg").showing("dog", 0.9).build();
    storage.words(
        cat.id(),
        new Embeddings.OfPassages(
            WORDS, List.of(new Passage("cat", Passage.Source.LABELS, seen(0.7, 0)))));
    try (SearchRoom room = room(cat, dog)) {
      assertThat(room.names("dog on the beach")).isEmpty();
      assertThat(room.names("beach")).containsExactly("cat.jpg");
      assertThat(room.names("dog")).containsExactly("x.jpg");
    }
  }

  @Test
  void whatIsWrittenAndSeenIsBetterThanEither() {
    MediaItem both = AnItem.at("beach.jpg").build();
    storage.visual(
        both.id(),
        new Embeddings.OfStills(CLIP, List.of(new Embedding(Optional.empty(), seen(0.3, 0)))));
    try (SearchRoom room =
        room(both, looking("x.jpg", CLIP, 0.3, 0), AnItem.at("beach 2.jpg").build())) {
      assertThat(room.names("beach ")).startsWith("beach.jpg").hasSize(3);
    }
  }

  @Test
  void whatLooksLikeAnItemIsFoundTheLikestFirst() {
    MediaItem model = looking("model.jpg", CLIP, 0.6, 0);
    MediaItem like = looking("like.jpg", CLIP, 0.5, 0);
    MediaItem video = looking("video.mp4", CLIP, 0.3, 0.2);
    MediaItem other = looking("other.jpg", CLIP, 0, 1);
    MediaItem plain = AnItem.at("plain.jpg").build();
    try (SearchRoom room = room(model, like, video, other, plain)) {
      String query = "similar:" + model.id();
      SearchAnswer.Found found = room.find(query);
      assertThat(SearchRoom.names(found)).containsExactly("model.jpg", "like.jpg", "video.mp4");
      assertThat(found.hits().getFirst().score()).isCloseTo(1, within(1e-4));
      double cosine = 0.6 * 0.5 + 0.8 * Math.sqrt(0.75);
      assertThat(found.hits().get(1).score()).isCloseTo((1 + cosine) / 2, within(1e-4));
      assertThat(room.names(query + " type:video")).containsExactly("video.mp4");
      assertThat(SearchRoom.names(room.find(SearchRequest.of(query).withScoreOf(0.99))))
          .containsExactly("model.jpg", "like.jpg");
      assertThat(SearchRoom.names(room.find(SearchRequest.of(query).withScoreOf(0.1))))
          .containsExactly("model.jpg", "like.jpg", "video.mp4", "other.jpg");
      assertThat(room.names("similar:" + plain.id())).isEmpty();
      assertThat(room.find(query).chips()).hasSize(1);
    }
  }

  @Test
  void looksAreComparedWithoutAModelForSentencesToo() {
    MediaItem a = AnItem.at("a.jpg").build();
    MediaItem b = AnItem.at("b.jpg").build();
    ModelRef features = new ModelRef("features", "1");
    for (MediaItem item : List.of(a, b)) {
      storage.features(
          item.id(),
          new Embeddings.OfStills(
              features, List.of(new Embedding(Optional.empty(), FloatVector.of(1, 1)))));
    }
    try (SearchRoom room = room(a, b, AnItem.at("c.jpg").build())) {
      assertThat(room.names("similar:" + a.id())).containsExactlyInAnyOrder("a.jpg", "b.jpg");
    }
  }

  @Test
  void vectorsThatCannotBeComparedHurtNobody() {
    MediaItem small = AnItem.at("small.jpg").build();
    storage.visual(
        small.id(),
        new Embeddings.OfStills(
            CLIP, List.of(new Embedding(Optional.empty(), FloatVector.of(1, 0)))));
    MediaItem nowhere = AnItem.at("nowhere.jpg").build();
    storage.visual(
        nowhere.id(),
        new Embeddings.OfStills(
            CLIP, List.of(new Embedding(Optional.empty(), FloatVector.of(0, 0, 0)))));
    MediaItem wide = AnItem.at("wide.jpg").build();
    storage.features(
        wide.id(),
        new Embeddings.OfStills(
            new ModelRef("features", "1"),
            List.of(new Embedding(Optional.empty(), FloatVector.of(ones(1280))))));
    try (SearchRoom room = room(looking("a.jpg", CLIP, 0.5, 0), small, nowhere, wide)) {
      assertThat(room.names("beach")).containsExactly("a.jpg");
      assertThat(room.find("").hits()).hasSize(4);
      assertThat(room.search.state()).isInstanceOf(IndexFeed.State.Following.class);
    }
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void aRemovedItemTakesItsVectorsAlong() {
    MediaItem item = looking("a.jpg", CLIP, 0.5, 0);
    try (SearchRoom room = room(item)) {
      assertThat(room.names("beach")).containsExactly("a.jpg");
      storage.remove(item.id());
      room.caughtUp();
      assertThat(room.names("beach")).isEmpty();
      assertThat(room.find("").hits()).isEmpty();
    }
  }

  @Test
  void pagesOfWhatIsSeenNeitherOverlapNorLeaveGaps() {
    MediaItem[] items =
        IntStream.range(0, 50)
            .mapToObj(i -> looking("p%02d.jpg".formatted(i), CLIP, 0.3 + i / 1000.0, 0))
            .toArray(MediaItem[]::new);
    try (SearchRoom room = room(items)) {
      SearchRequest request = SearchRequest.of("beach").limited(20);
      SearchAnswer.Found first = room.find(request);
      SearchAnswer.Found second = room.find(request.after(first.next().orElseThrow()));
      SearchAnswer.Found third = room.find(request.after(second.next().orElseThrow()));
      assertThat(third.next()).isEmpty();
      List<String> all =
          List.of(first, second, third).stream()
              .flatMap(page -> SearchRoom.names(page).stream())
              .toList();
      assertThat(all)
          .hasSize(50)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
  }
}
