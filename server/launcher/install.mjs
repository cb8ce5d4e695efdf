// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { run, step } from './step.mjs';

/**
 * Whether what stands in node_modules is what package-lock.json asks for. npm keeps its own list of what it
 * installed; packages for other machines (optional ones) may be absent.
 * @param {string} [root]
 */
export function isInstalled(root = ROOT) {
  try {
    /** @param {string} file @returns {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }>} */
    const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
    const wanted = packages('package-lock.json');
    const present = packages('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, link, optional, devOptional }]) =>
        !path.includes('node_modules/') ||
        link ||
        present[path]?.version === version ||
        (!present[path] && (optional || devOptional)),
    );
  } catch {
    return false; // no node_modules, or an installation that was cut short
  }
}

/** `npm ci`, when needed, with npm's own progress on screen. */
export async function installIfNeeded() {
  if (!isInstalled()) await install();
}

export async function install() {
  await step('安装依赖（npm ci，第一次要一两分钟）', () =>
    run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT, show: true }),
  );
}
