/** The bits of `flags` in a segment's columns; the contract names them. */
export const MOVES = 1;
export const SEVERAL_FILES = 2;
export const FAILED = 8;
export const PENDING = 16;
