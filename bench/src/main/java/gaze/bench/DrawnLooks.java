package gaze.bench;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import gaze.domain.Blob;
import gaze.media.picture.PreviewMaker;
import gaze.media.picture.PreviewResult;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.JpegEncoder;
import gaze.media.pixels.NativeLibraries;
import gaze.media.pixels.Previews;
import gaze.storage.disk.DiskBlobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.bytedeco.opencv.opencv_core.Mat;

/// A few drawn pictures of different colours and shapes, which the items of a made library share:
/// so that a grid has something to show.
final class DrawnLooks {
  private static final int PICTURES = 60;
  private static final int LONG_SIDE = 1600;
  private static final int QUALITY = 88;

  /// Width to height, as phones and cameras take them.
  private static final double[] RATIOS = {
    4 / 3.0, 3 / 4.0, 4 / 3.0, 16 / 9.0, 3 / 2.0, 1, 9 / 16.0
  };

  private final Path data;

  DrawnLooks(Path data) {
    this.data = data;
  }

  /// Every item looks like one of them.
  void giveToAll() throws IOException {
    NativeLibraries.load();
    DiskBlobs blobs = DiskBlobs.in(data.resolve("blobs"));
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("gaze.db"));
        Statement statement = database.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      for (int number = 0; number < PICTURES; number++) {
        give(database, blobs, number);
      }
      statement.execute("COMMIT");
    } catch (SQLException failure) {
      throw new IOException("the items cannot be given pictures", failure);
    }
  }

  private void give(Connection database, DiskBlobs blobs, int number)
      throws IOException, SQLException {
    Previews looks = previews(number);
    Blob thumbnail = blobs.put(looks.thumbnail().bytes(), looks.thumbnail().mime());
    Blob preview = blobs.put(looks.preview().bytes(), looks.preview().mime());
    try (PreparedStatement ledger =
            database.prepareStatement(
                "INSERT INTO blobs (blob_key, media_id, mime, bytes)"
                    + " SELECT ?, id, ?, ? FROM media LIMIT 1");
        PreparedStatement items =
            database.prepareStatement(
                "UPDATE media SET thumbnail_key = ?, preview_key = ?, placeholder = ?, phash = ?,"
                    + " width = ?, height = ? WHERE rowid % "
                    + PICTURES
                    + " = "
                    + number)) {
      for (Blob blob : new Blob[] {thumbnail, preview}) {
        ledger.setString(1, blob.key().toString());
        ledger.setString(2, blob.mime());
        ledger.setLong(3, blob.bytes());
        ledger.executeUpdate();
      }
      items.setString(1, thumbnail.key().toString());
      items.setString(2, preview.key().toString());
      items.setString(3, looks.placeholder());
      items.setString(4, looks.hash().toString());
      items.setInt(5, looks.displayed().width());
      items.setInt(6, looks.displayed().height());
      items.executeUpdate();
    }
  }

  private Previews previews(int number) throws IOException {
    Path file = Files.createTempFile(data, "drawn", ".jpg");
    try {
      Files.write(file, drawn(number));
      return switch (new PreviewMaker(DecodeLimits.DEFAULT).make(file)) {
        case PreviewResult.Made(Previews previews) -> previews;
        case PreviewResult.Failed(var problem) ->
            throw new IllegalStateException("a drawn picture cannot be read: " + problem);
      };
    } finally {
      Files.delete(file);
    }
  }

  /// Hills under a sky, in colours of their own.
  private static byte[] drawn(int number) {
    double ratio = RATIOS[number % RATIOS.length];
    int width = (int) (ratio >= 1 ? LONG_SIDE : LONG_SIDE * ratio);
    int height = (int) (ratio >= 1 ? LONG_SIDE / ratio : LONG_SIDE);
    try (Mat picture = new Mat(height, width, CV_8UC3)) {
      byte[] row = new byte[3 * width];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double hill =
              height * (0.55 + 0.12 * Math.sin(x / 190.0 + number) + 0.03 * Math.sin(x / 23.0));
          double part = (double) y / height;
          double grain = 9 * Math.sin(x / 2.3 + y / 3.1);
          for (int channel = 0; channel < 3; channel++) {
            double tone = 60 * Math.sin(number * 1.7 + channel * 2.1);
            double light = y < hill ? 165 + tone - 60 * part : 95 - tone / 2 + 40 * part + grain;
            row[3 * x + channel] = (byte) Math.clamp(Math.round(light), 0, 255);
          }
        }
        picture.ptr(y).put(row);
      }
      return JpegEncoder.encode(picture, QUALITY).bytes();
    }
  }
}
