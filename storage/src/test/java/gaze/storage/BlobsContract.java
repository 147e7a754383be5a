package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.Blob;
import gaze.domain.BlobKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of blobs does.
public abstract class BlobsContract {
  private static final byte[] CONTENT = "picture".getBytes(StandardCharsets.UTF_8);

  private Blobs blobs;

  /// A new, empty store.
  protected abstract Blobs open() throws IOException;

  @BeforeEach
  final void openEmpty() throws IOException {
    blobs = open();
  }

  @Test
  void whatIsPutCanBeRead() throws IOException {
    Blob blob = blobs.put(CONTENT, "image/webp");

    assertThat(blob.mime()).isEqualTo("image/webp");
    assertThat(blob.bytes()).isEqualTo(CONTENT.length);
    assertThat(blobs.exists(blob.key())).isTrue();
    try (InputStream in = blobs.open(blob.key())) {
      assertThat(in.readAllBytes()).isEqualTo(CONTENT);
    }
  }

  @Test
  void equalContentsAreTwoBlobs() throws IOException {
    assertThat(blobs.put(CONTENT, "image/webp").key())
        .isNotEqualTo(blobs.put(CONTENT, "image/webp").key());
  }

  @Test
  void whatIsDeletedIsGone() throws IOException {
    Blob gone = blobs.put(CONTENT, "image/webp");
    Blob kept = blobs.put(CONTENT, "image/webp");
    BlobKey never = BlobKey.random();

    assertThat(blobs.delete(List.of(gone.key(), never)))
        .containsExactlyInAnyOrder(gone.key(), never);

    assertThat(blobs.exists(gone.key())).isFalse();
    assertThat(blobs.exists(kept.key())).isTrue();
    assertThatThrownBy(() -> blobs.open(gone.key())).isInstanceOf(IOException.class);
  }

  @Test
  void everyBlobOlderThanATimeIsListed() throws IOException {
    Blob first = blobs.put(CONTENT, "image/webp");
    Blob second = blobs.put(CONTENT, "image/webp");
    Instant now = InstantSource.system().instant();

    assertThat(olderThan(now.plus(Duration.ofMinutes(1))))
        .containsExactlyInAnyOrder(first.key(), second.key());
    assertThat(olderThan(now.minus(Duration.ofMinutes(1)))).isEmpty();
  }

  private List<BlobKey> olderThan(Instant time) throws IOException {
    List<BlobKey> found = new ArrayList<>();
    blobs.forEach(time, found::add);
    return found;
  }
}
