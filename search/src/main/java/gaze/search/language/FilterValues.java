package gaze.search.language;

import gaze.domain.MediaKind;
import java.time.Month;
import java.util.Arrays;
import java.util.List;

/// The values of a filter that can be listed.
public final class FilterValues {
  private FilterValues() {}

  /// Empty where any text, number or date may stand.
  public static List<String> of(FilterWord word) {
    return switch (word) {
      case TYPE -> named(MediaKind.values());
      case MONTH -> named(Month.values());
      case SEASON -> named(Season.values());
      case WEEKDAY -> named(WeekPart.values());
      case HOLIDAY -> named(Holiday.values());
      case COLOR -> named(ColorName.values());
      case HAS -> named(Feature.values());
      case IS -> named(Trait.values());
      case RATING -> List.of(">=4", ">=3", "5", "none", "rejected");
      case DURATION -> List.of(">30s", ">5m", "<10s");
      case AFTER,
          BEFORE,
          DATE,
          DAY,
          PLACE,
          COUNTRY,
          NEAR,
          AREA,
          CAMERA,
          LENS,
          IN,
          LIBRARY,
          KEYWORD,
          TITLE,
          DESCRIPTION,
          FILENAME,
          EXT,
          FORMAT,
          ISO,
          F,
          FOCAL,
          FOCAL35,
          PERSON,
          LABEL,
          TAG,
          SIMILAR,
          LANG ->
          List.of();
    };
  }

  private static List<String> named(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Filter::named).toList();
  }
}
