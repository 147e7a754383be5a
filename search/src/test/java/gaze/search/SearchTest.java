package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.LibraryId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.search.SearchAnswer.Alternative;
import gaze.search.SearchAnswer.Found;
import gaze.search.SearchAnswer.Part;
import gaze.search.SearchAnswer.Refused;
import gaze.search.index.Modality;
import gaze.search.index.Order;
import gaze.search.index.Reason;
import gaze.search.language.QueryError;
import gaze.search.language.Span;
import gaze.storage.Cursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @TempDir Path folder;

  @Test
  void aTitleIsABetterAnswerThanAnInnerPartOfAFileName() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("xbeachx.jpg").build(),
            AnItem.at("a.jpg").titled("Beach").build(),
            AnItem.at("beaches/b.jpg").build(),
            AnItem.at("c.jpg").titled("Mountain").build())) {
      Found found = room.find("beach ");
      assertThat(SearchRoom.names(found)).containsExactly("a.jpg", "b.jpg", "xbeachx.jpg");
      assertThat(found.hits())
          .extracting(Hit::score)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
      assertThat(found.hits().getFirst().score()).isBetween(0.75, 1.0);
      assertThat(found.hits().getFirst().components()).containsOnlyKeys(Modality.TEXT);
    }
  }

  @Test
  void everyWordHasToBeFoundButNotInTheSameField() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg")
                .titled("Wedding")
                .place("Lisbon", "Lisboa", "Portugal", "PT")
                .build(),
            AnItem.at("b.jpg").titled("Wedding").build(),
            AnItem.at("c.jpg").place("Lisbon", "Lisboa", "Portugal", "PT").build())) {
      assertThat(room.names("the wedding in lisbon")).containsExactly("a.jpg");
      assertThat(room.names("wedding -lisbon")).containsExactly("b.jpg");
      assertThat(room.names("wedding OR lisbon"))
          .containsExactlyInAnyOrder("a.jpg", "b.jpg", "c.jpg");
    }
  }

  @Test
  void caseAccentsAndSpellingsDoNotMatter() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("Ärger Übung.jpg").build(),
            AnItem.at("b.jpg").titled("Straße nach Łódź").build(),
            AnItem.at("東京タワー.jpg").build(),
            AnItem.at("d.jpg").described("Zoey’s dogs").build())) {
      assertThat(room.names("ARGER")).containsExactly("Ärger Übung.jpg");
      assertThat(room.names("aerger uebung ")).containsExactly("Ärger Übung.jpg");
      assertThat(room.names("strasse lodz ")).containsExactly("b.jpg");
      assertThat(room.names("タワー")).containsExactly("東京タワー.jpg");
      assertThat(room.names("京")).containsExactly("東京タワー.jpg");
      assertThat(room.names("zoey dog ")).containsExactly("d.jpg");
    }
  }

  @Test
  void aFileNameIsFoundByAnyInnerPart() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("trip/IMG_20240115_134530.jpg").build(),
            AnItem.at("DSC09999.jpg").build())) {
      for (String part : List.of("0240115", "IMG_2024", "img 2024", "134530.jp", "G_20240115_13")) {
        assertThat(room.names(part + " ")).as(part).containsExactly("IMG_20240115_134530.jpg");
      }
      assertThat(room.names("c099 ")).containsExactly("DSC09999.jpg");
    }
  }

  @Test
  void theLastWordMayBeUnfinished() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").titled("Birthday party").build(),
            AnItem.at("b.jpg").titled("Bird").build())) {
      assertThat(room.names("b")).containsExactlyInAnyOrder("a.jpg", "b.jpg");
      assertThat(room.names("birt")).containsExactly("a.jpg");
      assertThat(room.names("bird")).containsExactly("b.jpg");
      assertThat(room.names("birthd par")).isEmpty();
      assertThat(room.names("birthday par")).containsExactly("a.jpg");
      assertThat(room.names("birt ")).isEmpty();
    }
  }

  @Test
  void aPhraseStandsTogetherInOneField() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").titled("Happy birthday Zoey").build(),
            AnItem.at("b.jpg").titled("Birthday happy").build(),
            AnItem.at("c.jpg").keywords("happy", "birthday").build())) {
      assertThat(room.names("\"happy birthday\"")).containsExactly("a.jpg");
    }
  }

  @Test
  void aWordThatIsAMonthIsStillAName() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").on("2020-08-03").build(),
            AnItem.at("b.jpg").on("2020-01-03").titled("August and Emma").build(),
            AnItem.at("c.jpg").on("2020-08-04").titled("August").build(),
            AnItem.at("d.jpg").on("2020-01-03").build())) {
      assertThat(room.names("august")).first().isEqualTo("c.jpg");
      assertThat(room.names("august")).containsExactlyInAnyOrder("a.jpg", "b.jpg", "c.jpg");
      assertThat(room.names("\"august\"")).containsExactly("c.jpg", "b.jpg");
      assertThat(room.names("month:august")).containsExactly("c.jpg", "a.jpg");
      assertThat(room.find("august").chips())
          .singleElement()
          .satisfies(chip -> assertThat(chip.filter().text()).isEqualTo("month:august"));
    }
  }

  @Test
  void aFolderNamedAfterAFeastCountsForItsYear() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").on("2019-12-25").build(),
            AnItem.at("Christmas/b.jpg").on("2019-12-28").build(),
            AnItem.at("Christmas/c.jpg").on("2018-12-28").build())) {
      assertThat(room.names("christmas 2019")).containsExactly("a.jpg", "b.jpg");
    }
  }

  @Test
  void placesTheLibraryKnowsBecomeChips() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").place("New York", "New York", "United States", "US").build(),
            AnItem.at("b.jpg").titled("Lisbon street").build())) {
      assertThat(room.find("in new york").chips())
          .singleElement()
          .satisfies(
              chip -> {
                assertThat(chip.filter().text()).isEqualTo("place:\"new york\"");
                assertThat(chip.span()).isEqualTo(new Span(0, 11));
              });
      assertThat(room.find("usa").chips())
          .singleElement()
          .satisfies(chip -> assertThat(chip.filter().text()).isEqualTo("country:usa"));
      assertThat(room.names("usa")).containsExactly("a.jpg");
      assertThat(room.find("lisbon").chips()).isEmpty();
      assertThat(room.names("lisbon")).containsExactly("b.jpg");
    }
  }

  @Test
  void aHitSaysWhy() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("2019/Beach/IMG_1.jpg")
                .on("2019-07-05")
                .titled("At the beach")
                .keywords("Beaches", "sun")
                .place("Lagos", "Faro", "Portugal", "PT")
                .build())) {
      Hit hit = room.find("beach portugal in 2019").hits().getFirst();
      assertThat(hit.path()).isEqualTo(Path.of("/home/zoe/Pictures/2019/Beach/IMG_1.jpg"));
      assertThat(hit.why())
          .contains(
              new Reason(Reason.Field.TITLE, "At the beach", List.of(new Span(7, 12))),
              new Reason(Reason.Field.KEYWORD, "Beaches", List.of(new Span(0, 7))),
              new Reason(Reason.Field.PLACE, "Portugal", List.of(new Span(0, 8))),
              new Reason(
                  Reason.Field.FOLDER, "2019/Beach", List.of(new Span(0, 4), new Span(5, 10))),
              new Reason(Reason.Field.FILTER, "date:2019", List.of()));
    }
  }

  @Test
  void aLongTextIsQuotedAroundItsFirstMark() {
    String text = "word ".repeat(100) + "needle" + " more".repeat(100);
    try (SearchRoom room = SearchRoom.of(folder, AnItem.at("a.jpg").described(text).build())) {
      Reason reason = room.find("needle ").hits().getFirst().why().getFirst();
      assertThat(reason.text()).hasSizeLessThan(200).startsWith("…word").contains("needle");
      assertThat(reason.marks())
          .singleElement()
          .satisfies(mark -> assertThat(mark.of(reason.text())).isEqualTo("needle"));
    }
  }

  @Test
  void whereNothingIsFoundEachPartSaysWhatItFindsAlone() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").titled("Dog").build(),
            AnItem.at("b.mp4").titled("Cat").build())) {
      assertThat(room.find("dog zebra type:video").parts())
          .containsExactly(
              new Part("dog", new Span(0, 3), 1),
              new Part("zebra", new Span(4, 9), 0),
              new Part("type:video", new Span(10, 20), 1));
      assertThat(room.find("dog zebra type:video").alternatives())
          .containsExactlyInAnyOrder(new Alternative("dog", 1), new Alternative("type:video", 1));
      assertThat(room.find("cat zebra type:video").alternatives())
          .containsExactly(new Alternative("cat type:video", 1));
      assertThat(room.find("dog type:video").alternatives())
          .containsExactlyInAnyOrder(new Alternative("dog", 1), new Alternative("type:video", 1));
      assertThat(room.find("zebra").alternatives()).isEmpty();
      assertThat(room.find("dog").parts()).isEmpty();
    }
  }

  @Test
  void aWordThatNothingHasIsAnsweredWithWordsLikeIt() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("2019 Hallstatt/a.jpg").keywords("Birthday party").build(),
            AnItem.at("b.jpg").place("São Paulo", "São Paulo", "Brazil", "BR").build(),
            AnItem.at("c.jpg").keywords("Birthdays").build())) {
      assertThat(room.find("brithday").alternatives()).contains(new Alternative("Birthday", 2));
      assertThat(room.find("halstat").alternatives())
          .containsExactly(new Alternative("Hallstatt", 1));
      assertThat(room.find("pualo ").alternatives()).containsExactly(new Alternative("Paulo", 1));
      assertThat(room.find("xyzzy").alternatives()).isEmpty();
      assertThat(room.find("zq").alternatives()).isEmpty();
      assertThat(room.find("halstat birthday zebra").alternatives())
          .containsExactly(
              new Alternative("Hallstatt birthday", 1), new Alternative("birthday", 2));
      assertThat(room.find("brithday type:video").alternatives())
          .contains(new Alternative("Birthday", 2));
    }
  }

  @Test
  void aQueryForNothingInParticularFindsEverythingNewestFirst() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").on("2019-01-01").build(),
            AnItem.at("b.jpg").on("2020-01-01").build())) {
      assertThat(room.names("")).containsExactly("b.jpg", "a.jpg");
      assertThat(room.find("").hits()).extracting(Hit::score).containsOnly(1.0);
      assertThat(room.find("").hits().getFirst().components()).isEmpty();
      assertThat(room.names("!!!")).isEmpty();
    }
  }

  @Test
  void pagesNeverOverlapAndMissNothingWhateverTheOrder() {
    MediaItem[] items =
        IntStream.range(0, 57)
            .mapToObj(
                i ->
                    AnItem.at("f/photo" + i % 7 + ".jpg")
                        .titled(i % 3 == 0 ? "sun" : "sun and sea")
                        .on("2020-01-" + (10 + i % 5))
                        .build())
            .toArray(MediaItem[]::new);
    try (SearchRoom room = SearchRoom.of(folder, items)) {
      for (String query : List.of("sun ", "type:photo", "sun OR sea")) {
        for (Order.By by : Order.By.values()) {
          for (boolean ascending : new boolean[] {true, false}) {
            SearchRequest request =
                SearchRequest.of(query).ordered(new Order(by, ascending)).limited(10);
            assertThat(ids(room, request, room.storage))
                .as(query + by)
                .hasSize(57)
                .doesNotHaveDuplicates();
          }
        }
      }
    }
  }

  /// Turns pages while the index goes on changing.
  private static List<Object> ids(SearchRoom room, SearchRequest first, MemoryStorage storage) {
    List<Object> ids = new ArrayList<>();
    Optional<SearchRequest> next = Optional.of(first);
    while (next.isPresent()) {
      SearchRequest request = next.get();
      Found found = room.find(request);
      found.hits().forEach(hit -> ids.add(hit.media()));
      assertThat(found.total().items()).isEqualTo(57);
      next = found.next().map(request::after);
      if (ids.size() == 10) {
        MediaItem disturbance = AnItem.at("f/photo3.jpg").titled("sun").on("2020-01-12").build();
        storage.put(disturbance);
        room.caughtUp();
        storage.remove(disturbance.id());
        room.caughtUp();
      }
    }
    return ids;
  }

  @Test
  void ordersAreWhatTheySay() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("b.jpg").on("2019-01-01").build(),
            AnItem.at("a.jpg").on("2020-01-01").with("a.xmp", FileRole.SIDECAR).build(),
            AnItem.at("C.jpg").on("2018-01-01").build())) {
      SearchRequest all = SearchRequest.of("");
      assertThat(SearchRoom.names(room.find(all.ordered(new Order(Order.By.NAME, true)))))
          .containsExactly("a.jpg", "b.jpg", "C.jpg");
      assertThat(SearchRoom.names(room.find(all.ordered(new Order(Order.By.DATE, true)))))
          .containsExactly("C.jpg", "b.jpg", "a.jpg");
      assertThat(
              SearchRoom.names(room.find(all.ordered(new Order(Order.By.SIZE, false)))).getFirst())
          .isEqualTo("a.jpg");
    }
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    MediaItem[] items =
        IntStream.range(0, 5)
            .mapToObj(i -> AnItem.at(i + ".jpg").titled("sun").build())
            .toArray(MediaItem[]::new);
    try (SearchRoom room = SearchRoom.of(folder, items)) {
      Cursor cursor = room.find(SearchRequest.of("sun").limited(2)).next().orElseThrow();
      assertThat(room.search.search(OwnerId.LOCAL, SearchRequest.of("sea").after(cursor)))
          .isEqualTo(new SearchAnswer.UnknownCursor());
      for (String text :
          List.of("", "x", "MTIz", cursor.value().substring(4), cursor.value() + "AAAA")) {
        assertThat(
                room.search.search(
                    OwnerId.LOCAL, SearchRequest.of("sun").limited(2).after(new Cursor(text))))
            .as(text)
            .isEqualTo(new SearchAnswer.UnknownCursor());
      }
    }
  }

  @Test
  void aCutOffLeavesOutWhatFitsBadly() {
    try (SearchRoom room =
        SearchRoom.of(
            folder, AnItem.at("xbeachx.jpg").build(), AnItem.at("a.jpg").titled("Beach").build())) {
      assertThat(SearchRoom.names(room.find(SearchRequest.of("beach ").withScoreOf(0.6))))
          .containsExactly("a.jpg");
      assertThat(room.find(SearchRequest.of("beach ").withScoreOf(1)).hits()).isEmpty();
      assertThat(
              SearchRoom.names(
                  room.find(SearchRequest.of("beach ").withScoreOf(0.6).ordered(Order.NEWEST))))
          .containsExactly("a.jpg");
    }
  }

  @Test
  void nobodySeesWhatIsAnothersNotEvenItsPlaces() {
    OwnerId other = OwnerId.random();
    LibraryId theirs = LibraryId.random();
    MemoryStorage storage = new MemoryStorage();
    storage.addLibrary(other, theirs, "Theirs", Path.of("/srv/theirs"));
    storage.put(AnItem.at("mine.jpg").titled("secret").build());
    storage.put(
        other,
        AnItem.at("theirs.jpg")
            .in(theirs)
            .titled("secret")
            .place("Paris", "Paris", "France", "FR")
            .keywords("hidden")
            .build());
    try (SearchRoom room = new SearchRoom(folder, storage, List.of(OwnerId.LOCAL, other))) {
      assertThat(room.names("secret")).containsExactly("mine.jpg");
      assertThat(room.names("-nothing")).containsExactly("mine.jpg");
      assertThat(room.find("paris").chips()).isEmpty();
      assertThat(room.find("paris").parts()).extracting(Part::items).containsExactly(0L);
      assertThat(room.search.complete(OwnerId.LOCAL, "keyword:hid", 11)).isEmpty();
      assertThat(room.search.complete(other, "keyword:hid", 11))
          .extracting(Completion::insert)
          .containsExactly("keyword:hidden");
      assertThat(((Found) room.search.search(other, SearchRequest.of("in paris"))).hits())
          .hasSize(1);
    }
  }

  @Test
  void aLibraryNarrowsTheSearch() {
    LibraryId work = LibraryId.random();
    MemoryStorage storage = new MemoryStorage();
    storage.addLibrary(OwnerId.LOCAL, work, "Work", Path.of("/srv/work"));
    storage.put(
        AnItem.at("a.jpg").titled("plan").build(),
        AnItem.at("b.jpg").in(work).titled("plan").build());
    try (SearchRoom room = new SearchRoom(folder, storage, List.of(OwnerId.LOCAL))) {
      assertThat(SearchRoom.names(room.find(SearchRequest.of("plan").in(work))))
          .containsExactly("b.jpg");
    }
  }

  @Test
  void facetsCountWhatWasFound() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("a.jpg").on("2019-01-01").camera("Canon", "Canon EOS R5").build(),
            AnItem.at("b.jpg").on("2019-05-01").camera("FUJIFILM", "X100V").build(),
            AnItem.at("c.mp4").on("2021-01-01").camera("Canon", "Canon EOS R5").build(),
            AnItem.at("d.jpg").titled("other").on("2015-01-01").build())) {
      var facets = room.find(SearchRequest.of("-other").withFacets()).facets().orElseThrow();
      assertThat(facets.years()).containsExactly(Map.entry(2021, 1L), Map.entry(2019, 2L));
      assertThat(facets.cameras())
          .containsExactly(Map.entry("Canon EOS R5", 2L), Map.entry("FUJIFILM X100V", 1L));
      assertThat(facets.kinds().values()).containsExactly(2L, 1L);
      assertThat(facets.items()).isEqualTo(3);
      assertThat(room.search.facets(OwnerId.LOCAL, SearchRequest.of("foo:bar")))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void theWholeNameOfACameraIsJustThatCamera() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("old.jpg").camera("Canon", "Canon EOS 5D").build(),
            AnItem.at("new.jpg").camera("Canon", "Canon EOS 5D Mark II").build(),
            AnItem.at("make.jpg").camera("", "Canon").build())) {
      assertThat(room.names("camera:\"canon eos 5d\"")).containsExactly("old.jpg");
      assertThat(room.names("camera:\"eos 5d\"")).containsExactlyInAnyOrder("old.jpg", "new.jpg");
      assertThat(room.names("camera:canon")).hasSize(3);
    }
  }

  @Test
  void whatCannotBeAnsweredIsRefusedWithItsReason() {
    try (SearchRoom room = SearchRoom.of(folder)) {
      SearchAnswer answer =
          room.search.search(OwnerId.LOCAL, SearchRequest.of("person:anna foo:bar"));
      assertThat(answer)
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.errors())
                      .extracting(QueryError::kind)
                      .containsExactly(
                          QueryError.Kind.UNAVAILABLE, QueryError.Kind.UNKNOWN_FILTER));
      SearchRequest visual =
          new SearchRequest(
              "dog",
              Mode.VISUAL,
              List.of(),
              Optional.empty(),
              Order.BEST,
              10,
              Optional.empty(),
              0,
              false,
              Optional.empty());
      assertThat(room.search.search(OwnerId.LOCAL, visual)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void aQueryOfManyWordsIsBorne() {
    try (SearchRoom room = SearchRoom.of(folder, AnItem.at("a.jpg").build())) {
      assertThat(room.find("ab ".repeat(333)).hits()).isEmpty();
      assertThat(room.find("x-".repeat(500)).hits()).isEmpty();
      assertThat(room.find("a OR ".repeat(199) + "a").hits()).hasSize(1);
    }
  }

  @Test
  void completionsOfferFiltersAndValuesTheLibraryKnows() {
    try (SearchRoom room =
        SearchRoom.of(
            folder,
            AnItem.at("Holidays/a.jpg")
                .camera("FUJIFILM", "X100V")
                .keywords("Happy dog")
                .place("Hamburg", "Hamburg", "Germany", "DE")
                .build(),
            AnItem.at("Holidays/b.jpg").camera("FUJIFILM", "X100V").build())) {
      assertThat(complete(room, "cam")).containsExactly("camera:");
      assertThat(complete(room, "beach camera:x10")).containsExactly("camera:\"FUJIFILM X100V\"");
      assertThat(complete(room, "-type:v")).containsExactly("type:video");
      assertThat(complete(room, "library:fa")).containsExactly("library:Family");
      assertThat(complete(room, "ha"))
          .containsExactly("has:", "place:Hamburg", "keyword:\"Happy dog\"");
      assertThat(complete(room, "in:hol")).containsExactly("in:Holidays");
      assertThat(complete(room, "keyword:dog")).containsExactly("keyword:\"Happy dog\"");
      assertThat(complete(room, "place:germ")).containsExactly("place:Germany");
      assertThat(complete(room, "")).contains("type:", "after:").hasSize(Completer.MOST);
      assertThat(room.search.complete(OwnerId.LOCAL, "x camera:\"fuji", 14))
          .containsExactly(
              new Completion(
                  "camera:\"FUJIFILM X100V\"",
                  "FUJIFILM X100V",
                  new Span(2, 14),
                  java.util.OptionalLong.of(2)));
    }
  }

  private static List<String> complete(SearchRoom room, String text) {
    List<Completion> all = room.search.complete(OwnerId.LOCAL, text, text.length());
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    return all.stream().map(Completion::insert).toList();
  }
}
