// The archive of `make dist` as a stranger meets it: unpacked into an empty folder, with an empty home
// and no Java to be found. Run by scripts/dist-test.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const built = join(root, "target/dist");
const windows = process.platform === "win32";
const archive = existsSync(built)
  ? readdirSync(built).find((name) => /\.(tar\.gz|zip)$/.test(name))
  : undefined;
const deb = existsSync(built)
  ? readdirSync(built).find((name) => name.endsWith(".deb"))
  : undefined;

/** The smallest picture there is: a GIF of one pixel. */
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==", "base64");

describe("What make dist built", {
  skip: archive ? false : "nothing is in target/dist (make dist)",
  timeout: 300_000,
}, () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gaze dist ")));
  const home = join(folder, "home");
  const pictures = join(folder, "pictures");
  const data = join(folder, "data");
  let installed;
  let unpacked;

  before(() => {
    for (const empty of [home, pictures, join(folder, "there")]) mkdirSync(empty);
    for (const name of ["Harbour 2019-03-21.gif", "Forest 2020-01-02.gif"]) {
      writeFileSync(join(pictures, name), Buffer.concat([PIXEL, Buffer.from(name)]));
    }
    const tar = windows ? "C:/Windows/System32/tar.exe" : "tar";
    execFileSync(tar, ["-xf", join(built, archive), "-C", join(folder, "there")]);
    installed = join(folder, "there", readdirSync(join(folder, "there"))[0]);
    unpacked = readdirSync(installed, { recursive: true }).sort();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Only the programs of the system without Java, and nothing of whoever builds. */
  function environment(more = {}) {
    if (windows) {
      const { SystemRoot, TEMP } = process.env;
      return {
        SystemRoot,
        TEMP,
        PATH: `${SystemRoot}\\System32`,
        USERPROFILE: home,
        LOCALAPPDATA: home,
        APPDATA: home,
        ...more,
      };
    }
    return { PATH: pathWithoutJava(), HOME: home, ...more };
  }

  function pathWithoutJava() {
    const bin = join(folder, "bin");
    if (!existsSync(bin)) {
      mkdirSync(bin);
      const needed = ["sh", "dirname", "readlink", "uname", "nice", "ionice"];
      for (const name of needed) {
        const program = ["/usr/bin", "/bin"].map((place) => join(place, name)).find(existsSync);
        if (program) symlinkSync(program, join(bin, name));
      }
    }
    return bin;
  }

  function command(...words) {
    const launcher = join(installed, "bin", windows ? "gaze.cmd" : "gaze");
    return windows ? ["cmd.exe", ["/c", launcher, ...words]] : [launcher, words];
  }

  function gaze(...words) {
    const [program, rest] = command(...words);
    return execFileSync(program, rest, { encoding: "utf8", env: environment(), cwd: home });
  }

  /** An engine in the foreground, and what it says when it is ready. */
  async function serve(more = {}) {
    const [program, words] = command(
      "serve",
      "--json",
      "--data",
      data,
      "--parent-pid",
      String(process.pid),
    );
    const engine = spawn(program, words, {
      env: environment(more),
      cwd: home,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    engine.stderr.on("data", (chunk) => {
      said += chunk;
    });
    const ended = new Promise((resolve) => engine.once("exit", resolve));
    const line = await new Promise((resolve, reject) => {
      createInterface({ input: engine.stdout }).on(
        "line",
        (text) => text.startsWith("{") && resolve(text),
      );
      ended.then((code) => reject(new Error(`the engine ended with ${code}: ${said}`)));
    });
    const { url, token } = JSON.parse(line);
    const call = (path, method = "GET") =>
      fetch(url + path, { method, headers: { Authorization: `Bearer ${token}` } });
    return { engine, url, call, ended, said: () => said };
  }

  it("indexes a folder, is searched, and leaves nothing running", () => {
    assert.match(gaze("index", pictures, "--data", data), /2/);
    assert.match(gaze("search", "harbour", "--data", data), /Harbour/);
    assert.doesNotMatch(gaze("search", "harbour", "--data", data), /Forest/);
    assert.ok(!existsSync(join(data, "gaze.db-wal")), "the last engine closed its database");
  });

  it("serves the pictures and the pages, and stops when it is asked", async () => {
    const { url, call, ended } = await serve();
    const { items } = await (await call("/api/media?limit=10")).json();
    assert.equal(items.length, 2);
    assert.equal((await call(`/api/media/${items[0].id}/thumbnail`)).status, 200);
    assert.match(await (await fetch(url)).text(), /<title>Gaze<\/title>/);
    await call("/api/shutdown", "POST");
    assert.equal(await ended, 0);
  });

  it("starts from its cache, wherever it was unpacked", async () => {
    const log = join(folder, "classes-%p.log");
    const { call, ended, said } = await serve({ _JAVA_OPTIONS: `"-Xlog:class+load:file=${log}"` });
    await call("/api/shutdown", "POST");
    await ended;
    const logs = readdirSync(folder).filter((name) => name.startsWith("classes-"));
    const loaded = logs
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .find((text) => text.includes("gaze.app.engine.EngineMain "));
    assert.ok(loaded, "the engine's classes were logged");
    assert.match(loaded, /gaze\.app\.engine\.EngineMain source: shared objects file/);
    const classes = loaded.split("\n").filter((line) => line.includes(" source: "));
    const cached = classes.filter((line) => line.includes("shared objects file"));
    assert.ok(
      cached.length > 0.8 * classes.length,
      `${cached.length} of ${classes.length} classes`,
    );
    assert.doesNotMatch(said(), /\[warning\]/);
  });

  it("writes nothing into its own folder", () => {
    assert.deepEqual(readdirSync(installed, { recursive: true }).sort(), unpacked);
  });

  it("holds native libraries of this platform only", () => {
    const jars = readdirSync(join(installed, "program/lib/main"));
    const foreign = { linux: /windows|macosx/, darwin: /windows|linux/, win32: /macosx|linux/ }[
      process.platform
    ];
    assert.deepEqual(
      jars.filter((name) => foreign.test(name)),
      [],
    );
    const sqlite = jars.find((name) => name.startsWith("org.xerial.sqlite-jdbc"));
    assert.ok(statSync(join(installed, "program/lib/main", sqlite)).size < 3e6);
  });

  it("tells of everything that it carries", () => {
    const told = readFileSync(join(installed, "licenses/THIRD-PARTY.md"), "utf8");
    for (const jar of readdirSync(join(installed, "program/lib/main"))) {
      if (jar.startsWith("gaze.")) continue;
      const rows = told.split("\n").map((row) => row.split(" | "));
      const named = rows.some(([name = "", version]) =>
        jar.startsWith(`${name.replace("| ", "").replace(":", ".")}-${version}`),
      );
      assert.ok(named, `${jar} is named`);
    }
    for (const name of ["react", "FFmpeg", "OpenCV"])
      assert.match(told, new RegExp(`^\\| ${name} `, "m"));
    assert.ok(existsSync(join(installed, "runtime/legal/java.base")));
    assert.ok(existsSync(join(installed, "LICENSE")) && existsSync(join(installed, "NOTICE")));
  });

  it("is a package that Debian understands", { skip: deb ? false : "no .deb here" }, () => {
    const tree = join(folder, "deb");
    execFileSync("dpkg-deb", ["-x", join(built, deb), tree]);
    const control = execFileSync("dpkg-deb", ["-f", join(built, deb)], { encoding: "utf8" });
    assert.match(control, /^Package: gaze$/m);
    assert.match(control, /^Depends: .*libc6/m);
    const desktop = readFileSync(join(tree, "usr/share/applications/gaze.desktop"), "utf8");
    assert.match(desktop, /^Exec=gaze open --window$/m);
    for (const size of [16, 48, 256]) {
      assert.ok(existsSync(join(tree, `usr/share/icons/hicolor/${size}x${size}/apps/gaze.png`)));
    }
    const said = execFileSync(join(tree, "usr/bin/gaze"), ["doctor", "--data", data], {
      encoding: "utf8",
      env: environment(),
    });
    assert.match(said, /java/);
  });
});
