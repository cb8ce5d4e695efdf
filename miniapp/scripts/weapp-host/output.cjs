/** Reads the compiled output and checks what app.json and the component files promise. */
const fs = require('node:fs');
const path = require('node:path');

function listFiles(root, inside = '') {
  return fs.readdirSync(path.join(root, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(inside, entry.name);
    return entry.isDirectory() ? listFiles(root, name) : [name];
  });
}

/** @returns {{ dist: string, files: string[], appJson: object, pages: string[], read(file: string): string, json(file: string): object }} */
function readOutput(dist) {
  const read = (file) => fs.readFileSync(path.join(dist, file), 'utf8');
  const json = (file) => JSON.parse(read(file));
  const appJson = json('app.json');
  const packages = appJson.subPackages ?? appJson.subpackages ?? [];
  const pages = [
    ...appJson.pages,
    ...packages.flatMap(({ root, pages: own }) => own.map((page) => path.posix.join(root, page))),
  ];
  return { dist, files: listFiles(dist), appJson, pages, read, json };
}

/** @returns {string[]} one sentence per missing file */
function structureProblems(output) {
  return [...missingPageFiles(output), ...missingComponents(output), ...badTabs(output)];
}

function missingPageFiles({ pages, files }) {
  return pages.flatMap((page) =>
    ['js', 'json', 'wxml']
      .filter((ext) => !files.includes(`${page}.${ext}`))
      .map((ext) => `missing ${page}.${ext}`),
  );
}

function missingComponents({ files, json }) {
  return files
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      Object.entries(json(file).usingComponents ?? {}).flatMap(([name, at]) => {
        const target = at.startsWith('/') ? at.slice(1) : path.posix.join(path.posix.dirname(file), at);
        return files.includes(`${target}.js`) ? [] : [`${file}: component ${name} -> ${target}.js missing`];
      }),
    );
}

function badTabs({ appJson, files }) {
  return (appJson.tabBar?.list ?? []).flatMap(({ pagePath, iconPath, selectedIconPath }) => [
    ...(appJson.pages.includes(pagePath) ? [] : [`tabBar ${pagePath} is not a page of the main package`]),
    ...[iconPath, selectedIconPath]
      .filter((icon) => icon && !files.includes(icon))
      .map((icon) => `tabBar icon ${icon} missing`),
  ]);
}

module.exports = { readOutput, structureProblems };
