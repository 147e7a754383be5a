import { answered, engine, type Schema } from "./client";

/** What the UI can ask the engine to do; each is one call of the contract. */
export const signIn = (code: string) => answered(engine.POST("/api/sign-in", { body: { code } }));

export const signOut = () => answered(engine.POST("/api/sign-out"));

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

export const rescanLibrary = (library_id: string) =>
  answered(
    engine.POST("/api/libraries/{library_id}/rescan", {
      params: { path: { library_id } },
      body: {},
    }),
  );

export const changeSettings = (change: Schema["SettingsPatch"]) =>
  answered(engine.PATCH("/api/settings", { body: change }));

export const setFavorite = (media_id: string, favorite: boolean) =>
  answered(
    engine.PATCH("/api/media/{media_id}", { params: { path: { media_id } }, body: { favorite } }),
  );

export const retryJobs = (which: Schema["Retry"]) =>
  answered(engine.POST("/api/jobs/retry", { body: which }));

export const pauseJobs = () => answered(engine.POST("/api/jobs/pause"));

export const resumeJobs = () => answered(engine.POST("/api/jobs/resume"));

export const putOnScreen = (media_ids: string[]) =>
  answered(engine.POST("/api/jobs/priority", { body: { media_ids } }));
