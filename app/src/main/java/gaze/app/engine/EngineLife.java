package gaze.app.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.app.home.EngineRecord;
import gaze.server.Engine;
import gaze.server.live.LiveModels;
import gaze.server.live.LiveNews;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The engine from the open socket to the last closed file.
public final class EngineLife implements QuarkusApplication {
  private static final Logger LOG = Logger.getLogger(EngineLife.class);

  private final Engine engine;
  private final LiveNews news;
  private final LiveModels modelNews;
  private final Launch launch = Launch.current();

  @Inject
  EngineLife(Engine engine, LiveNews news, LiveModels modelNews) {
    this.engine = engine;
    this.news = news;
    this.modelNews = modelNews;
  }

  @Override
  public int run(String... arguments) throws IOException {
    record().write(launch.options().data());
    Optional<ParentWatch> watch = watchParent();
    Optional<Assembly> assembly = assemble();
    try {
      announce();
      Quarkus.waitForExit();
      return 0;
    } finally {
      watch.ifPresent(ParentWatch::close);
      engine.stopping();
      assembly.ifPresent(Assembly::close);
      EngineRecord.delete(launch.options().data());
    }
  }

  private EngineRecord record() {
    return new EngineRecord(
        launch.port(),
        launch.token().value(),
        launch.uuid(),
        ProcessHandle.current().pid(),
        launch.options().parentPid().isPresent()
            ? Optional.of(launch.options().parentPid().getAsLong())
            : Optional.empty(),
        launch.at().toEpochMilli());
  }

  private Optional<ParentWatch> watchParent() {
    if (launch.options().parentPid().isEmpty()) {
      return Optional.empty();
    }
    long parent = launch.options().parentPid().getAsLong();
    ParentWatch watch = new ParentWatch(parent, ParentWatch::runs, Quarkus::asyncExit);
    watch.start();
    return Optional.of(watch);
  }

  /// Opens everything; what goes wrong is said by health and on the standard error.
  private Optional<Assembly> assemble() {
    try {
      Assembly assembly = Assembly.open(launch, news, modelNews);
      engine.ready(assembly.parts());
      assembly.start();
      return Optional.of(assembly);
    } catch (IOException | RuntimeException e) {
      LOG.error("the engine cannot start", e);
      String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      System.err.println("gaze: " + why);
      engine.broken(why);
      return Optional.empty();
    }
  }

  private void announce() {
    if (!(engine.state() instanceof Engine.State.Ready)) {
      return;
    }
    if (launch.options().json()) {
      ObjectNode line = new ObjectMapper().createObjectNode();
      line.put("url", launch.origin());
      line.put("token", launch.token().value());
      line.put("pid", ProcessHandle.current().pid());
      System.out.println(line);
    } else {
      System.out.println("Gaze is running at " + launch.origin());
    }
  }
}
