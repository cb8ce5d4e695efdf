import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconNames } from '../../../server/admin/src/components/icon';

it('every icon name has its outline in the page’s sprite, and no outline is left over', () => {
  const page = readFileSync(join(__dirname, '../../../server/admin/index.html'), 'utf8');
  const drawn = [...page.matchAll(/<symbol id="i-([\w]+)"/g)].map((match) => match[1]);
  expect(drawn.sort()).toEqual([...iconNames].sort());
});
