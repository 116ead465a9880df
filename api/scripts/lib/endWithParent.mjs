const CHECK_MS = 250;

/**
 * Ends this process, as SIGTERM would, once the one that started it is gone. npm passes a signal to the shell between it
 * and the script, and most shells end without passing it on.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, CHECK_MS).unref();
}
