package gaze.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The contract and what is served are the same set of operations.
@QuarkusTest
@Tag("integration")
class EveryOperationTest {
  private static final String NOBODY = "01970000-0000-7000-8000-000000000000";
  private static final Set<String> ENDS_THE_ENGINE = Set.of("shutdown");

  private record Operation(String method, String path, String id, boolean takesBody) {}

  /// Makes the engine ready.
  private final Room room;

  EveryOperationTest(Room room) {
    this.room = room;
  }

  private static List<Operation> operations() {
    OpenAPI contract = new OpenAPIV3Parser().readContents(ContractCheck.contract()).getOpenAPI();
    List<Operation> operations = new ArrayList<>();
    contract
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) ->
                            operations.add(
                                new Operation(
                                    method.name(),
                                    path,
                                    operation.getOperationId(),
                                    operation.getRequestBody() != null))));
    return operations;
  }

  @Test
  void everyOperationOfTheContractIsServed() throws IOException {
    assertThat(room.storage()).isNotNull();
    assertThat(operations()).hasSizeGreaterThan(30);
    for (Operation operation : operations()) {
      if (!ENDS_THE_ENGINE.contains(operation.id())) {
        String path =
            operation.path().replace("{bucket}", "2024-07").replaceAll("\\{[a-z_]+}", NOBODY);
        String body = operation.takesBody() ? "{}" : "";
        var answer = Caller.program().send(operation.method(), path, body);
        assertThat(answer.status()).as("%s", operation).isNotIn(405, 500, 501);
        assertThat(answer.text()).as("%s", operation).doesNotContain("nothing at this address");
      }
    }
  }

  @Test
  void everyOperationIsAMethodOfAGeneratedInterfaceThatOneClassImplements() throws IOException {
    Index contract = index("contract");
    Index server = index("server");
    Set<String> generated = new TreeSet<>();
    for (ClassInfo api : paths(contract)) {
      assertThat(server.getAllKnownImplementors(api.name())).as("%s", api.name()).hasSize(1);
      api.methods().forEach(method -> generated.add(method.name()));
    }
    assertThat(generated)
        .isEqualTo(
            operations().stream()
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void nothingIsServedOutsideTheContract() throws IOException {
    Index server = index("server");
    assertThat(paths(server)).as("addresses of the server's own").isEmpty();
    assertThat(
            server
                .getAnnotations(DotName.createSimple("io.quarkus.websockets.next.WebSocket"))
                .stream()
                .map(socket -> socket.value("path").asString()))
        .as("the live channel, described by events.schema.json")
        .containsExactly("/api/ws");
  }

  private static List<ClassInfo> paths(Index index) {
    return index.getAnnotations(DotName.createSimple(Path.class)).stream()
        .map(AnnotationInstance::target)
        .map(EveryOperationTest::owner)
        .distinct()
        .toList();
  }

  private static ClassInfo owner(AnnotationTarget target) {
    return switch (target.kind()) {
      case CLASS -> target.asClass();
      case METHOD -> target.asMethod().declaringClass();
      default -> throw new IllegalStateException("a path on " + target);
    };
  }

  /// What the build has seen of a module.
  private static Index index(String module) throws IOException {
    java.nio.file.Path file =
        java.nio.file.Path.of(
            Objects.requireNonNull(System.getProperty("gaze.root")),
            module,
            "target/classes/META-INF/jandex.idx");
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      return new IndexReader(in).read();
    }
  }
}
