import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ICONS } from '@/ui/icon/types';

const SOURCE = path.resolve(__dirname, '../../../miniapp/src');

test('every icon has its drawing and its style, and nothing else has', () => {
  const drawings = readdirSync(path.join(SOURCE, 'ui/icon/svg')).map((file) => file.replace('.svg', ''));
  const css = readFileSync(path.join(SOURCE, 'styles/icons.css'), 'utf8');
  const styled = [
    ...css.matchAll(/\.ic-([\w-]+) \{\s+-webkit-mask-image: url\('\.\.\/ui\/icon\/svg\/([\w-]+)\.svg'\)/g),
  ];
  expect(drawings.sort()).toEqual([...ICONS].sort());
  expect(styled.map(([, name]) => name).sort()).toEqual([...ICONS].sort());
  expect(styled.every(([, name, file]) => name === file)).toBe(true);
});
