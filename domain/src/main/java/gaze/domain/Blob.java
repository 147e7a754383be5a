package gaze.domain;

/// A derived file that is durable already.
public record Blob(BlobKey key, String mime, long bytes) {}
