import { ArrowUp } from "lucide-react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { BucketName } from "./BucketName";
import { HEADING_HEIGHT, type Layout, placedAt } from "./layout";
import type { Scroll } from "./useScroll";

interface TopLineProps {
  readonly layout: Layout;
  readonly scroll: Scroll;
  /** How many came while the view was elsewhere. */
  readonly arrived: number;
}

/** The month of what is at the top of the view, and what came meanwhile. */
export function TopLine({ layout, scroll, arrived }: TopLineProps) {
  const { t } = useWords();
  const y = scroll.now();
  const placed = placedAt(layout, y);
  return (
    <div className="col-start-1 row-start-1 min-w-0 ps-3 tablet:ps-4">
      {placed && y > HEADING_HEIGHT / 2 ? (
        <h2 className="truncate text-m font-semibold">
          <BucketName bucket={placed.segment.bucket} />
        </h2>
      ) : (
        <p className="truncate text-muted tabular">{t.photos.count(layout.total)}</p>
      )}
      {arrived > 0 && (
        <Button
          onClick={() => scroll.moveTo(0)}
          className="appear absolute start-1/2 top-13 z-20 -translate-x-1/2 rounded-full bg-raised shadow-float"
        >
          <ArrowUp size={16} aria-hidden />
          {t.photos.arrived(arrived)}
        </Button>
      )}
    </div>
  );
}
