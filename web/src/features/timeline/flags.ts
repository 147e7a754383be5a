/** The bits of `flags` in a month's columns; the contract names them. */
export const MOVES = 1;
export const HAS_RAW = 2;
export const FAILED = 8;
export const PENDING = 16;
