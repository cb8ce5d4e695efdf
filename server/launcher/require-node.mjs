// @ts-check
/** Imported first by every command: runs on any Node that knows modules, so it uses nothing new. */
const OLDEST = /** @type {const} */ ([20, 19]);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `需要 Node ${OLDEST.join('.')} 或更新的版本，现在是 ${process.versions.node}：请先升级 Node。（Node ${OLDEST.join('.')} or newer is needed: please upgrade.）\n`,
  );
  process.exit(1);
}
