import { readFileSync, writeFileSync } from 'node:fs';
import { drawMap, withMap } from './draw-map';
import { HOUSE } from './map-words';
import { readSourceFiles } from './source-files';

// `npm run map`, from the repository's root: draws the map that README.md shows.
const README = 'README.md';
const page = readFileSync(README, 'utf8');
writeFileSync(README, withMap(page, drawMap(readSourceFiles('.'), HOUSE)));
