// The page while the engine is away. As long as the engine answers, everything comes from it, so that
// a new engine shows its own pages at once; only where it does not answer, the page of the last visit
// takes its place, says so, and goes on by itself when the engine is back. Nothing else is kept: no
// picture, no answer of the API, no screen.
const CACHE = `gaze-shell-${"{{version}}"}`;
const SHELL = ["{{shell}}"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(SHELL.map((path) => new Request(path, { cache: "no-cache" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const kept = request.mode === "navigate" && isPage(pathname) ? "/" : pathname;
  if (!SHELL.includes(kept)) return;
  event.respondWith(
    fetch(request).catch(async (away) => {
      const cache = await caches.open(CACHE);
      const answer = await cache.match(kept);
      if (answer) return answer;
      throw away;
    }),
  );
});

/** Every address of the UI is its one page; the API, its browser and files are not. */
function isPage(pathname) {
  return !pathname.startsWith("/api/") && !pathname.startsWith("/docs") && !pathname.includes(".");
}
