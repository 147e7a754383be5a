package gaze.inference.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/// Writes an answer's body behind what is already there, and never a byte more than expected. Bytes
/// come on threads of the HTTP client, one after the other; [#done] completes when the last was
/// written or nothing more will come.
final class PartWriter implements Flow.Subscriber<List<ByteBuffer>> {
  /// More came than the file has.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// The disk refuses.
  static final class Unwritable extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException reason;

    Unwritable(IOException reason) {
      super(reason);
      this.reason = reason;
    }

    IOException reason() {
      return reason;
    }
  }

  private final SeekableByteChannel channel;
  private final long end;
  private final LongConsumer arrived;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final AtomicReference<Flow.Subscription> source = new AtomicReference<>();
  private long position;

  /// @param channel at the position where the body begins
  /// @param end how long the file is at last
  /// @param arrived hears the file's length after every piece
  PartWriter(SeekableByteChannel channel, long from, long end, LongConsumer arrived) {
    this.channel = channel;
    this.position = from;
    this.end = end;
    this.arrived = arrived;
  }

  CompletableFuture<Void> done() {
    return done;
  }

  /// Wants nothing more.
  void stop() {
    Flow.Subscription subscription = source.get();
    if (subscription != null) {
      subscription.cancel();
    }
    done.cancel(false);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source.set(subscription);
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    if (done.isDone()) {
      return;
    }
    try {
      for (ByteBuffer piece : pieces) {
        write(piece);
      }
      arrived.accept(position);
      Flow.Subscription subscription = source.get();
      if (subscription != null) {
        subscription.request(1);
      }
    } catch (IOException e) {
      done.completeExceptionally(e);
      stop();
    }
  }

  private void write(ByteBuffer piece) throws IOException {
    if (position + piece.remaining() > end) {
      throw new TooLong();
    }
    try {
      while (piece.hasRemaining()) {
        position += channel.write(piece);
      }
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    done.completeExceptionally(thrown);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
