package gaze.pipeline.group;

import gaze.domain.MediaFile;
import java.util.List;

/// New files of one folder.
///
/// @param folder below the library's root
/// @param files their roles do not matter
/// @param storedThere about how many files of the folder are stored: with none, nobody need look
///   for the items that they might belong to
public record Arrival(String folder, List<MediaFile> files, long storedThere) {}
