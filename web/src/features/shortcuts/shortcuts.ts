import { shortcuts } from "@/state/shortcuts";

export const helpShortcuts = shortcuts("help", { list: ["?"], said: ["F8"] });
