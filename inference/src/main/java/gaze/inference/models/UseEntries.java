package gaze.inference.models;

import gaze.inference.models.Model.Use;
import gaze.inference.models.PictureInput.Channels;
import gaze.inference.models.PictureInput.Fit;
import gaze.inference.models.Tensors.Tensor;
import gaze.inference.models.TextInput.Pooling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a model is used, as its manifest says it. A tensor is written `f32[?,3,224,224]`, with `?`
/// for a size that the graph leaves open.
final class UseEntries {
  private static final Pattern TENSOR =
      Pattern.compile("(f32|f16|i64|i32|u8)\\[((?:\\?|[0-9]{1,9})(?:,(?:\\?|[0-9]{1,9}))*)?]");
  private static final int LONGEST_SIDE = 4096;
  private static final int MOST_TOKENS = 8192;
  private static final int MOST_DIMENSIONS = 4096;
  private static final int COLOURS = 3;

  private UseEntries() {}

  static Use read(Place model, List<ModelFile> files) throws InvalidManifestException {
    return new Use(
        tensors(model, files),
        picture(model),
        text(model),
        labels(model),
        threshold(model),
        dimensions(model));
  }

  private static Map<String, Tensors> tensors(Place model, List<ModelFile> files)
      throws InvalidManifestException {
    Optional<Place> place = model.find("tensors");
    if (place.isEmpty()) {
      return Map.of();
    }
    Map<String, Tensors> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, Place> graph : place.get().members().entrySet()) {
      if (files.stream().noneMatch(file -> file.part().equals(graph.getKey()))) {
        throw graph.getValue().wrong("there is no file of that part");
      }
      graph.getValue().object(Set.of("inputs", "outputs"));
      tensors.put(
          graph.getKey(),
          new Tensors(
              named(graph.getValue().member("inputs")), named(graph.getValue().member("outputs"))));
    }
    return Map.copyOf(tensors);
  }

  private static List<Tensor> named(Place place) throws InvalidManifestException {
    List<Tensor> tensors = new ArrayList<>();
    for (Map.Entry<String, Place> tensor : place.members().entrySet()) {
      tensors.add(tensor(tensor.getKey(), tensor.getValue()));
    }
    return List.copyOf(tensors);
  }

  private static Tensor tensor(String name, Place place) throws InvalidManifestException {
    Matcher written = TENSOR.matcher(place.text());
    if (!written.matches()) {
      throw place.wrong("must be a type and a shape, such as f32[?,3,224,224]");
    }
    List<Long> shape = new ArrayList<>();
    for (String size : Optional.ofNullable(written.group(2)).orElse("").split(",", -1)) {
      if (!size.isEmpty()) {
        shape.add(size.equals("?") ? Tensors.ANY : Long.parseLong(size));
      }
    }
    return new Tensor(name, written.group(1), List.copyOf(shape));
  }

  private static Optional<PictureInput> picture(Place model) throws InvalidManifestException {
    Optional<Place> found = model.find("picture");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Place place =
        found
            .get()
            .object(
                Set.of(
                    "width",
                    "height",
                    "resize",
                    "fit",
                    "channels",
                    "scale",
                    "mean",
                    "std",
                    "padding"));
    int width = (int) place.member("width").whole(1, LONGEST_SIDE);
    Optional<Place> resize = place.find("resize");
    Optional<Place> padding = place.find("padding");
    return Optional.of(
        new PictureInput(
            width,
            (int) place.member("height").whole(1, LONGEST_SIDE),
            resize.isPresent() ? (int) resize.get().whole(1, LONGEST_SIDE) : width,
            place.member("fit").choice(Fit.class),
            place.member("channels").choice(Channels.class),
            place.member("scale").number(),
            colours(place.member("mean")),
            colours(place.member("std")),
            padding.isPresent() ? (int) padding.get().whole(0, 255) : 0));
  }

  private static List<Double> colours(Place place) throws InvalidManifestException {
    List<Double> values = new ArrayList<>();
    for (Place value : place.elements()) {
      values.add(value.number());
    }
    if (values.size() != COLOURS) {
      throw place.wrong("must be three numbers");
    }
    return List.copyOf(values);
  }

  private static Optional<TextInput> text(Place model) throws InvalidManifestException {
    Optional<Place> found = model.find("text");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Place place =
        found
            .get()
            .object(
                Set.of(
                    "max_tokens",
                    "padded",
                    "lowercase",
                    "pooling",
                    "query_prefix",
                    "passage_prefix"));
    return Optional.of(
        new TextInput(
            (int) place.member("max_tokens").whole(1, MOST_TOKENS),
            place.member("padded").flag(),
            place.member("lowercase").flag(),
            place.member("pooling").choice(Pooling.class),
            prefix(place, "query_prefix"),
            prefix(place, "passage_prefix")));
  }

  private static String prefix(Place place, String member) throws InvalidManifestException {
    Optional<Place> found = place.find(member);
    return found.isPresent() ? found.get().literal() : "";
  }

  /// A list, or the name of one that Gaze carries.
  private static List<String> labels(Place model) throws InvalidManifestException {
    Optional<Place> found = model.find("labels");
    if (found.isEmpty()) {
      return List.of();
    }
    Place place = found.get();
    if (place.node().isTextual()) {
      return LabelList.named(place.text())
          .orElseThrow(() -> place.wrong("Gaze carries no such list; write the labels out"));
    }
    List<String> labels = new ArrayList<>();
    for (Place label : place.elements()) {
      labels.add(label.text());
    }
    return List.copyOf(labels);
  }

  private static OptionalDouble threshold(Place model) throws InvalidManifestException {
    Optional<Place> found = model.find("threshold");
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    double threshold = found.get().number();
    if (!(threshold >= 0 && threshold <= 1)) {
      throw found.get().wrong("must be from 0 to 1");
    }
    return OptionalDouble.of(threshold);
  }

  private static OptionalInt dimensions(Place model) throws InvalidManifestException {
    Optional<Place> found = model.find("dimensions");
    return found.isPresent()
        ? OptionalInt.of((int) found.get().whole(1, MOST_DIMENSIONS))
        : OptionalInt.empty();
  }
}
