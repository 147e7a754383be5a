package gaze.inference.text;

import java.nio.file.Path;
import java.util.Map;

/// The native library that reads `tokenizer.json`. It unpacks itself into a folder, and left alone
/// it would choose one in the user's home, look for a graphics card's version on the network and
/// tell its makers that it runs; [#prepare] forbids the three before it is first used.
///
/// @param folder of the owner's where the library may lie
public record NativeTokenizers(Path folder) {
  private static final Map<String, String> QUIET =
      Map.of("OPT_OUT_TRACKING", "true", "ai.djl.offline", "true", "RUST_FLAVOR", "cpu");

  void prepare() {
    QUIET.forEach(System::setProperty);
    System.setProperty("ENGINE_CACHE_DIR", folder.toString());
  }
}
