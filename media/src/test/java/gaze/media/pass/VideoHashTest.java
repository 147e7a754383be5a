package gaze.media.pass;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.PerceptualHash;
import gaze.testkit.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VideoHashTest {
  private static VideoHash any(RandomGenerator random) {
    return new VideoHash(
        Stream.generate(() -> new PerceptualHash(random.nextLong())).limit(5).toList());
  }

  /// The frame with some bits turned.
  private static PerceptualHash changed(PerceptualHash frame, int bits, RandomGenerator random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      places.add(i);
    }
    Collections.shuffle(places, Random.from(random));
    long turned = frame.bits();
    for (int place : places.subList(0, bits)) {
      turned ^= 1L << place;
    }
    return new PerceptualHash(turned);
  }

  /// A version of which some frames are changed a little and the others are of another place.
  private static VideoHash version(VideoHash video, int kept, int bits, RandomGenerator random) {
    List<PerceptualHash> frames = new ArrayList<>();
    for (int i = 0; i < video.frames().size(); i++) {
      frames.add(
          i < kept
              ? changed(video.frames().get(i), bits, random)
              : new PerceptualHash(random.nextLong()));
    }
    Collections.shuffle(frames, Random.from(random));
    return new VideoHash(frames);
  }

  @Seeded
  void aVideoIsSimilarToItself(RandomGenerator random) {
    VideoHash video = any(random);

    assertThat(video.similar(video)).isTrue();
  }

  @Seeded
  void similarityIsSymmetrical(RandomGenerator random) {
    VideoHash video = any(random);
    VideoHash other = version(video, random.nextInt(6), random.nextInt(20), random);

    assertThat(video.similar(other)).isEqualTo(other.similar(video));
  }

  @Seeded
  void twoFramesThatAreCloseMakeAVersion(RandomGenerator random) {
    VideoHash video = any(random);

    assertThat(video.similar(version(video, 2, VideoHash.CLOSE, random))).isTrue();
  }

  @Seeded
  void threeFramesThatAreNearMakeAVersion(RandomGenerator random) {
    VideoHash video = any(random);

    assertThat(video.similar(version(video, 3, VideoHash.NEAR, random))).isTrue();
  }

  @Seeded
  void oneShotInCommonMakesNoVersion(RandomGenerator random) {
    VideoHash video = any(random);

    assertThat(video.similar(version(video, 1, 0, random))).isFalse();
  }

  @Seeded(times = 1000)
  void differentVideosAreNotSimilar(RandomGenerator random) {
    assertThat(any(random).similar(any(random))).isFalse();
  }

  @Test
  void aVideoThatShowsNothingIsSimilarToNone() {
    VideoHash dark = new VideoHash(List.of());

    assertThat(dark.similar(dark)).isFalse();
  }
}
