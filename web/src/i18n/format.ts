/** Numbers, dates and durations as a person of one locale writes them. */
export interface Format {
  readonly locale: string;
  number(value: number): string;
  /** As short as a badge: `12K`. */
  compact(value: number): string;
  percent(fraction: number): string;
  bytes(value: number): string;
  /** The right form for a count, the number itself already written: `plural(3, {one: …, other: …})`. */
  plural(
    count: number,
    forms: { one: (n: string) => string; other: (n: string) => string },
  ): string;
  /** A wall-clock time as the camera wrote it: no zone is applied. */
  wallDate(local: string): string;
  wallDateTime(local: string): string;
  month(year: number, month: number): string;
  monthShort(month: number): string;
  day(year: number, month: number, day: number): string;
  /** Without the month, where there is little room. */
  dayShort(year: number, month: number, day: number): string;
  instant(iso: string): string;
  /** To the second, for lists of what happened just now. */
  moment(iso: string): string;
  /** A clock face for players and chips: `0:07`, `12:30`, `1:02:03`. */
  clock(milliseconds: number): string;
  /** Words, coarse on purpose: "about 2 h". */
  about(milliseconds: number): string;
  /** Several things in a sentence: "a, b and c". */
  list(items: readonly string[]): string;
  country(code: string): string;
  /** A name in a sentence, whichever way its script runs: it turns nothing around it. */
  name(text: string): string;
}

const steps = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"] as const;

/** The wall time as if it were UTC, so that formatting in UTC shows exactly what was written. */
function asUtc(local: string): Date {
  return new Date(`${local.slice(0, 19)}Z`);
}

export function clock(milliseconds: number): string {
  const total = Math.max(0, Math.round(milliseconds / 1000));
  const seconds = String(total % 60).padStart(2, "0");
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}`
    : `${minutes}:${seconds}`;
}

export function formatFor(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const rules = new Intl.PluralRules(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "full",
    timeStyle: "medium",
    timeZone: "UTC",
  });
  const month = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const monthShort = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const dayShort = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "medium" });
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const inUnit = (value: number, unit: string, display: "short" | "narrow" = "short") =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: display,
      maximumFractionDigits: value < 10 && unit !== "byte" ? 1 : 0,
    }).format(value);

  return {
    locale,
    number: (value) => number.format(value),
    compact: (value) => compact.format(value),
    percent: (fraction) => percent.format(fraction),
    bytes(value) {
      let size = value;
      let step = 0;
      while (size >= 1000 && step < steps.length - 1) {
        size /= 1000;
        step++;
      }
      return inUnit(size, steps[step] ?? "byte");
    },
    plural: (count, forms) =>
      (rules.select(count) === "one" ? forms.one : forms.other)(number.format(count)),
    wallDate: (local) => date.format(asUtc(local)),
    wallDateTime: (local) => time.format(asUtc(local)),
    month: (year, m) => month.format(Date.UTC(year, m - 1, 1)),
    monthShort: (m) => monthShort.format(Date.UTC(2000, m - 1, 1)),
    day: (year, m, d) => day.format(Date.UTC(year, m - 1, d)),
    dayShort: (year, m, d) => dayShort.format(Date.UTC(year, m - 1, d)),
    instant: (iso) => instant.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
    clock,
    about(milliseconds) {
      const minutes = milliseconds / 60_000;
      if (minutes < 1) return inUnit(Math.max(1, Math.round(milliseconds / 1000)), "second");
      if (minutes < 90) return inUnit(Math.round(minutes), "minute");
      const hours = minutes / 60;
      return hours < 36 ? inUnit(Math.round(hours), "hour") : inUnit(Math.round(hours / 24), "day");
    },
    // First strong isolate, pop directional isolate: what <bdi> is to elements.
    name: (text) => `\u2068${text}\u2069`,
    list: (items) => list.format(items),
    country: (code) => countries.of(code.toUpperCase()) ?? code,
  };
}
