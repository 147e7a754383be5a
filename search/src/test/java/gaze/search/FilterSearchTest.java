package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each filter against items that differ in just what it asks for.
class FilterSearchTest {
  private static final LibraryId WORK = LibraryId.random();
  private static SearchRoom room;

  @BeforeAll
  static void open(@TempDir Path folder) {
    MemoryStorage storage = new MemoryStorage();
    storage.addLibrary(OwnerId.LOCAL, WORK, "Work", Path.of("/srv/work"));
    storage.put(
        AnItem.at("2019/Italy/Day 1/a.jpg")
            .on("2019-07-01")
            .rated(5)
            .near(48.2, 16.4)
            .place("Vienna", "Vienna", "Austria", "AT")
            .build(),
        AnItem.at("2019/b.jpg")
            .on("2019-06-30")
            .rated(4)
            .near(48.25, 16.4)
            .place("Sydney", "New South Wales", "Australia", "AU")
            .build(),
        AnItem.at("c.heic")
            .on("2020-01-15")
            .rated(-1)
            .camera("FUJIFILM", "X100V")
            .exposed(2.8, 800, 23)
            .with("c.mov", FileRole.LIVE_VIDEO)
            .build(),
        AnItem.at("d.cr2")
            .on("2020-02-29")
            .camera("Canon", "Canon EOS R5")
            .lens("RF 24-70mm F2.8")
            .exposed(4, 100, 50.2)
            .sized(6000, 4000)
            .build(),
        AnItem.at("e.mp4")
            .on("2021-12-24")
            .lasting("PT29.5S")
            .withSound()
            .colored(0xD01818, 0.6)
            .sized(1080, 1920)
            .build(),
        AnItem.at("f.mov")
            .on("2021-12-25")
            .lasting("PT95S")
            .colored(0x2040C0, 0.5)
            .colored(0xD01818, 0.02)
            .build(),
        AnItem.at("Screenshots/g.png")
            .in(WORK)
            .on("2022-03-05")
            .favorite()
            .titled("Plan")
            .described("the plan")
            .keywords("hot dog", "Animals|Dog")
            .build(),
        AnItem.at("h.jpg")
            .in(WORK)
            .captured("2023-05-31T23:59:59.999")
            .twinOf(MediaId.random())
            .with("h.xmp", FileRole.SIDECAR)
            .with("h-edited.jpg", FileRole.EDITED)
            .sized(8000, 2000)
            .build(),
        AnItem.at("i.jpg")
            .captured("2023-06-01T00:00:00")
            .near(-33.8, 151.2)
            .sized(100, 100)
            .build());
    room = new SearchRoom(folder, storage, List.of(OwnerId.LOCAL));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type:video                   | ef
          -type:video                  | abcdghi
          after:2023-06                | i
          after:2023                   | hi
          before:2019-07               | b
          before:2023-06 after:2023-05 | h
          date:2019                    | ab
          date:2019-07..2020-01        | ac
          date:2020-02-29              | d
          month:june                   | bi
          weekday:saturday             | dfg
          weekday:weekend              | bdfg
          season:summer                | ab
          season:winter                | cdefi
          season:winter-2019           | cd
          holiday:christmas            | ef
          day:12-24                    | e
          near:48.2,16.4,1km           | a
          near:48.2,16.4,10km          | ab
          near:48.2,16.4,3mi           | a
          area:48.1,16.3,48.22,16.5    | a
          area:48.2,16.4,48.25,16.4    | ab
          area:-90,100,0,-100          | i
          area:-90,-180,90,180         | abi
          near:48.2,16.4,5.6km         | ab
          place:vienna                 | a
          place:"new south wales"      | b
          place:austria                | a
          country:austria              | a
          country:österreich           | a
          country:at                   | a
          camera:x100                  | c
          camera:"canon r5"            | d
          camera:canon                 | d
          lens:24-70                   | d
          color:red                    | e
          color:blue                   | f
          color:#cc2020                | e
          color:#1f3fbf                | f
          color:green                  |
          rating:5                     | a
          rating:>=4                   | ab
          rating:<5                    | b
          rating:4..5                  | ab
          rating:rejected              | c
          rating:none                  | defghi
          has:location                 | abi
          has:rating                   | ab
          has:title                    | g
          has:description              | g
          has:keywords                 | g
          has:audio                    | e
          has:place                    | ab
          has:camera                   | cd
          has:lens                     | d
          has:sidecar                  | h
          is:raw                       | d
          is:live                      | c
          is:favorite                  | g
          is:duplicate                 | h
          is:edited                    | h
          is:screenshot                | g
          is:rejected                  | c
          is:portrait                  | e
          is:landscape                 | dh
          is:panorama                  | h
          is:square                    | i
          duration:>30s                | f
          duration:<30s                | e
          duration:29s                 | e
          duration:>=1m                | f
          duration:10s..1m             | e
          duration:1:35                | f
          iso:800                      | c
          iso:>100                     | c
          iso:100..800                 | cd
          f:2.8                        | c
          f:<=2.8                      | c
          f:>2.8                       | d
          focal:50                     | d
          focal:23..60                 | cd
          focal35:>=70                 | d
          in:Italy                     | a
          in:"2019/italy"              | a
          in:2019                      | ab
          in:"Day 1"                   | a
          in:ital                      |
          in:/home/zoe/Pictures/2019   | ab
          in:/srv/work                 | gh
          library:work                 | gh
          library:fam type:video       | ef
          ext:jpeg                     | abhi
          ext:cr2                      | d
          format:heic                  | c
          format:mov                   | cf
          format:raw                   | d
          keyword:dog                  | g
          keyword:"hot dog"            | g
          keyword:cat                  |
          title:plan                   | g
          description:"the plan"       | g
          filename:-edit               | h
          filename:.mp4                | e
          filename:p4                  | e
          type:video OR is:raw         | def
          (type:video OR is:raw) color:red | e
          -(type:video OR is:raw) -has:rating | cghi
          """)
  void aFilterFindsWhatMeetsItAndNothingElse(String query, String files) {
    List<String> letters =
        room.names(query).stream().map(name -> name.substring(0, 1)).sorted().toList();
    assertThat(String.join("", letters)).isEqualTo(files == null ? "" : files);
  }
}
