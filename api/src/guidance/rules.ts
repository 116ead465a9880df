/** From the first to the last day something is in force; null, it has no last day. */
export type Period = { effectiveFrom: Date; effectiveTo: Date | null };

/** True when a document or regulation is in force on a day; both ends are included. */
export function isInForce({ effectiveFrom, effectiveTo }: Period, day: Date): boolean {
  return effectiveFrom <= day && (effectiveTo === null || effectiveTo >= day);
}
