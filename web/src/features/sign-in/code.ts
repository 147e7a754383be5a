/** The code in what a person pasted: the whole link, or the code alone. Empty where there is none. */
export function codeOf(pasted: string): string {
  const text = pasted.trim();
  const inLink = /[#&?]code=([^&\s]+)/.exec(text);
  if (inLink?.[1]) return decodeURIComponent(inLink[1]);
  return /^https?:/i.test(text) ? "" : text;
}
