package gaze.server;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.inference.registry.Models;
import gaze.pipeline.jobs.BackgroundWork;
import gaze.pipeline.scan.LibraryRules;
import gaze.pipeline.scan.LibraryScans;
import gaze.pipeline.scan.LibraryWatch;
import gaze.search.Search;
import gaze.storage.Blobs;
import gaze.storage.Catalog;
import gaze.storage.Storage;
import gaze.storage.Transcripts;

/// What the resources work with, once the engine is ready.
public record EngineParts(
    OwnerId owner,
    Storage storage,
    Blobs blobs,
    Folders folders,
    Search search,
    BackgroundWork work,
    Models models,
    MakeFullPicture full,
    LookAtPicture look) {
  /// What keeps the libraries as the disk is.
  ///
  /// @param rules which folders can be a library
  public record Folders(LibraryRules rules, LibraryScans scans, LibraryWatch watch) {}

  public PreferenceStore preferences() {
    return new PreferenceStore(storage.settings());
  }

  public Catalog catalog() {
    return storage.catalog(owner);
  }

  public Transcripts transcripts() {
    return storage.transcripts(owner);
  }

  public Library library(LibraryId id) {
    return storage.libraries(owner).find(id).orElseThrow(() -> Refusal.unknown("library " + id));
  }

  public MediaItem item(MediaId id) {
    return catalog().find(id).orElseThrow(() -> Refusal.unknown("item " + id));
  }
}
