import { DownloadButton } from "@/features/selection/DownloadButton";
import { FavoriteButton, UnfavoriteButton } from "@/features/selection/FavoriteButton";
import { PathsButton } from "@/features/selection/PathsButton";
import { SimilarButton } from "@/features/selection/SimilarButton";
import type { SelectionAction } from "@/state/selection";

/** What can be done to a selection, in the order of the bar. A feature that brings more adds a line. */
export const selectionActions: readonly SelectionAction[] = [
  { name: "favorite", Button: FavoriteButton },
  { name: "unfavorite", Button: UnfavoriteButton },
  { name: "similar", Button: SimilarButton },
  { name: "download", Button: DownloadButton },
  { name: "paths", Button: PathsButton },
];
