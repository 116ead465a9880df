/** How long requests under way may take to finish; what is left after twice this time is cut off. */
const GRACE_MS = 10_000;
/** npm passes on the Ctrl-C that the terminal has already sent: the second one within this time is the same one. */
const SAME_SIGNAL_MS = 1_000;

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** What to end, in order; `app` is there once it listens, `dueWork` once it has begun. */
export interface Running {
  app?: { close(): Promise<unknown> };
  dueWork?: { close(): Promise<unknown> };
  database: { close(): Promise<unknown> };
}

/**
 * Ends cleanly on a signal (exit code 0) and on an error nobody caught (1): requests under way finish, then the database
 * is closed. A second signal, later than a moment, ends at once.
 *
 * @returns whether ending has begun
 */
export function endOnSignal(running: Running): () => boolean {
  let endingSince: number | undefined;

  const end = async (exitCode: number) => {
    endingSince = Date.now();
    setTimeout(() => process.exit(1), 2 * GRACE_MS).unref();
    try {
      await Promise.race([Promise.all([running.app?.close(), running.dueWork?.close()]), pause(GRACE_MS)]);
      await running.database.close();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
    process.exit(exitCode);
  };

  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (endingSince === undefined) void end(0);
      else if (Date.now() - endingSince > SAME_SIGNAL_MS) process.exit(128 + number);
    });
  }
  process.on('uncaughtException', (error) => {
    console.error(error);
    if (endingSince === undefined) void end(1);
  });
  return () => endingSince !== undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
