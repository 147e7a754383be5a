// Measures the timeline of a running engine in Chromium: first rows, a fling from the first picture to
// the last, memory afterwards. The last line of the output is JSON; `make bench ONLY=gallery` calls it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { findChromium, launch, sizes } from "./browser.mjs";
import { connect } from "./engine.mjs";

const FLING_MS = Number(process.env.GAZE_FLING_MS ?? 40_000);
const ROUNDS = 5;
const CELL = "[role=gridcell] a[data-media]";

if (!findChromium()) {
  console.log("SKIPPED: gallery; there is no Chromium or Chrome here");
  process.exit(0);
}
const engine = connect();
const browser = await launch();
try {
  console.log(JSON.stringify(await measured()));
} finally {
  await browser.close();
}

async function measured() {
  const context = await browser.newContext({ viewport: sizes.laptop, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(watchFirstRows);
  await page.goto(await engine.signInUrl());
  await page.locator(CELL).first().waitFor();
  const script = await scriptSize(page);
  const loads = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto("about:blank");
    await page.goto(engine.url);
    loads.push(await page.evaluate(picturesIn, 20_000));
  }
  const middle = (name) => loads.map((load) => load[name]).toSorted((a, b) => a - b)[ROUNDS >> 1];

  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "__metadata"],
  });
  const fling = await page.evaluate(flung, FLING_MS);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const own = framesOf(trace.traceEvents, ({ tdur = 0 }) => tdur);
  const clock = framesOf(trace.traceEvents, ({ dur = 0 }) => dur);
  return {
    ...sizes.laptop,
    first_rows_ms: middle("rows"),
    first_pictures_ms: middle("pictures"),
    ...fling,
    frames: own.length,
    frame_median_ms: own[own.length >> 1],
    frame_p99_ms: own[Math.floor(own.length * 0.99)],
    clock_median_ms: clock[clock.length >> 1],
    clock_p99_ms: clock[Math.floor(clock.length * 0.99)],
    renderer_mb: await rendererMemory(page),
    script_kb: script / 1000,
  };
}

/** Notes when the first pictures of the grid stand on the page. */
function watchFirstRows() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[role=gridcell] a[data-media]")) return;
    window.firstRows = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Waits until every picture in view is there; both times count from the navigation. */
async function picturesIn(limit) {
  const scroller = () => document.querySelector("[data-scroller]")?.getBoundingClientRect();
  const missing = () => {
    const view = scroller();
    const cells = [...document.querySelectorAll("[role=gridcell] a[data-media]")].filter((cell) => {
      const box = cell.getBoundingClientRect();
      return view && box.bottom > view.top && box.top < view.bottom;
    });
    return (
      cells.length === 0 ||
      cells.some((cell) => {
        const image = cell.querySelector("img");
        return !image?.complete || image.naturalWidth === 0;
      })
    );
  };
  while (missing() && performance.now() < limit) await new Promise((go) => setTimeout(go, 10));
  return { rows: window.firstRows, pictures: performance.now() };
}

/** Scrolls evenly to the end; looks ten times a second at what the middle of the view shows. */
async function flung(milliseconds) {
  const scroller = document.querySelector("[data-scroller]");
  const box = scroller.getBoundingClientRect();
  let pixels = 0;
  let blank = 0;
  let known = performance.now();
  const look = setInterval(() => {
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const now = performance.now();
    // A gap between pictures or a month's name is no blank.
    const shown = at?.closest("[data-segment]") && !at.closest("[data-awaited]");
    if (shown) known = now;
    blank = Math.max(blank, now - known);
  }, 100);
  const begin = performance.now();
  await new Promise((done) => {
    let last = begin;
    requestAnimationFrame(function step(now) {
      const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      const rest = Math.max(1, milliseconds - (now - begin));
      const by = Math.min(left, Math.max(1, (left * (now - last)) / rest));
      last = now;
      scroller.scrollTop += by;
      pixels += by;
      if (left > 1) requestAnimationFrame(step);
      else done();
    });
  });
  clearInterval(look);
  const seconds = (performance.now() - begin) / 1000;
  const end = performance.now();
  const waiting = () =>
    document.querySelector("[data-awaited]") ||
    [...document.querySelectorAll("[role=gridcell] a[data-media] img")].some(
      (image) => !image.complete,
    ) ||
    document.querySelectorAll("[role=gridcell] a[data-media]").length === 0;
  do await new Promise((go) => setTimeout(go, 10));
  while (waiting() && performance.now() - end < 20_000);
  return {
    seconds,
    pixels: Math.round(pixels),
    blank_ms: blank,
    settled_ms: performance.now() - end,
  };
}

/** How long the page's main thread ran between one animation frame and the next, in milliseconds, sorted. */
function framesOf(events, time) {
  const counts = new Map();
  for (const { name, pid, tid } of events) {
    if (name !== "FireAnimationFrame") continue;
    const key = `${pid} ${tid}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [main] = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  const own = events
    .filter(({ pid, tid }) => `${pid} ${tid}` === main)
    .toSorted((a, b) => a.ts - b.ts);
  const begins = own.filter(({ name }) => name === "FireAnimationFrame").map(({ ts }) => ts);
  const frames = new Array(begins.length).fill(0);
  let frame = -1;
  for (const task of own) {
    const { name, ts, dur = 0 } = task;
    while (frame + 1 < begins.length && begins[frame + 1] <= ts + dur) frame++;
    if (name === "ThreadControllerImpl::RunTask" && frame >= 0) frames[frame] += time(task) / 1000;
  }
  return frames.slice(1).toSorted((a, b) => a - b);
}

/** The proportional set of the process that draws the page, after a collection. */
async function rendererMemory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const sets = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
    });
  return Math.max(...sets);
}

/** The script that the first screen loads, as it would travel compressed. */
async function scriptSize(page) {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".js"))
      .map(({ name }) => name),
  );
  const sizesOf = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address);
      return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
    }),
  );
  return sizesOf.reduce((sum, size) => sum + size, 0);
}
