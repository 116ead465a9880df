/** Work that is done again and again; `close` waits for a round under way and begins no other. */
export interface Repeated {
  close(): Promise<void>;
}

/**
 * Does a piece of work now and every so many milliseconds, never two rounds at once. A round that fails is reported, and the next one
 * tries again.
 */
export function repeat(work: () => Promise<unknown>, everyMs: number, report: (error: unknown) => void): Repeated {
  let round: Promise<void> | undefined;
  const begin = () => {
    round ??= work()
      .then(() => undefined, report)
      .finally(() => {
        round = undefined;
      });
  };
  begin();
  const timer = setInterval(begin, everyMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await round;
    },
  };
}
