/** A stream of numbers in [0, 1) that is the same for the same seed (Park and Miller, 1988). */
export function randomFrom(seed: number): () => number {
  let state = (seed * 7919) % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);
