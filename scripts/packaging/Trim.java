import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.sqlite.util.LibraryLoaderUtil;

/// Takes out of a built program what this platform never loads: native libraries of other platforms
/// and those that no class of Gaze reaches, command line programs, headers, bindings of other
/// languages. What is loaded is found by loading it: JavaCPP unpacks into an empty cache what each
/// class that Gaze names needs.
///
/// `java -cp "PROGRAM/app/*:PROGRAM/lib/main/*" scripts/packaging/Trim.java PROGRAM`

void main(String[] arguments) throws Exception {
  Path jars = Path.of(arguments[0]).resolve("lib/main");
  Path cache = Files.createTempDirectory("gaze-natives");
  System.setProperty("org.bytedeco.javacpp.cachedir", cache.toString());
  for (String name : namedByGaze(jars)) {
    Loader.load(Class.forName(name));
  }
  for (Path unpacked : folders(cache)) {
    keep(jars.resolve(unpacked.getFileName()), entriesUnder(unpacked));
  }
  erase(cache);
  String sqlite = LibraryLoaderUtil.getNativeLibResourcePath().substring(1);
  for (Path jar : filesOf(jars)) {
    if (jar.getFileName().toString().startsWith("org.xerial.sqlite-jdbc")) {
      keep(jar, Set.of(sqlite + "/" + LibraryLoaderUtil.getNativeLibName()));
    }
  }
}

/// The classes with native code that Gaze's own name.
Set<String> namedByGaze(Path jars) throws IOException {
  Set<String> names = new TreeSet<>();
  for (Path jar : filesOf(jars)) {
    if (!jar.getFileName().toString().startsWith("gaze.")) {
      continue;
    }
    try (FileSystem content = FileSystems.newFileSystem(jar)) {
      for (Path file : walked(content.getPath("/"))) {
        if (file.toString().endsWith(".class")) {
          collect(Files.readAllBytes(file), names);
        }
      }
    }
  }
  return names;
}

void collect(byte[] bytes, Set<String> names) {
  for (var entry : ClassFile.of().parse(bytes).constantPool()) {
    if (entry instanceof ClassEntry named) {
      String name = named.asInternalName();
      if (name.matches("org/bytedeco/(?!javacpp/).*")) {
        names.add(name.replace('/', '.'));
      }
    }
  }
}

/// Leaves a jar its classes and descriptions, and of its other files those in `loaded`.
void keep(Path jar, Set<String> loaded) throws IOException {
  long before = Files.size(jar);
  try (FileSystem content = FileSystems.newFileSystem(jar)) {
    for (Path file : walked(content.getPath("/"))) {
      String name = file.toString().substring(1);
      boolean needed =
          name.startsWith("META-INF/")
              || name.endsWith(".class")
              || name.endsWith(".properties")
              || loaded.contains(name);
      if (!needed) {
        Files.delete(file);
      }
    }
  }
  IO.println(
      "  trimmed %s: %.1f MB of %.1f"
          .formatted(jar.getFileName(), Files.size(jar) / 1e6, before / 1e6));
}

Set<String> entriesUnder(Path folder) throws IOException {
  Set<String> names = new TreeSet<>();
  for (Path file : walked(folder)) {
    names.add(folder.relativize(file).toString().replace('\\', '/'));
  }
  return names;
}

void erase(Path folder) throws IOException {
  try (Stream<Path> files = Files.walk(folder)) {
    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
      // A library that this process has loaded stays on Windows, where it is in use.
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
  }
}

List<Path> walked(Path folder) throws IOException {
  try (Stream<Path> files = Files.walk(folder)) {
    return new ArrayList<>(files.filter(Files::isRegularFile).toList());
  }
}

List<Path> folders(Path folder) throws IOException {
  try (Stream<Path> files = Files.list(folder)) {
    return files.filter(Files::isDirectory).sorted(Comparator.naturalOrder()).toList();
  }
}

List<Path> filesOf(Path folder) throws IOException {
  try (Stream<Path> files = Files.list(folder)) {
    return files.filter(Files::isRegularFile).sorted().toList();
  }
}
