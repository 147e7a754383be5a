/** Addresses of pictures and files. The cookie of this origin lets them in; no token is in them. */
const of = (id: string, what: string) => `/api/media/${encodeURIComponent(id)}/${what}`;

export const thumbnailUrl = (id: string) => of(id, "thumbnail");
export const previewUrl = (id: string) => of(id, "preview");
export const fullUrl = (id: string) => of(id, "full");
/** One of its files as a picture, such as the raw beside a JPEG. */
export const fullFileUrl = (id: string, file: string) =>
  of(id, `full?file_id=${encodeURIComponent(file)}`);
export const captionsUrl = (id: string, format: "vtt" | "srt") =>
  of(id, `captions?format=${format}`);
export const originalUrl = (id: string) => of(id, "original");
export const motionUrl = (id: string) => of(id, "motion");
export const frameUrl = (id: string, frame: string) =>
  of(id, `frames/${encodeURIComponent(frame)}`);
export const fileUrl = (id: string, file: string) =>
  of(id, `files/${encodeURIComponent(file)}?download=true`);
export const downloadUrl = (id: string) => of(id, "original?download=true");
