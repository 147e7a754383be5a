import { Link } from "@tanstack/react-router";
import { Activity, Images, Map as MapIcon, Search, Settings } from "lucide-react";
import { useWords } from "@/i18n";

const places = [
  { to: "/", name: "photos", Icon: Images },
  { to: "/search", name: "search", Icon: Search },
  { to: "/map", name: "map", Icon: MapIcon },
  { to: "/activity", name: "activity", Icon: Activity },
  { to: "/settings", name: "settings", Icon: Settings },
] as const;

const current = { className: "bg-accent-soft text-accent", "aria-current": "page" } as const;
const other = { className: "text-muted hover:bg-hover hover:text-text" } as const;

/** The left rail: icons and words, icons alone where it is narrow. */
export function Rail() {
  const { t } = useWords();
  return (
    <nav
      aria-label={t.nav.label}
      className="hidden shrink-0 flex-col gap-1 border-e border-line bg-surface px-2 py-3 tablet:flex laptop:w-(--rail)"
    >
      <Link
        to="/"
        className="mb-3 flex h-9 items-center gap-2.5 rounded-m px-2 text-m font-semibold"
      >
        <img src="/icon.svg" alt="" width={26} height={26} />
        <span className="sr-only laptop:not-sr-only">{t.app.name}</span>
      </Link>
      {places.map(({ to, name, Icon }) => (
        <Link
          key={to}
          to={to}
          title={t.nav[name]}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          activeProps={current}
          inactiveProps={other}
          className="flex h-10 items-center gap-3 rounded-m px-2.5 font-medium touch-target"
        >
          <Icon size={20} aria-hidden />
          <span className="sr-only laptop:not-sr-only">{t.nav[name]}</span>
        </Link>
      ))}
    </nav>
  );
}

/** The same places at the bottom of a phone. */
export function Tabs() {
  const { t } = useWords();
  return (
    <nav
      aria-label={t.nav.label}
      className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] tablet:hidden"
    >
      {places.map(({ to, name, Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          activeProps={{ className: "text-accent", "aria-current": "page" }}
          inactiveProps={{ className: "text-muted" }}
          // As wide as its word asks for: a long one takes room of the short ones.
          className="flex h-14 min-w-11 flex-auto flex-col items-center justify-center gap-0.5 px-1 text-s"
        >
          <Icon size={21} aria-hidden />
          {t.nav[name]}
        </Link>
      ))}
    </nav>
  );
}
