import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { icons } from "./build/icons";
import { worker } from "./build/worker";

// `npm run dev` shows the pages of this folder over the data of a running engine.
const engine = process.env.GAZE_ENGINE ?? "http://127.0.0.1:48100";

export default defineConfig({
  plugins: [react(), tailwindcss(), icons(), worker()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    // Where the engine finds static pages on its class path.
    outDir: "target/classes/META-INF/resources",
    emptyOutDir: true,
    target: "es2023",
    // The content security policy allows images from the engine, not from data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the pages carry of others, for the notices of a distribution and for whoever asks.
    license: { fileName: "licenses.json" },
  },
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": { target: engine, ws: true, changeOrigin: true, headers: { Origin: engine } },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    reporters: ["dot", "junit"],
    outputFile: { junit: "target/vitest-reports/TEST-web.xml" },
  },
});
