package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.BlobKey;
import gaze.domain.MediaId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every ledger of blobs does.
public abstract class BlobLedgerContract extends PortContract {
  @Test
  void blobsInUseAreNeitherReleasedNorUnknownNorForgotten() {
    MediaId media = photo("a.jpg");
    understand(media);
    var looks = item(media).looks().orElseThrow();
    BlobKey stranger = BlobKey.random();

    storage.blobLedger().forget(List.of(looks.preview().key()));

    assertThat(storage.blobLedger().released(10)).isEmpty();
    assertThat(
            storage
                .blobLedger()
                .unknown(List.of(looks.thumbnail().key(), looks.preview().key(), stranger)))
        .containsExactly(stranger);
    assertThat(item(media).looks()).contains(looks);
  }

  @Test
  void releasedBlobsAreKnownUntilTheyAreForgotten() {
    MediaId media = photo("a.jpg");
    understand(media);
    apply(new FileChange.FileDeleted(item(media).main().id()));
    List<BlobKey> released = storage.blobLedger().released(10);

    assertThat(released).hasSize(2);
    assertThat(storage.blobLedger().released(1)).hasSize(1);
    assertThat(storage.blobLedger().unknown(released)).isEmpty();

    storage.blobLedger().forget(released);

    assertThat(storage.blobLedger().released(10)).isEmpty();
    assertThat(storage.blobLedger().unknown(released))
        .containsExactlyInAnyOrderElementsOf(released);
  }
}
