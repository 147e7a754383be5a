package gaze.media.picture;

import gaze.media.pixels.UndecodableException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// How tiles make a picture (ISO/IEC 23008-12, section 6.6.2.3): row by row, the last ones cut.
record HeifGrid(int rows, int columns, long width, long height) {
  static HeifGrid read(byte[] data) throws UndecodableException {
    try {
      ByteBuffer body = ByteBuffer.wrap(data);
      body.get();
      boolean wide = (body.get() & 1) == 1;
      int rows = (body.get() & 0xFF) + 1;
      int columns = (body.get() & 0xFF) + 1;
      long width = wide ? body.getInt() & 0xFFFFFFFFL : body.getShort() & 0xFFFF;
      long height = wide ? body.getInt() & 0xFFFFFFFFL : body.getShort() & 0xFFFF;
      return new HeifGrid(rows, columns, width, height);
    } catch (BufferUnderflowException cut) {
      throw HeifFile.damaged();
    }
  }

  int tiles() {
    return rows * columns;
  }
}
