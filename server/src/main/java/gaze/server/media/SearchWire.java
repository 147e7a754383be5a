package gaze.server.media;

import gaze.contract.wire.AlternativeQuery;
import gaze.contract.wire.Chip;
import gaze.contract.wire.Facet;
import gaze.contract.wire.FacetName;
import gaze.contract.wire.FacetValue;
import gaze.contract.wire.Facets;
import gaze.contract.wire.Mark;
import gaze.contract.wire.Moment;
import gaze.contract.wire.QueryPart;
import gaze.contract.wire.Reason;
import gaze.contract.wire.ReasonField;
import gaze.contract.wire.SearchHit;
import gaze.contract.wire.SearchPage;
import gaze.contract.wire.SearchTotal;
import gaze.domain.FrameId;
import gaze.search.Hit;
import gaze.search.SearchAnswer;
import gaze.search.index.Modality;
import gaze.search.language.Filter;
import gaze.search.language.Period;
import gaze.search.language.Span;
import gaze.server.Wire;
import gaze.storage.Cursor;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Answers to searches as the contract shows them.
final class SearchWire {
  private SearchWire() {}

  /// @param reference the picture that was searched by
  static SearchPage page(SearchAnswer.Found found, Optional<UUID> reference) {
    return SearchPage.builder()
        .reference(reference)
        .items(found.hits().stream().map(SearchWire::hit).toList())
        .nextCursor(found.next().map(Cursor::value))
        .total(new SearchTotal(found.total().items(), found.total().exact()))
        .chips(found.chips().stream().map(SearchWire::chip).toList())
        .parts(found.parts().stream().map(SearchWire::part).toList())
        .alternatives(
            found.alternatives().stream()
                .map(each -> new AlternativeQuery(each.query(), each.items()))
                .toList())
        .build();
  }

  private static SearchHit hit(Hit hit) {
    return SearchHit.builder()
        .mediaId(hit.media().value())
        .libraryId(hit.library().value())
        .kind(Wire.kind(hit.kind()))
        .path(hit.path().toString())
        .capturedAt(hit.captured())
        .score(hit.score())
        .components(components(hit.components()))
        .why(hit.why().stream().map(SearchWire::reason).toList())
        .frameId(hit.frame().map(FrameId::value))
        .startMs(hit.moments().stream().findFirst().map(best -> best.when().start().toMillis()))
        .endMs(hit.moments().stream().findFirst().map(best -> best.when().end().toMillis()))
        .moments(hit.moments().stream().map(moment -> moment(hit, moment)).toList())
        .build();
  }

  private static Moment moment(Hit hit, gaze.search.index.Moment moment) {
    return Moment.builder()
        .mediaId(hit.media().value())
        .libraryId(hit.library().value())
        .kind(Wire.kind(hit.kind()))
        .path(hit.path().toString())
        .score(moment.score())
        .components(components(moment.components()))
        .why(moment.why().stream().map(SearchWire::reason).toList())
        .frameId(moment.frame().map(FrameId::value))
        .startMs(Optional.of(moment.when().start().toMillis()))
        .endMs(Optional.of(moment.when().end().toMillis()))
        .build();
  }

  private static Map<String, Double> components(Map<Modality, Double> components) {
    Map<String, Double> wire = new LinkedHashMap<>();
    Map<Modality, Double> ordered = new EnumMap<>(Modality.class);
    ordered.putAll(components);
    ordered.forEach((modality, score) -> wire.put(modality.name().toLowerCase(Locale.ROOT), score));
    return wire;
  }

  private static Reason reason(gaze.search.index.Reason reason) {
    return new Reason(
        Wire.same(ReasonField.class, reason.field()),
        reason.text(),
        reason.marks().stream().map(SearchWire::mark).toList());
  }

  private static Mark mark(Span span) {
    return new Mark(span.start(), span.end());
  }

  private static Chip chip(gaze.search.meaning.Chip chip) {
    return Chip.builder()
        .filter(chip.filter().word().text())
        .value(chip.filter().value())
        .label((chip.excluded() ? "-" : "") + chip.filter().text())
        .text(chip.text())
        .understood(chip.understood())
        .excluded(chip.excluded())
        .start(chip.span().start())
        .end(chip.span().end())
        .build();
  }

  private static QueryPart part(SearchAnswer.Part part) {
    return QueryPart.builder()
        .text(part.text())
        .start(part.span().start())
        .end(part.span().end())
        .items(part.items())
        .build();
  }

  /// Those that have a value.
  static Facets facets(gaze.search.index.Facets counted) {
    List<Facet> facets =
        Stream.of(
                facet(
                    FacetName.YEAR,
                    counted.years(),
                    String::valueOf,
                    year -> new Filter.Taken(Period.year(year))),
                facet(
                    FacetName.TYPE,
                    counted.kinds(),
                    kind -> Wire.kind(kind).toString(),
                    Filter.Type::new),
                facet(
                    FacetName.CAMERA,
                    counted.cameras(),
                    camera -> camera,
                    camera -> new Filter.Matching(Filter.TextField.CAMERA, camera)),
                facet(
                    FacetName.LABEL,
                    counted.labels(),
                    label -> label,
                    label -> new Filter.Matching(Filter.TextField.LABEL, label)),
                facet(
                    FacetName.TAG,
                    counted.tags(),
                    tag -> tag,
                    tag -> new Filter.Matching(Filter.TextField.TAG, tag)))
            .filter(facet -> !facet.values().isEmpty())
            .toList();
    return new Facets(counted.items(), facets);
  }

  private static <T> Facet facet(
      FacetName name, Map<T, Long> counts, Function<T, String> value, Function<T, Filter> filter) {
    return new Facet(
        name,
        counts.entrySet().stream()
            .map(
                entry ->
                    new FacetValue(
                        value.apply(entry.getKey()),
                        filter.apply(entry.getKey()).text(),
                        entry.getValue()))
            .toList());
  }
}
