import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, type RefObject, Suspense, useEffect, useRef } from "react";
import { ConnectionNotice } from "@/features/connection/ConnectionNotice";
import { GivenHere } from "@/features/search/GivenHere";
import { GivenNotice } from "@/features/search/GivenNotice";
import { SearchBox } from "@/features/search/SearchBox";
import { SelectionBar } from "@/features/selection/SelectionBar";
import { WorkStrip } from "@/features/work/WorkStrip";
import { useWords } from "@/i18n";
import { useAddFolder } from "@/state/add-folder";
import { useOpenItem } from "@/state/open-item";
import { useLive } from "./live";
import "./shortcuts";
import { useHelpKey } from "@/features/shortcuts/useHelpKey";
import { useShortcutList } from "@/state/shortcuts";
import { NoticePlace, Notices } from "@/ui/Notices";
import { Toasts } from "@/ui/Toasts";
import { Rail, Tabs } from "./Navigation";
import { selectionActions } from "./selection";

const Viewer = lazy(() =>
  import("@/features/viewer/Viewer").then(({ Viewer }) => ({ default: Viewer })),
);
const AddFolder = lazy(() =>
  import("@/features/libraries/AddFolder").then(({ AddFolder }) => ({ default: AddFolder })),
);
const ShortcutList = lazy(() =>
  import("@/features/shortcuts/ShortcutList").then(({ ShortcutList }) => ({
    default: ShortcutList,
  })),
);

const notices = (
  <>
    <GivenNotice />
    <Toasts />
  </>
);

/** The frame around every screen: rail or tabs, search box, what runs, and the viewer over it all. */
export function Shell() {
  useLive();
  const { t } = useWords();
  const { item } = useOpenItem();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  useHelpKey();
  const listingKeys = useShortcutList((state) => state.open);
  const addingFolder = useAddFolder((state) => state.open);
  return (
    <Notices value={notices}>
      <div className="flex h-full">
        <a
          href="#content"
          className="fixed start-3 top-2 z-60 -translate-y-16 rounded-m bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
        >
          {t.app.skip}
        </a>
        <Rail />
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="flex h-(--bar) shrink-0 items-center gap-2 px-3 tablet:px-4">
            <SearchBox />
          </header>
          <ConnectionNotice />
          <div className="relative flex min-h-0 flex-1 flex-col">
            <main ref={main} id="content" tabIndex={-1} className="min-h-0 flex-1 outline-none">
              <Outlet />
            </main>
            <SelectionBar actions={selectionActions} />
          </div>
          <WorkStrip />
          <Tabs />
        </div>
        <GivenHere />
        <NoticePlace />
        <Suspense>
          {item && <Viewer />}
          {addingFolder && <AddFolder />}
          {listingKeys && <ShortcutList />}
        </Suspense>
      </div>
    </Notices>
  );
}

/** Who comes by the navigation goes on in the new screen, not in the rail. */
function useFocusOnArrival(main: RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    if (path && document.activeElement?.closest("nav")) main.current?.focus();
  }, [path, main]);
}
