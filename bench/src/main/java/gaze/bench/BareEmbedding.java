package gaze.bench;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import gaze.domain.BlobKey;
import gaze.storage.disk.DiskBlobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;

/// What no embedding of a stored picture can do without: OpenCV decodes its JPEG, a session of ONNX
/// Runtime runs once. Nothing is shrunk, cropped or normalised between the two; the model gets the
/// same numbers each time. Thread-safe.
final class BareEmbedding implements AutoCloseable {
  private static final int SIDE = 224;
  private static final long[] SHAPE = {1, 3, SIDE, SIDE};

  private final DiskBlobs blobs;
  private final OrtSession session;
  private final OnnxTensor numbers;

  BareEmbedding(Path vision, DiskBlobs blobs) throws OrtException {
    this.blobs = blobs;
    OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = runtime.createSession(vision.toString(), options);
    }
    float[] values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i);
    }
    numbers = OnnxTensor.createTensor(runtime, FloatBuffer.wrap(values), SHAPE);
  }

  void embed(BlobKey picture) {
    try (InputStream stored = blobs.open(picture);
        Mat bytes = new Mat(stored.readAllBytes());
        Mat decoded = imdecode(bytes, IMREAD_COLOR);
        OrtSession.Result result = session.run(Map.of("pixel_values", numbers))) {
      if (decoded.empty() || result.size() == 0) {
        throw new IllegalStateException("there is nothing in " + picture);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (OrtException failure) {
      throw new IllegalStateException("the model failed", failure);
    }
  }

  @Override
  public void close() throws OrtException {
    numbers.close();
    session.close();
  }
}
