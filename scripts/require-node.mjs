/**
 * A failed installation is only a warning to pnpm: the script then runs on whatever Node is there. So every entry
 * looks first, in a file that old Nodes can read.
 */
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(`Node ${process.versions.node} runs this script, but Unguarded brings Node 24 with its packages. Run: npx --yes pnpm@12 install\n`);
  process.exit(1);
}
