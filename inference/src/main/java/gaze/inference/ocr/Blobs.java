package gaze.inference.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the connected places where a map is above a level; pixels that touch at a corner are
/// connected.
final class Blobs {
  private final float[] map;
  private final int width;
  private final int height;
  private final float level;
  private final boolean[] seen;
  private int[] queue = new int[1024];

  private Blobs(float[] map, int width, float level) {
    this.map = map;
    this.width = width;
    this.height = map.length / width;
    this.level = level;
    this.seen = new boolean[map.length];
  }

  static List<Blob> of(float[] map, int width, float level) {
    Blobs blobs = new Blobs(map, width, level);
    List<Blob> found = new ArrayList<>();
    for (int i = 0; i < map.length; i++) {
      if (map[i] > level && !blobs.seen[i]) {
        found.add(blobs.from(i));
      }
    }
    return found;
  }

  private Blob from(int start) {
    int count = flood(start);
    int top = height;
    int bottom = 0;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      top = Math.min(top, queue[i] / width);
      bottom = Math.max(bottom, queue[i] / width);
      sum += map[queue[i]];
    }
    int[] first = new int[bottom - top + 1];
    int[] last = new int[bottom - top + 1];
    Arrays.fill(first, width);
    for (int i = 0; i < count; i++) {
      int row = queue[i] / width - top;
      int column = queue[i] % width;
      first[row] = Math.min(first[row], column);
      last[row] = Math.max(last[row], column);
    }
    return new Blob(top, first, last, count, sum / count);
  }

  /// Fills the queue with the blob's pixels; says how many they are.
  private int flood(int start) {
    int count = 0;
    queue[count++] = start;
    seen[start] = true;
    for (int done = 0; done < count; done++) {
      int x = queue[done] % width;
      int y = queue[done] / width;
      for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          int neighbour = row * width + column;
          if (!seen[neighbour] && map[neighbour] > level) {
            seen[neighbour] = true;
            if (count == queue.length) {
              queue = Arrays.copyOf(queue, 2 * count);
            }
            queue[count++] = neighbour;
          }
        }
      }
    }
    return count;
  }
}
