/** The number of the next clause: "Điều 1", or one more than the largest whole number among those there are. */
export function nextNumber(present: readonly (string | null | undefined)[]): string {
  const numbers = present.map((number) => Number(/\d+/.exec(number ?? '')?.[0] ?? 0));
  return `Điều ${Math.max(0, ...numbers) + 1}`;
}
