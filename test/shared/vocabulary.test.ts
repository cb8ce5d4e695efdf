import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RelationBasis } from '../../shared/residents/relation';
import { StepKind } from '../../shared/service-catalogue/step';
import { Role } from '../../shared/staff/roles';
import { ExclusionCause } from '../../shared/staff/routing-outcome';
import { StopKind } from '../../shared/time-limits/intervals';
import { LimitUnit } from '../../shared/time-limits/time-limit';
import { QueueName } from '../../shared/work-items/queue-view';
import { ActionType, Status } from '../../shared/work-items/status-table';

const rows = readFileSync(resolve(__dirname, '../../shared/vocabulary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| In code'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the vocabulary', () => {
  it.each(
    Object.entries({
      ActionType,
      Status,
      StepKind,
      StopKind,
      RelationBasis,
      Role,
      ExclusionCause,
      LimitUnit,
      QueueName,
    }),
  )('has a line for every value of %s', (_, words) => {
    const named = rows.map(([code]) => code).join(' ');
    expect(words.options.filter((word) => !named.includes(`\`${word}\``))).toEqual([]);
  });

  it('gives each term its Chinese name, meaning and source', () => {
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
    expect(rows.filter(([, chinese]) => !/\p{Script=Han}/u.test(chinese!))).toEqual([]);
    expect(rows.filter(([, , , source]) => !/^(FACTS|DESIGN|MINIAPP|ADMIN) /.test(source!))).toEqual([]);
  });

  it('names a term once', () => {
    const terms = rows.map(([code]) => code);
    expect(new Set(terms).size).toBe(terms.length);
  });
});
