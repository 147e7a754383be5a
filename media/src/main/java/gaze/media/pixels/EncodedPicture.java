package gaze.media.pixels;

import gaze.domain.PictureSize;

/// A small picture as the bytes of a file. The array is handed over, not copied.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of each would cost more
public record EncodedPicture(byte[] bytes, String mime, PictureSize size) {}
