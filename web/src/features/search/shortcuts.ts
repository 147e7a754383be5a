import { shortcuts } from "@/state/shortcuts";

export const searchShortcuts = shortcuts("search", { box: ["/"] });
