package gaze.inference.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtProvider;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DevicesTest {
  @Test
  void theFastestThatIsOfferedIsTaken() {
    assertThat(Devices.choose(Device.AUTO, Set.of(OrtProvider.CPU, OrtProvider.CUDA)))
        .isEqualTo(Device.CUDA);
    assertThat(Devices.choose(Device.AUTO, Set.of(OrtProvider.CPU, OrtProvider.CORE_ML)))
        .isEqualTo(Device.COREML);
    assertThat(Devices.choose(Device.AUTO, Set.of(OrtProvider.CPU))).isEqualTo(Device.CPU);
  }

  @Test
  void whatIsNotOfferedFallsBackToTheProcessor() {
    assertThat(Devices.choose(Device.DIRECTML, Set.of(OrtProvider.CPU, OrtProvider.CUDA)))
        .isEqualTo(Device.CPU);
    assertThat(Devices.choose(Device.CUDA, Set.of(OrtProvider.CPU))).isEqualTo(Device.CPU);
  }

  @Test
  void theProcessorIsTakenWhereItIsWished() {
    assertThat(Devices.choose(Device.CPU, Set.of(OrtProvider.CPU, OrtProvider.CUDA)))
        .isEqualTo(Device.CPU);
  }
}
