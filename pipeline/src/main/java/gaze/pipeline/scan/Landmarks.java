package gaze.pipeline.scan;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// By what a scan knows its disks again: an unmounted disk leaves an empty folder behind that looks
/// like one whose files were all deleted. A mounted root and the folder below it have different
/// inodes; device numbers change with every mount and are not kept.
///
/// Written as the root's inode on the first line and one URL-encoded path a line after it.
///
/// @param rootInode 0 where the file system has none
/// @param mounts folders below the root where other file systems begin
record Landmarks(long rootInode, Set<String> mounts) {
  private static final int LONGEST = 10_000;

  Landmarks {
    mounts = Set.copyOf(mounts);
  }

  static Optional<Landmarks> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().matches("\\d{1,19}")) {
      return Optional.empty();
    }
    Set<String> mounts = new TreeSet<>();
    lines.stream()
        .skip(1)
        .forEach(line -> mounts.add(URLDecoder.decode(line, StandardCharsets.UTF_8)));
    return Optional.of(new Landmarks(Long.parseUnsignedLong(lines.getFirst()), mounts));
  }

  String format() {
    StringBuilder text = new StringBuilder(Long.toUnsignedString(rootInode));
    for (String mount : new TreeSet<>(mounts)) {
      String line = "\n" + URLEncoder.encode(mount, StandardCharsets.UTF_8);
      if (text.length() + line.length() <= LONGEST) {
        text.append(line);
      }
    }
    return text.toString();
  }
}
