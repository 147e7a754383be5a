// Runs the browser tests against one real engine and leaves a JUnit report in target/browser-reports/.
// Where Chromium or the engine is missing the tests are skipped, with that reason.
// `--report-failures-only=true`: the report tells of failures, the exit code does not.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChromium } from "./browser.mjs";
import { missingEngine, startEngine } from "./engine.mjs";

// The first adds the library that the others look at.
const rounds = [
  ["welcome"],
  [
    "keyboard",
    "timeline",
    "selection",
    "viewer",
    "transcript",
    "found",
    "search",
    "picture",
    "map",
    "activity",
    "models",
    "connection",
    "installable",
    "screens",
  ],
];

const web = fileURLToPath(new URL("..", import.meta.url));
mkdirSync(`${web}/target/browser-reports`, { recursive: true });

const skip = missingEngine() ?? (findChromium() ? "" : "no Chromium or Chrome here");
if (skip) console.log(`The browser tests are skipped: ${skip}`);
const engine = skip ? undefined : await startEngine();
process.env.GAZE_TEST_SKIP = skip;
process.env.GAZE_TEST_URL = engine?.url ?? "";
process.env.GAZE_TEST_TOKEN = engine?.token ?? "";
let status = 0;
for (const files of rounds) status = (await test(files)) || status;
await engine?.stop();
process.exit(process.argv.includes("--report-failures-only=true") ? 0 : status);

function test(files) {
  const run = spawn(
    process.execPath,
    [
      "--test",
      "--test-concurrency=1",
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      "--test-reporter=junit",
      `--test-reporter-destination=target/browser-reports/TEST-${files[0]}.xml`,
      ...files.map((file) => `e2e/${file}.test.mjs`),
    ],
    { cwd: web, stdio: "inherit" },
  );
  return new Promise((resolve) => run.once("exit", (code) => resolve(code ?? 1)));
}
