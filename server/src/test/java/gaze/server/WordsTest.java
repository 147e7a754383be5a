package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.contract.wire.CapturedFrom;
import gaze.contract.wire.FileRole;
import gaze.contract.wire.ItemState;
import gaze.contract.wire.MediaKind;
import gaze.contract.wire.MediaSortBy;
import gaze.contract.wire.ProblemKind;
import gaze.contract.wire.ReasonField;
import gaze.contract.wire.SearchMode;
import gaze.contract.wire.SkipReason;
import gaze.contract.wire.Stage;
import gaze.contract.wire.WorkMode;
import gaze.contract.wire.ZoneFrom;
import gaze.search.Mode;
import gaze.search.index.Reason;
import gaze.storage.MediaListing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of the contract are those of the domain.
class WordsTest {
  static List<Arguments> pairs() {
    return List.of(
        Arguments.of(MediaKind.class, gaze.domain.MediaKind.class),
        Arguments.of(ProblemKind.class, gaze.domain.ProblemKind.class),
        Arguments.of(SkipReason.class, gaze.domain.SkipReason.class),
        Arguments.of(ItemState.class, gaze.domain.ItemState.class),
        Arguments.of(FileRole.class, gaze.domain.FileRole.class),
        Arguments.of(ZoneFrom.class, gaze.domain.ZoneFrom.class),
        Arguments.of(CapturedFrom.class, gaze.domain.CapturedFrom.class),
        Arguments.of(WorkMode.class, gaze.pipeline.jobs.WorkMode.class),
        Arguments.of(gaze.contract.wire.ModelRole.class, gaze.inference.models.ModelRole.class),
        Arguments.of(MediaSortBy.class, MediaListing.SortBy.class),
        Arguments.of(SearchMode.class, Mode.class),
        Arguments.of(ReasonField.class, Reason.Field.class));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bothSidesSpellTheSameWords(Class<? extends Enum<?>> wire, Class<? extends Enum<?>> domain) {
    assertThat(names(wire)).containsExactlyInAnyOrderElementsOf(names(domain));
  }

  @Test
  void theContractKnowsTwoStagesMore() {
    List<String> names = names(gaze.domain.Stage.class);
    assertThat(names(Stage.class))
        .containsAll(names)
        .hasSize(names.size() + 2)
        .contains("SCANNING", "FETCHING_MODELS");
  }

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void theContractExplainsEveryCode(RefusalCode code) {
    assertThat(ContractCheck.contract()).contains("`" + code + "`");
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
