/** Chromium drops downloads that begin closer to each other. */
const APART_MS = 250;

/** Has the browser save what lies at these addresses, one after the other. */
export async function save(urls: readonly string[]): Promise<void> {
  for (const [index, url] of urls.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, APART_MS));
    const link = document.createElement("a");
    link.href = url;
    link.download = "";
    link.click();
  }
}
