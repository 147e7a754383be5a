import type { Model, ModelRole } from "@/api/queries";

/** The roles in the order in which a person cares. */
export const roles: readonly ModelRole[] = [
  "image_text",
  "object_detection",
  "features",
  "speech",
  "vad",
  "text_embedding",
  "ocr",
  "face_detection",
  "face_embedding",
  "segmentation",
];

export interface RoleModels {
  readonly role: ModelRole;
  readonly chosen: Model | undefined;
  readonly others: readonly Model[];
}

/** Each role that has models, with the one in use and the others. */
export function byRole(models: readonly Model[]): readonly RoleModels[] {
  return roles
    .map((role) => {
      const all = models.filter((model) => model.role === role);
      return {
        role,
        chosen: all.find((model) => model.chosen),
        others: all.filter((model) => !model.chosen),
      };
    })
    .filter(({ chosen, others }) => chosen !== undefined || others.length > 0);
}

/** The roles that Gaze needs and has no usable model for. */
export function lacking(models: readonly Model[]): readonly ModelRole[] {
  return byRole(models)
    .filter(({ chosen, others }) => (chosen ?? others[0])?.required)
    .filter(({ chosen }) => chosen?.state !== "present")
    .map(({ role }) => role);
}

/** Milliseconds until a download is through, if it goes on like this. */
export function timeLeft({
  bytes,
  total,
  bytes_per_second,
}: NonNullable<Model["progress"]>): number | undefined {
  return bytes_per_second > 0 ? ((total - bytes) / bytes_per_second) * 1000 : undefined;
}
