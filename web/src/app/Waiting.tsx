/** The page while there is nothing else to show: the engine starts, is away, or cannot work. */
export function Waiting({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <main className="grid h-full place-items-center p-6" aria-live="polite">
      <div className="appear max-w-sm text-center">
        <img src="/icon.svg" alt="" width={56} height={56} className="mx-auto mb-5" />
        <h1 className="text-l font-semibold">{title}</h1>
        <p className="mt-2 text-muted wrap-anywhere">{hint}</p>
      </div>
    </main>
  );
}
