// A real engine for the browser tests: run.mjs starts it on an empty data directory and stops it, the
// test files connect to it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const START_MS = 90_000;
const STOP_MS = 15_000;

/** Why there is no engine to test here; undefined where there is one. */
export function missingEngine() {
  return existsSync(join(root, "app/target/quarkus-app/quarkus-run.jar"))
    ? undefined
    : "the engine is not built (make build)";
}

/** The sample library that the project draws by itself; drawn on the first run. */
export function sampleLibrary(folder = join(root, "target/sample-library")) {
  const drawn = spawnSync("bash", ["scripts/sample-library", folder], {
    cwd: root,
    encoding: "utf8",
  });
  if (drawn.status !== 0) throw new Error(`no sample library: ${drawn.stdout}${drawn.stderr}`);
  return folder;
}

/** `data` is the folder of an engine that was stopped with `keep`. */
export async function startEngine({
  port,
  data = mkdtempSync(join(tmpdir(), "gaze-browser-")),
} = {}) {
  const engine = spawn(
    "bash",
    [
      ...["./gaze", "serve", "--json", "--data", data, "--parent-pid", String(process.pid)],
      ...(port ? ["--port", port] : []),
    ],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  engine.stderr.on("data", (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  const ended = new Promise((resolve) => engine.once("exit", resolve));
  const { url, token } = await firstLine(engine, () => said);

  return {
    url,
    token,
    data,
    async stop({ keep = false } = {}) {
      await client(url, token)
        .call("/api/shutdown", "POST")
        .catch(() => {});
      const timer = setTimeout(() => engine.kill("SIGKILL"), STOP_MS);
      await ended;
      clearTimeout(timer);
      if (!keep) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The engine that run.mjs started, as a program that holds its token. */
export function connect() {
  return client(process.env.GAZE_TEST_URL, process.env.GAZE_TEST_TOKEN);
}

export function client(url, token) {
  const call = (path, method = "GET", body = undefined) =>
    fetch(url + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body && { "Content-Type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    url,
    call,
    async json(path) {
      const answer = await call(path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    /** An address that signs a browser in, once. */
    async signInUrl() {
      const answer = await call("/api/sign-in/codes", "POST");
      return (await answer.json()).url;
    },
  };
}

/** The item whose main file has that name. */
export async function item(engine, name) {
  const { items } = await engine.json("/api/media?limit=500");
  const found = items.find((media) => media.name === name);
  if (!found)
    throw new Error(`${name} is not among ${items.map((media) => media.name).join(", ")}`);
  return found;
}

function firstLine(engine, said) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      engine.kill("SIGKILL");
      reject(new Error(`the engine was not ready within ${START_MS / 1000} s: ${said()}`));
    }, START_MS);
    engine.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the engine ended with ${code}: ${said()}`));
    });
    createInterface({ input: engine.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      clearTimeout(timer);
      resolve(JSON.parse(line));
    });
  });
}

/** Waits until every item of every library is done or failed. */
export async function settled(engine, milliseconds = 180_000) {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    const { items } = await engine.json("/api/libraries");
    if (items.length > 0 && items.every((library) => library.state === "ready")) return items;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error("the library was not ready in time");
}
