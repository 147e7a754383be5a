package gaze.search.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Tags that pictures get by comparison with sentences, without having been learned, in groups of
/// which a picture has few. Written as text that a person may edit:
///
/// ```
/// [setting] a photo taken {}     a group, and the sentence that its tags are put into
/// beach = at the beach           a tag, and its words in the sentence
/// kitchen                        a tag that is its own words
/// - anywhere                     words for a picture that none of the tags fits
/// # a remark
/// ```
public record Vocabulary(List<Group> groups) {
  private static final String GAP = "{}";

  public Vocabulary {
    groups = List.copyOf(groups);
  }

  /// @param others sentences for pictures that no tag fits
  public record Group(String name, List<Tag> tags, List<String> others) {
    public Group {
      tags = List.copyOf(tags);
      others = List.copyOf(others);
    }

    /// Of the tags, then the others.
    List<String> sentences() {
      return Stream.concat(tags.stream().map(Tag::sentence), others.stream()).toList();
    }
  }

  /// @param sentence that pictures are compared with
  public record Tag(String name, String sentence) {}

  /// The text of the one that comes with Gaze.
  public static String carried() {
    try (InputStream text =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Throws an [IllegalArgumentException] that says which line is wrong.
  public static Vocabulary read(String text) {
    List<Group> groups = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    List<String> others = new ArrayList<>();
    String name = "";
    String frame = GAP;
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        add(groups, name, tags, others);
        int end = line.indexOf(']');
        if (end < 2 || !line.contains(GAP) || line.substring(0, end).contains("/")) {
          throw new IllegalArgumentException("line %d is no group: %s".formatted(number, line));
        }
        name = line.substring(1, end);
        frame = line.substring(end + 1).strip();
      } else if (name.isEmpty()) {
        throw new IllegalArgumentException("line %d is in no group: %s".formatted(number, line));
      } else if (line.startsWith("-")) {
        others.add(frame.replace(GAP, line.substring(1).strip()));
      } else {
        tags.add(tag(line, number, frame, tags));
      }
    }
    add(groups, name, tags, others);
    return new Vocabulary(groups);
  }

  private static Tag tag(String line, int number, String frame, List<Tag> before) {
    String[] parts = line.split("=", 2);
    String name = parts[0].strip();
    if (name.isEmpty() || name.contains("/")) {
      throw new IllegalArgumentException("line %d is no tag: %s".formatted(number, line));
    }
    if (before.stream().anyMatch(tag -> tag.name().equalsIgnoreCase(name))) {
      throw new IllegalArgumentException("line %d names a tag again: %s".formatted(number, line));
    }
    return new Tag(name, frame.replace(GAP, parts[parts.length - 1].strip()));
  }

  /// Closes a group and begins the next.
  private static void add(List<Group> groups, String name, List<Tag> tags, List<String> others) {
    if (!name.isEmpty()) {
      groups.add(new Group(name, tags, others));
    }
    tags.clear();
    others.clear();
  }
}
