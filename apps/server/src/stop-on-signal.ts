/**
 * Ends the server once on the first Ctrl+C or SIGTERM, and this process with exit code 0. Later signals change
 * nothing: the drain goes on.
 *
 * @example stopOnSignal(() => server.stop())
 */
export const stopOnSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('Stopping: requests drain first, then the databases.\n');
    stop().then(
      () => process.exit(0),
      (failure: unknown) => {
        process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
};
