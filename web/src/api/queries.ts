import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, engine, type Schema } from "./client";

export type Library = Schema["Library"];
export type MediaItem = Schema["MediaItem"];
export type MediaKind = Schema["MediaKind"];
export type Problem = Schema["Problem"];
export type ProblemKind = Schema["ProblemKind"];
export type Stage = Schema["Stage"];
export type TimelineBucket = Schema["TimelineBucket"];
export type TimelineColumns = Schema["TimelineColumns"];
export type SearchHit = Schema["SearchHit"];
export type Chip = Schema["Chip"];
export type RunningJob = Schema["RunningJob"];
export type FailureGroup = Schema["FailureGroup"];
export type WorkMode = Schema["WorkMode"];

/** The first words of every query's key: what the live channel invalidates. */
export const topics = {
  libraries: ["libraries"],
  stats: ["stats"],
  timeline: ["timeline"],
  buckets: ["bucket"],
  media: ["media"],
  search: ["search"],
  jobs: ["jobs"],
  problems: ["problems"],
  settings: ["settings"],
  folders: ["folders"],
} as const;

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => answered(engine.GET("/api/health", { signal })),
});

export const statsQuery = queryOptions({
  queryKey: topics.stats,
  queryFn: ({ signal }) => answered(engine.GET("/api/stats", { signal })),
});

export const settingsQuery = queryOptions({
  queryKey: topics.settings,
  queryFn: ({ signal }) => answered(engine.GET("/api/settings", { signal })),
});

export const librariesQuery = queryOptions({
  queryKey: topics.libraries,
  queryFn: async ({ signal }): Promise<Library[]> => {
    const libraries: Library[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 500, ...(cursor ? { cursor } : {}) };
      const page = await answered(engine.GET("/api/libraries", { params: { query }, signal }));
      libraries.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor);
    return libraries;
  },
});

export const foldersQuery = (path: string | undefined) =>
  queryOptions({
    queryKey: [...topics.folders, path ?? ""],
    queryFn: ({ signal }) =>
      answered(engine.GET("/api/filesystem", { params: { query: path ? { path } : {} }, signal })),
    // A folder may have been made a moment ago, in another window.
    staleTime: 0,
    retry: false,
  });

export const timelineQuery = queryOptions({
  queryKey: topics.timeline,
  queryFn: ({ signal }) => answered(engine.GET("/api/timeline", { signal })),
});

/** One month with all its pages, as one set of columns. */
export const bucketQuery = (bucket: string) =>
  queryOptions({
    queryKey: [...topics.buckets, bucket],
    queryFn: async ({ signal }): Promise<TimelineColumns> => {
      let whole: TimelineColumns | undefined;
      let cursor: string | undefined;
      do {
        const params = { path: { bucket }, query: cursor ? { cursor } : {} };
        const page = await answered(engine.GET("/api/timeline/{bucket}", { params, signal }));
        whole = whole ? joined(whole, page) : page;
        cursor = page.next_cursor;
      } while (cursor);
      return whole;
    },
  });

export function joined(first: TimelineColumns, next: TimelineColumns): TimelineColumns {
  return {
    bucket: first.bucket,
    id: [...first.id, ...next.id],
    kind: [...first.kind, ...next.kind],
    ratio: [...first.ratio, ...next.ratio],
    captured_at: [...first.captured_at, ...next.captured_at],
    duration_ms: [...first.duration_ms, ...next.duration_ms],
    placeholder: [...first.placeholder, ...next.placeholder],
    place: [...first.place, ...next.place],
    favorite: [...first.favorite, ...next.favorite],
    files: [...first.files, ...next.files],
    bytes: [...first.bytes, ...next.bytes],
    flags: [...first.flags, ...next.flags],
  };
}

export const mediaQuery = (id: string) =>
  queryOptions({
    queryKey: [...topics.media, id],
    queryFn: ({ signal }) =>
      answered(engine.GET("/api/media/{media_id}", { params: { path: { media_id: id } }, signal })),
  });

export type SearchSort = Schema["SearchSort"];

export const searchQuery = (query: string, sort: SearchSort) =>
  infiniteQueryOptions({
    queryKey: [...topics.search, query, sort],
    queryFn: ({ pageParam, signal }) =>
      answered(
        engine.POST("/api/search", {
          body: { query, sort, limit: 60, ...(pageParam ? { cursor: pageParam } : {}) },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    // A query that cannot be understood will not be understood the second time either.
    retry: false,
  });

export const completionsQuery = (query: string, caret: number) =>
  queryOptions({
    queryKey: ["completions", query, caret],
    queryFn: ({ signal }) =>
      answered(engine.POST("/api/search/completions", { body: { query, caret }, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const jobSummaryQuery = queryOptions({
  queryKey: [...topics.jobs, "summary"],
  queryFn: ({ signal }) => answered(engine.GET("/api/jobs/summary", { signal })),
});

export interface FailureFilter {
  readonly stage: Stage;
  readonly kind: ProblemKind;
}

export const failedJobsQuery = ({ stage, kind }: FailureFilter) =>
  infiniteQueryOptions({
    queryKey: [...topics.jobs, "failed", stage, kind],
    queryFn: ({ pageParam, signal }) => {
      const query = { state: "FAILED" as const, stage, kind, limit: 50 };
      return answered(
        engine.GET("/api/jobs", {
          params: { query: pageParam ? { ...query, cursor: pageParam } : query },
          signal,
        }),
      );
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });

export const problemsQuery = infiniteQueryOptions({
  queryKey: topics.problems,
  queryFn: ({ pageParam, signal }) =>
    answered(
      engine.GET("/api/problems", {
        params: { query: pageParam ? { limit: 50, cursor: pageParam } : { limit: 50 } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});
