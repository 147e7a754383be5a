package gaze.search.index;

import gaze.domain.GeoPoint;
import gaze.domain.MediaId;
import gaze.search.language.GeoBox;
import java.util.Optional;

/// Items that lie close together on a map.
///
/// @param middle of all of them
/// @param newest the item that was taken last
/// @param box the smallest that holds them all
/// @param place where the newest was taken
/// @param countryCode in which country
/// @param onePlace whether all were taken there
/// @param oneCountry whether all were taken in that country
public record Cluster(
    GeoPoint middle,
    long items,
    MediaId newest,
    GeoBox box,
    Optional<String> place,
    Optional<String> countryCode,
    boolean onePlace,
    boolean oneCountry) {}
