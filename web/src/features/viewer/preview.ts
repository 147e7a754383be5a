/** The preview's longer side, as the contract has it: above it, only the full picture is sharp. */
export const PREVIEW_PX = 1440;
