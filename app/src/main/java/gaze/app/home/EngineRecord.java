package gaze.app.home;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What `engine.json` says of the running engine. Only its owner may read it: it holds the token.
public record EngineRecord(
    @JsonProperty("port") int port,
    @JsonProperty("token") String token,
    @JsonProperty("engine_uuid") UUID uuid,
    @JsonProperty("engine_pid") long pid,
    @JsonProperty("parent_pid") Optional<Long> parentPid,
    @JsonProperty("created_at_ms") long createdAtMs) {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  public URI origin() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// The record, if there is one that can be read.
  public static Optional<EngineRecord> read(DataDirectory data) throws IOException {
    Path file = data.engineRecord();
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), EngineRecord.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// Replaces `engine.json` in one step; nobody but the owner can read it at any moment.
  public void write(DataDirectory data) throws IOException {
    Path temporary = data.root().resolve("engine.json.tmp");
    Files.deleteIfExists(temporary);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          temporary,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(temporary);
      ownerOnly(temporary);
    }
    Files.writeString(temporary, JSON.writeValueAsString(this));
    Files.move(
        temporary,
        data.engineRecord(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  public static void delete(DataDirectory data) throws IOException {
    Files.deleteIfExists(data.engineRecord());
  }

  private static void ownerOnly(Path file) throws IOException {
    AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (acl != null) {
      acl.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(acl.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }
}
