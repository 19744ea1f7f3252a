import { spawn } from 'node:child_process';

/**
 * Waits for the end of its input, which comes when our process ends, also after kill -9; then ends the servers below
 * the directory, looks once more for one that was just starting, and removes the directory.
 */
const SCRIPT = `
read -r word; [ "$word" = released ] && exit 0
end_servers() { for file in "$1"/*/data/postmaster.pid; do
  [ -f "$file" ] && read -r server < "$file" && kill "$2" "$server" 2>/dev/null; done; }
end_servers "$1" -INT; sleep 1; end_servers "$1" -QUIT; rm -rf "$1"; sleep 1; rm -rf "$1"
`;

/**
 * Makes sure that clusters for tests and their files go away with this process, however it ends: test runners end
 * their workers in ways in which no handler of ours would run.
 *
 * @returns a function that calls the guard off, for whoever has stopped the clusters.
 */
export function guardTestClusters(directory: string): () => void {
  const guard = spawn('/bin/sh', ['-c', SCRIPT, 'guard', directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: '/usr/bin:/bin' },
  });
  guard.unref();
  return () => guard.stdin.end('released\n');
}
