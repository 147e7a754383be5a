import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { Timeline } from "@/features/timeline/Timeline";
import { isReference } from "@/state/given-pictures";
import { itemSearchOf } from "@/state/open-item";
import { PageBroken, PageMissing } from "./Broken";
import { Shell } from "./Shell";

const root = createRootRoute({
  component: Shell,
  validateSearch: itemSearchOf,
  notFoundComponent: PageMissing,
});

const photos = createRoute({ getParentRoute: () => root, path: "/", component: Timeline });

export interface SearchAddress {
  readonly q?: string | undefined;
  readonly sort?: "date" | undefined;
  /** How alike, in per cent, where items are compared with one. */
  readonly min?: string | undefined;
  /** The picture of no library that items are compared with. */
  readonly ref?: string | undefined;
}

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: (given: Record<string, unknown>): SearchAddress => ({
    ...(typeof given.q === "string" && given.q ? { q: given.q } : {}),
    ...(given.sort === "date" ? { sort: "date" } : {}),
    ...(typeof given.min === "string" ? { min: given.min } : {}),
    ...(isReference(given.ref) ? { ref: given.ref } : {}),
  }),
  component: lazyRouteComponent(() => import("@/features/search/SearchScreen"), "SearchScreen"),
});

export interface MapAddress {
  /** What is seen: latitude, longitude and zoom. */
  readonly at?: string | undefined;
  /** The corners of the area whose items are shown. */
  readonly area?: string | undefined;
}

const map = createRoute({
  getParentRoute: () => root,
  path: "/map",
  validateSearch: (given: Record<string, unknown>): MapAddress => ({
    ...(typeof given.at === "string" ? { at: given.at } : {}),
    ...(typeof given.area === "string" ? { area: given.area } : {}),
  }),
  component: lazyRouteComponent(() => import("@/features/map/MapScreen"), "MapScreen"),
});

const activity = createRoute({
  getParentRoute: () => root,
  path: "/activity",
  component: lazyRouteComponent(() => import("./ActivityScreen"), "ActivityScreen"),
});

const models = createRoute({
  getParentRoute: () => root,
  path: "/models",
  component: lazyRouteComponent(() => import("@/features/models/ModelsScreen"), "ModelsScreen"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./SettingsScreen"), "SettingsScreen"),
});

export const router = createRouter({
  routeTree: root.addChildren([photos, search, map, activity, models, settings]),
  defaultPreload: "intent",
  defaultErrorComponent: PageBroken,
  // Every value is plain text: `?q=2023`, not `?q="2023"`.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (values) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
    const text = new URLSearchParams(
      given.map(([name, value]) => [name, String(value)]),
    ).toString();
    return text ? `?${text}` : "";
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
