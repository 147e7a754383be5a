package gaze.server;

import gaze.server.security.AccessToken;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// Which engine this is, known before anything else of it.
///
/// @param uuid a new one at every start
/// @param data the data directory
public record EngineIdentity(
    UUID uuid, String version, AccessToken token, Instant started, Path data) {}
