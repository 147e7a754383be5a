package gaze.pipeline.jobs;

import java.util.function.LongSupplier;

/// Whether the disk that results go to has room for more. Some is always left: a database that
/// cannot write another page cannot even note that work has ended. For one thread.
final class DiskRoom {
  /// Less than this is too little: a few batches of results and what SQLite writes beside them.
  static final long RESERVE = 128L << 20;

  /// Work goes on from here, so that it does not stop and go with each file that comes.
  static final long ENOUGH = 192L << 20;

  private final LongSupplier free;
  private boolean tooLittle;

  /// @param free how many bytes can still be written
  DiskRoom(LongSupplier free) {
    this.free = free;
  }

  boolean isTooLittle() {
    tooLittle = free.getAsLong() < (tooLittle ? ENOUGH : RESERVE);
    return tooLittle;
  }
}
