import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, engine, type Schema } from "./client";

export type Library = Schema["Library"];
export type MediaItem = Schema["MediaItem"];
export type Segment = Schema["Segment"];
export type MediaKind = Schema["MediaKind"];
export type Problem = Schema["Problem"];
export type ProblemKind = Schema["ProblemKind"];
export type Stage = Schema["Stage"];
export type TimelineBucket = Schema["TimelineBucket"];
export type TimelineColumns = Schema["TimelineColumns"];
export type SearchHit = Schema["SearchHit"];
export type MapCluster = Schema["MapCluster"];
export type QueryPart = Schema["QueryPart"];
export type AlternativeQuery = Schema["AlternativeQuery"];
export type Facet = Schema["Facet"];
export type Chip = Schema["Chip"];
export type RunningJob = Schema["RunningJob"];
export type FailureGroup = Schema["FailureGroup"];
export type WorkMode = Schema["WorkMode"];
export type Model = Schema["Model"];
export type ModelList = Schema["ModelList"];
export type ModelRole = Schema["ModelRole"];

/** The first words of every query's key: what the live channel invalidates. */
export const topics = {
  libraries: ["libraries"],
  stats: ["stats"],
  timeline: ["timeline"],
  buckets: ["bucket"],
  media: ["media"],
  search: ["search"],
  map: ["map"],
  jobs: ["jobs"],
  problems: ["problems"],
  settings: ["settings"],
  folders: ["folders"],
  models: ["models"],
  health: ["health"],
} as const;

export const healthQuery = queryOptions({
  queryKey: topics.health,
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

export type TimelineOrder = Schema["TimelineOrder"];

/** What the timeline shows and how it is sorted. */
export interface TimelineView {
  readonly order: TimelineOrder;
  /** Both where absent. */
  readonly kind: MediaKind | undefined;
}

const viewParameters = ({ order, kind }: TimelineView) => ({ order, ...(kind ? { kind } : {}) });

export const timelineQuery = (view: TimelineView) =>
  queryOptions({
    queryKey: [...topics.timeline, view.order, view.kind ?? "all"],
    queryFn: ({ signal }) =>
      answered(engine.GET("/api/timeline", { params: { query: viewParameters(view) }, signal })),
  });

/** A stretch of a bucket. */
export interface Stretch {
  readonly bucket: string;
  readonly offset: number;
  readonly count: number;
}

const fetchStretch = (view: TimelineView, stretch: Stretch, signal?: AbortSignal) => {
  const query = { ...viewParameters(view), offset: stretch.offset, limit: stretch.count };
  const params = { path: { bucket: stretch.bucket }, query };
  return answered(engine.GET("/api/timeline/{bucket}", { params, ...(signal && { signal }) }));
};

export const stretchQuery = (view: TimelineView, stretch: Stretch) =>
  queryOptions({
    queryKey: [...topics.buckets, view.order, view.kind ?? "all", stretch.bucket, stretch.offset],
    // Never given up: what is flung past now is soon looked at, and a fling that gives up shows nothing.
    queryFn: () => fetchStretch(view, stretch),
    // The grid keeps what it shows; a copy beside it is for coming back at once.
    gcTime: 60_000,
  });

/** The most that one answer holds. */
const LONGEST = 10_000;

/** What a selection keeps of items that may never have been on the page. */
export async function itemsIn(
  view: TimelineView,
  stretch: Stretch,
  signal: AbortSignal,
): Promise<{ id: string; kind: MediaKind }[]> {
  const items: { id: string; kind: MediaKind }[] = [];
  const end = stretch.offset + stretch.count;
  for (let offset = stretch.offset; offset < end; offset += LONGEST) {
    const part = { ...stretch, offset, count: Math.min(LONGEST, end - offset) };
    const { id, kind } = await fetchStretch(view, part, signal);
    id.forEach((each, index) => {
      items.push({ id: each, kind: kind[index] ?? "photo" });
    });
  }
  return items;
}

export const mediaQuery = (id: string) =>
  queryOptions({
    queryKey: [...topics.media, id],
    queryFn: ({ signal }) =>
      answered(engine.GET("/api/media/{media_id}", { params: { path: { media_id: id } }, signal })),
  });

export type SearchSort = Schema["SearchSort"];

export const framesQuery = (id: string) =>
  queryOptions({
    queryKey: [...topics.media, id, "frames"],
    queryFn: ({ signal }) =>
      answered(
        engine.GET("/api/media/{media_id}/frames", { params: { path: { media_id: id } }, signal }),
      ),
  });

/** Every still of a video: an hour of it has more than one page. */
export const allFramesQuery = (id: string) =>
  queryOptions({
    queryKey: [...topics.media, id, "frames", "all"],
    queryFn: async ({ signal }) => {
      const frames: Schema["Frame"][] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 500, ...(cursor ? { cursor } : {}) };
        const params = { path: { media_id: id }, query };
        const page = await answered(engine.GET("/api/media/{media_id}/frames", { params, signal }));
        frames.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      return frames;
    },
  });

/** What results have to look like, and how much. */
export interface Alike {
  /** The picture of no library that they are compared with; none where absent. */
  readonly reference?: string | undefined;
  /** From 0 to 1; the engine's own where absent. */
  readonly least?: number | undefined;
}

const alikeKey = ({ reference, least }: Alike) => [reference ?? "", least ?? "usual"];
const alikeBody = ({ reference, least }: Alike) => ({
  ...(reference === undefined ? {} : { reference }),
  ...(least === undefined ? {} : { min_score: least }),
});

export const searchQuery = (query: string, sort: SearchSort, alike: Alike = {}) =>
  infiniteQueryOptions({
    queryKey: [...topics.search, query, sort, ...alikeKey(alike)],
    queryFn: ({ pageParam, signal }) =>
      answered(
        engine.POST("/api/search", {
          body: {
            query,
            sort,
            limit: 60,
            ...alikeBody(alike),
            ...(pageParam ? { cursor: pageParam } : {}),
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    // A query that cannot be understood will not be understood the second time either.
    retry: false,
  });

export const facetsQuery = (query: string, alike: Alike = {}) =>
  queryOptions({
    queryKey: [...topics.search, "facets", query, ...alikeKey(alike)],
    queryFn: ({ signal }) =>
      answered(engine.POST("/api/search/facets", { body: { query, ...alikeBody(alike) }, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  });

export interface MapArea {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly zoom: number;
}

export const mapQuery = (area: MapArea) =>
  queryOptions({
    queryKey: [...topics.map, area],
    queryFn: ({ signal }) => answered(engine.GET("/api/map", { params: { query: area }, signal })),
    placeholderData: keepPreviousData,
  });

export const completionsQuery = (query: string, caret: number) =>
  queryOptions({
    queryKey: ["completions", query, caret],
    queryFn: ({ signal }) =>
      answered(engine.POST("/api/search/completions", { body: { query, caret }, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const modelsQuery = queryOptions({
  queryKey: topics.models,
  queryFn: ({ signal }) => answered(engine.GET("/api/models", { signal })),
  // Files may have been put into the folder of the models meanwhile.
  staleTime: 0,
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

export type LogLevel = Schema["LogLevel"];

/** The latest lines first. */
export const logsQuery = (level: LogLevel) =>
  infiniteQueryOptions({
    queryKey: ["logs", level],
    queryFn: ({ pageParam, signal }) => {
      const query = { level, limit: 100 };
      return answered(
        engine.GET("/api/logs", {
          params: { query: pageParam ? { ...query, cursor: pageParam } : query },
          signal,
        }),
      );
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
    gcTime: 0,
  });
