import { answered, engine, type Schema } from "./client";

/** What the UI can ask the engine to do; each is one call of the contract. */
export const signIn = (code: string) => answered(engine.POST("/api/sign-in", { body: { code } }));

export const signOut = () => answered(engine.POST("/api/sign-out"));

/** The engine looks at a picture of no library; what stands for it in searches from then on. */
export async function searchByPicture(picture: Blob, signal: AbortSignal): Promise<string> {
  const { reference } = await answered(
    engine.POST("/api/search/image", {
      // One result: the search screen asks for the page that it shows, with its own filters.
      params: { query: { limit: 1 } },
      headers: { "Content-Type": "application/octet-stream" },
      body: picture,
      bodySerializer: (body) => body,
      signal,
    }),
  );
  if (reference === undefined) throw new Error("a search by a picture has a reference");
  return reference;
}

export const addLibrary = (library: Schema["NewLibrary"]) =>
  answered(engine.POST("/api/libraries", { body: library }));

export const renameLibrary = (library_id: string, name: string) =>
  answered(
    engine.PATCH("/api/libraries/{library_id}", {
      params: { path: { library_id } },
      body: { name },
    }),
  );

export const removeLibrary = (library_id: string) =>
  answered(engine.DELETE("/api/libraries/{library_id}", { params: { path: { library_id } } }));

/** @param verify every fingerprint is read again, not only where a date or size changed */
export const rescanLibrary = (library_id: string, verify = false) =>
  answered(
    engine.POST("/api/libraries/{library_id}/rescan", {
      params: { path: { library_id } },
      body: { verify },
    }),
  );

export const changeSettings = (change: Schema["SettingsPatch"]) =>
  answered(engine.PATCH("/api/settings", { body: change }));

const named = (name: string) => ({ params: { path: { name } } });

export const downloadModel = (name: string) =>
  answered(engine.POST("/api/models/{name}/download", named(name)));

export const cancelDownload = (name: string) =>
  answered(engine.DELETE("/api/models/{name}/download", named(name)));

export const acceptLicence = (name: string) =>
  answered(engine.PUT("/api/models/{name}/licence", named(name)));

export const verifyModel = (name: string) =>
  answered(engine.POST("/api/models/{name}/verify", named(name)));

export const removeModel = (name: string) =>
  answered(engine.DELETE("/api/models/{name}", named(name)));

export const setFavorite = (media_id: string, favorite: boolean) =>
  answered(
    engine.PATCH("/api/media/{media_id}", { params: { path: { media_id } }, body: { favorite } }),
  );

/** Takes a person's words for those of a segment. */
export const correctSegment = (media_id: string, segment_id: string, text: string) =>
  answered(
    engine.PATCH("/api/media/{media_id}/segments/{segment_id}", {
      params: { path: { media_id, segment_id } },
      body: { text },
    }),
  );

/** Marks all or takes the mark off; the ids of those that were not so before. */
export async function markFavorites(
  media_ids: readonly string[],
  favorite: boolean,
): Promise<string[]> {
  const changed: string[] = [];
  for (const some of inParts(media_ids)) {
    const body = { media_ids: some, favorite };
    changed.push(...(await answered(engine.POST("/api/media/favorites", { body }))).media_ids);
  }
  return changed;
}

/** The most items that one call takes. */
const MOST = 20_000;

function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < ids.length; from += MOST) parts.push(ids.slice(from, from + MOST));
  return parts;
}

/** Archives of the files of these items, one for each `MOST` of them. */
export const makeArchives = (media_ids: readonly string[], parts: Schema["ArchiveParts"]) =>
  Promise.all(
    inParts(media_ids).map((some) =>
      answered(engine.POST("/api/archives", { body: { media_ids: some, parts } })),
    ),
  );

export const retryJobs = (which: Schema["Retry"]) =>
  answered(engine.POST("/api/jobs/retry", { body: which }));

/** Cancels everything that waits or runs. */
export const cancelJobs = () => answered(engine.POST("/api/jobs/cancel", { body: {} }));

/** Takes up again whatever was cancelled; how many items that are. */
export async function takeUpCancelled(): Promise<number> {
  let count = 0;
  while (true) {
    // What is taken up is no longer among them, so the first page is always a new one.
    const { items } = await answered(
      engine.GET("/api/jobs", { params: { query: { state: "CANCELLED", limit: 500 } } }),
    );
    const media_ids = [...new Set(items.map((job) => job.media_id))].slice(0, 500);
    if (media_ids.length === 0) return count;
    const taken = await retryJobs({ media_ids });
    if (taken.count === 0) return count;
    count += taken.count;
  }
}

export const pauseJobs = () => answered(engine.POST("/api/jobs/pause"));

export const resumeJobs = () => answered(engine.POST("/api/jobs/resume"));

export const putOnScreen = (media_ids: string[]) =>
  answered(engine.POST("/api/jobs/priority", { body: { media_ids } }));
