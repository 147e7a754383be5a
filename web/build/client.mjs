// Writes src/api/schema.ts and src/api/events.ts from the contract.
// `node build/client.mjs` writes, `--check` only compares and fails where they differ.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const web = fileURLToPath(new URL("..", import.meta.url));
const contract = join(web, "../contract");

/** The live channel's JSON schema, dressed as an OpenAPI document so that one generator does both. */
function eventsAsOpenApi() {
  const schema = readFileSync(join(contract, "events.schema.json"), "utf8");
  const { $defs } = JSON.parse(schema.replaceAll("#/$defs/", "#/components/schemas/"));
  const schemas = Object.fromEntries(
    Object.entries($defs).map(([name, { discriminator, ...rest }]) => [name, rest]),
  );
  return { openapi: "3.1.0", info: { title: "", version: "" }, paths: {}, components: { schemas } };
}

const sources = {
  "src/api/schema.ts": ["contract/openapi.yaml", pathToFileURL(join(contract, "openapi.yaml"))],
  "src/api/events.ts": ["contract/events.schema.json", eventsAsOpenApi()],
};

/** What is sent as it is: a file, not a text. */
const file = ts.factory.createTypeReferenceNode("Blob");
const transform = ({ format }) => (format === "binary" ? file : undefined);

let stale = 0;
for (const [written, [from, source]] of Object.entries(sources)) {
  const body = astToString(await openapiTS(source, { alphabetize: false, transform }));
  const wanted = `// Generated from ${from} by \`npm run client\`. Do not edit.\n${body}`;
  const path = join(web, written);
  if (!process.argv.includes("--check")) {
    writeFileSync(path, wanted);
  } else if (readFileSync(path, "utf8").replaceAll("\r\n", "\n") !== wanted) {
    console.error(`${written} differs from ${from}: run \`npm run client\` in web/`);
    stale++;
  }
}
process.exit(stale === 0 ? 0 : 1);
