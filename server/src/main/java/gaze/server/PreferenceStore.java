package gaze.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gaze.contract.wire.Limits;
import gaze.contract.wire.ModelChoices;
import gaze.contract.wire.Settings;
import gaze.contract.wire.Thresholds;
import gaze.inference.models.ModelRole;
import gaze.pipeline.jobs.BackgroundWork.Choices;
import gaze.pipeline.jobs.WorkMode;
import gaze.search.Tuning;
import gaze.search.tags.Vocabulary;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The preferences as they are kept: only what somebody chose is stored, so that a default may
/// change with a version.
public final class PreferenceStore {
  private static final ObjectMapper JSON =
      StrictJson.on(JsonMapper.builder().addModule(new Jdk8Module()).build());
  private static final String WORK = "work";
  private static final String BEFORE_PAUSE = "work_before_pause";
  private static final String MAP_TILES = "map_tiles";
  private static final String VOCABULARY = "vocabulary";
  private static final Set<String> MEMBERS =
      Set.of(
          WORK,
          "time_zone",
          "rescan_minutes",
          "support_mode",
          "limits",
          MAP_TILES,
          "offline_mode",
          "models",
          "thresholds",
          VOCABULARY);
  private static final String ACCEPTED_LICENCES = "accepted_licences";

  private final gaze.storage.Settings stored;

  public PreferenceStore(gaze.storage.Settings stored) {
    this.stored = stored;
  }

  public Preferences read() {
    return preferences(settings());
  }

  public Settings settings() {
    return settings(chosen());
  }

  /// Applies a merge patch (RFC 7396), all of it or, where it is refused, nothing.
  public Preferences change(ObjectNode patch) {
    ObjectNode chosen = merged(chosen(), patch);
    Preferences preferences = preferences(settings(chosen));
    MEMBERS.forEach(
        member -> {
          if (chosen.has(member)) {
            stored.put(member, chosen.get(member).toString());
          } else {
            stored.remove(member);
          }
        });
    return preferences;
  }

  /// Keeps that the owner accepts a licence, or does no longer.
  public void accept(String licence, boolean accepted) {
    Set<String> all = new TreeSet<>(licences());
    if (accepted ? all.add(licence) : all.remove(licence)) {
      stored.put(ACCEPTED_LICENCES, JSON.valueToTree(all).toString());
    }
  }

  private Set<String> licences() {
    try {
      return stored.find(ACCEPTED_LICENCES).isEmpty()
          ? Set.of()
          : Set.of(JSON.readValue(stored.find(ACCEPTED_LICENCES).get(), String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored setting is no JSON", e);
    }
  }

  public Preferences pause() {
    Settings now = settings();
    if (now.work() == gaze.contract.wire.WorkMode.PAUSED) {
      return preferences(now);
    }
    stored.put(BEFORE_PAUSE, quoted(now.work()));
    return work(gaze.contract.wire.WorkMode.PAUSED);
  }

  public Preferences resume() {
    if (settings().work() != gaze.contract.wire.WorkMode.PAUSED) {
      return read();
    }
    String before =
        stored.find(BEFORE_PAUSE).orElse(quoted(Wire.work(Preferences.defaults().work().mode())));
    return work(gaze.contract.wire.WorkMode.fromString(before.replace("\"", "")));
  }

  private Preferences work(gaze.contract.wire.WorkMode mode) {
    return change(JSON.createObjectNode().put(WORK, mode.toString()));
  }

  private static String quoted(gaze.contract.wire.WorkMode mode) {
    return '"' + mode.toString() + '"';
  }

  private ObjectNode chosen() {
    ObjectNode chosen = JSON.createObjectNode();
    try {
      for (Map.Entry<String, String> entry : stored.all().entrySet()) {
        if (MEMBERS.contains(entry.getKey())) {
          chosen.set(entry.getKey(), JSON.readTree(entry.getValue()));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored setting is no JSON", e);
    }
    return chosen;
  }

  /// The defaults with what was chosen over them, checked by the contract's own rules.
  private static Settings settings(ObjectNode chosen) {
    ObjectNode all = merged(JSON.valueToTree(defaults()), chosen);
    try {
      Settings settings = JSON.treeToValue(all, Settings.class);
      ZoneId.of(settings.timeZone());
      settings.mapTiles().ifPresent(TileServer::new);
      checked(settings.vocabulary());
      return settings;
    } catch (JsonProcessingException e) {
      throw Edge.refusal(e);
    } catch (TileServer.Unusable e) {
      throw Refusal.at("#/map_tiles", RefusalCode.INVALID_REQUEST, e.sentence());
    } catch (DateTimeException e) {
      throw Refusal.at(
          "#/time_zone", RefusalCode.INVALID_REQUEST, "There is no time zone of that name.");
    }
  }

  private static Vocabulary checked(String text) {
    try {
      return Vocabulary.read(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.at(
          "#/" + VOCABULARY,
          RefusalCode.INVALID_REQUEST,
          "The vocabulary cannot be read: " + e.getMessage() + ".");
    }
  }

  private static Settings defaults() {
    Preferences defaults = Preferences.defaults();
    Choices work = defaults.work();
    return Settings.builder()
        .work(Wire.work(work.mode()))
        .timeZone(work.zone().getId())
        .rescanMinutes((int) defaults.rescanEvery().toMinutes())
        .supportMode(defaults.supportMode())
        .limits(new Limits(work.maxDecodeBytes(), work.maxSide()))
        .offlineMode(defaults.models().offline())
        .models(chosen(defaults.models().chosen()))
        .thresholds(
            Thresholds.builder()
                .tag(defaults.search().tagThreshold())
                .answer(defaults.search().cutOff())
                .build())
        .vocabulary(Vocabulary.carried())
        .build();
  }

  private static ModelChoices chosen(Map<ModelRole, String> names) {
    ObjectNode choices = JSON.createObjectNode();
    names.forEach((role, name) -> choices.put(role.toString(), name));
    return JSON.convertValue(choices, ModelChoices.class);
  }

  private static Map<ModelRole, String> chosen(ModelChoices choices) {
    JsonNode names = JSON.valueToTree(choices);
    return Stream.of(ModelRole.values())
        .collect(
            Collectors.toUnmodifiableMap(role -> role, role -> names.path("" + role).asText()));
  }

  private Preferences preferences(Settings settings) {
    return new Preferences(
        new Choices(
            Wire.same(WorkMode.class, settings.work()),
            ZoneId.of(settings.timeZone()),
            settings.limits().maxDecodeBytes(),
            settings.limits().maxSidePx()),
        Duration.ofMinutes(settings.rescanMinutes()),
        settings.supportMode(),
        settings.mapTiles().map(TileServer::new),
        new gaze.inference.registry.Choices(
            settings.offlineMode(), chosen(settings.models()), licences()),
        settings
            .thresholds()
            .objectDetection()
            .map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty),
        new Tuning(
            checked(settings.vocabulary()),
            settings.thresholds().tag(),
            settings.thresholds().answer()));
  }

  private static ObjectNode merged(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              JsonNode value = entry.getValue();
              if (value.isNull()) {
                target.remove(name);
              } else if (value instanceof ObjectNode inner) {
                ObjectNode old =
                    target.get(name) instanceof ObjectNode known ? known : JSON.createObjectNode();
                target.set(name, merged(old, inner));
              } else {
                target.set(name, value);
              }
            });
    return target;
  }
}
