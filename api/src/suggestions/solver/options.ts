/** The longest that the solver looks for something better, in seconds. */
export const TIME_LIMIT = 20;

/**
 * How far from the best an answer may be, by how many choices there are. Small problems are solved exactly; of large ones the last
 * hundredths cost most of the time, and what is found is far nearer than what is proved.
 */
function gapOf(choiceCount: number): number {
  if (choiceCount <= 200) return 0;
  return choiceCount <= 800 ? 0.03 : 0.1;
}

/** One thread, one seed, and a fixed gap: the same problem always gets the same answer. */
export function solverOptions(choiceCount: number) {
  return {
    time_limit: TIME_LIMIT,
    mip_rel_gap: gapOf(choiceCount),
    mip_abs_gap: 0.99,
    parallel: 'off',
    random_seed: 1,
    output_flag: false,
  } as const;
}
