// The steps of the Maven build that belong to npm: `install`, `client`, `pages`, `test`,
// `check`.
// A step whose inputs are byte for byte those of its last success is skipped;
// the digest of the inputs is kept beside the output, so `mvn clean` forgets it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

const steps = {
  install: {
    inputs: ["package.json", "package-lock.json", ".npmrc"],
    stamp: "node_modules/.installed",
    command: ["ci", "--no-audit", "--no-fund"],
  },
  // A contract that was changed without its client is put right here and shows up in `git status`.
  client: {
    inputs: [
      "package-lock.json",
      "build/client.mjs",
      "../contract/openapi.yaml",
      "../contract/events.schema.json",
      "src/api/schema.ts",
      "src/api/events.ts",
    ],
    stamp: "target/client.stamp",
    command: ["run", "--silent", "client"],
  },
  pages: {
    inputs: [
      "package-lock.json",
      "index.html",
      "vite.config.ts",
      "tsconfig.json",
      "build/icons.ts",
      "build/worker.ts",
      "build/worker.template.js",
      "public",
      "src",
    ],
    stamp: "target/pages.stamp",
    output: "target/classes/META-INF/resources/index.html",
    command: ["run", "--silent", "build"],
  },
  test: {
    inputs: [],
    command: ["run", "--silent", "test"],
    report: "target/vitest-reports/TEST-web.xml",
  },
  check: { inputs: [], command: ["run", "--silent", "check"] },
};

const name = process.argv[2];
const step = steps[name];
if (!step) {
  console.error(`usage: node build/steps.mjs ${Object.keys(steps).join("|")}`);
  process.exit(2);
}

const digest = digestOf(step.inputs);
if (isCurrent(step, digest)) {
  console.log(`web: ${name} is up to date`);
  process.exit(0);
}
const run = spawnSync(npm, step.command, {
  cwd: web,
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (run.error) {
  console.error(
    `web: cannot start ${npm} (${run.error.message}); Node.js 20.19 or newer is needed on the PATH`,
  );
  process.exit(1);
}
if (run.status === 0 && step.stamp) {
  const stamp = join(web, step.stamp);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digestOf(step.inputs));
}
// As Surefire under maven.test.failure.ignore: the report tells, the build goes on.
const told = process.argv.includes("--report-failures-only=true") && step.report;
process.exit(told && existsSync(join(web, step.report)) ? 0 : (run.status ?? 1));

function isCurrent({ stamp, output }, wanted) {
  if (!stamp || !existsSync(join(web, stamp))) return false;
  if (output && !existsSync(join(web, output))) return false;
  return readFileSync(join(web, stamp), "utf8") === wanted;
}

function digestOf(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesUnder)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(web, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  const full = join(web, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((child) => filesUnder(`${path}/${child}`));
}
