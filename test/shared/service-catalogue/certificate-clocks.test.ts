import { localDateOf } from '../../../shared/calendar/plain-date';
import cancellation from '../../../shared/service-catalogue/definitions/certificate-cancellation';
import change from '../../../shared/service-catalogue/definitions/certificate-change';
import firstIssue from '../../../shared/service-catalogue/definitions/certificate-first-issue';
import reissue from '../../../shared/service-catalogue/definitions/certificate-reissue';
import relocation from '../../../shared/service-catalogue/definitions/certificate-relocation';
import renewal from '../../../shared/service-catalogue/definitions/certificate-renewal';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { STEP_CLOCK } from '../../../shared/work-items/clocks';
import { playOrdinaryCourse, type Course } from '../../support/ordinary-course';

/** 靖州, 彭山, 游仙. */
const [J, P, Y] = ['431229', '511403', '510704'] as const;
const NAMES: Record<string, string> = { [J]: 'J', [P]: 'P', [Y]: 'Y' };

const day = (on: string) => on.slice(5).split('-').map(Number).join('/');

/** Where the item is, in which step, and the clocks that run there: from the day that is not counted to the last in time. */
function runningIn(course: Course): string[] {
  return playOrdinaryCourse(course)
    .filter(({ step }) => step !== 'end')
    .map(({ step, item }) => {
      const running = item.clocks.filter(({ code, endedAt }) => code !== STEP_CLOCK && !endedAt);
      const told = running.map(
        ({ code, startedAt, dueOn }) => `${code} ${day(localDateOf(startedAt))}-${day(dueOn)}`,
      );
      return `${NAMES[item.county]} ${step}: ${told.sort().join(', ')}`;
    });
}

/** Handed in on Tuesday 10 March 2026, a step on each working day; 6 April is a holiday. */
const ONE = { residence: J, household: J };
const TWO = { residence: P, household: J };

it.each<[string, ServiceDefinition, Course['places'], boolean, string[]]>([
  [
    'first issue, one county: ten days from the last day of the notice, the 19th',
    ...([firstIssue, ONE, false] as const),
    [
      'J acceptance: acceptance 3/10-3/17, promise 3/10-4/29',
      'J assessment: promise 3/10-4/29',
      'J notice: promise 3/10-4/16',
      'J review: decision 3/19-4/2, promise 3/10-4/16',
      'J approval: decision 3/19-4/2, promise 3/10-4/16',
      'J issue: promise 3/10-4/16',
    ],
  ],
  [
    'first issue, two counties: the same ten days, those of handing over among them',
    ...([firstIssue, TWO, false] as const),
    [
      'P acceptance: acceptance 3/10-3/17, promise 3/10-4/29',
      'P assessment: promise 3/10-4/29',
      'P notice: promise 3/10-4/16',
      'P push: decision 3/19-4/2, promise 3/10-4/16',
      'J review: decision 3/19-4/2, promise 3/10-4/16',
      'J approval: decision 3/19-4/2, promise 3/10-4/16',
      'J issue: promise 3/10-4/16',
    ],
  ],
  [
    'renewal, one county: ten days from its coming to the deciding place',
    ...([renewal, ONE, false] as const),
    [
      'J acceptance: acceptance 3/10-3/17, promise 3/10-3/31',
      'J review: decision 3/11-3/25, promise 3/10-3/31',
      'J approval: decision 3/11-3/25, promise 3/10-3/31',
      'J exchange: promise 3/10-3/31',
    ],
  ],
  [
    'renewal, two counties: from the hand-over',
    ...([renewal, TWO, false] as const),
    [
      'P acceptance: acceptance 3/10-3/17, promise 3/10-3/31',
      'P push: promise 3/10-3/31',
      'J review: decision 3/12-3/26, promise 3/10-3/31',
      'J approval: decision 3/12-3/26, promise 3/10-3/31',
      'J exchange: promise 3/10-3/31',
    ],
  ],
  [
    'reissue, one county',
    ...([reissue, ONE, false] as const),
    [
      'J acceptance: acceptance 3/10-3/17, promise 3/10-3/31',
      'J void: decision 3/11-3/25, promise 3/10-3/31',
      'J approval: decision 3/11-3/25, promise 3/10-3/31',
      'J reissue: promise 3/10-3/31',
    ],
  ],
  [
    'reissue, two counties',
    ...([reissue, TWO, false] as const),
    [
      'P acceptance: acceptance 3/10-3/17, promise 3/10-3/31',
      'P push: promise 3/10-3/31',
      'J void: decision 3/12-3/26, promise 3/10-3/31',
      'J approval: decision 3/12-3/26, promise 3/10-3/31',
      'J reissue: promise 3/10-3/31',
    ],
  ],
  [
    'change, one county: after the assessment, which is where the person lives',
    ...([change, ONE, false] as const),
    [
      'J acceptance: acceptance 3/10-3/17, promise 3/10-4/20',
      'J assessment: promise 3/10-4/20',
      'J approval: decision 3/12-3/26, promise 3/10-4/7',
      'J change-issue: promise 3/10-4/7',
    ],
  ],
  [
    'change, two counties',
    ...([change, TWO, false] as const),
    [
      'P acceptance: acceptance 3/10-3/17, promise 3/10-4/20',
      'P assessment: promise 3/10-4/20',
      'P push: promise 3/10-4/7',
      'J approval: decision 3/13-3/27, promise 3/10-4/7',
      'J change-issue: promise 3/10-4/7',
    ],
  ],
  [
    'cancellation, one county',
    ...([cancellation, ONE, false] as const),
    [
      'J acceptance: acceptance 3/10-3/17, promise 3/10-3/24',
      'J approval: decision 3/11-3/25, promise 3/10-3/24',
      'J deregister: promise 3/10-3/24',
    ],
  ],
  [
    'cancellation, two counties',
    ...([cancellation, TWO, false] as const),
    [
      'P acceptance: acceptance 3/10-3/17, promise 3/10-3/24',
      'P push: promise 3/10-3/24',
      'J approval: decision 3/12-3/26, promise 3/10-3/24',
      'J deregister: promise 3/10-3/24',
    ],
  ],
  [
    'relocation within one county',
    ...([relocation, { residence: J, former: J, household: J }, false] as const),
    [
      'J acceptance: acceptance 3/10-3/17, promise 3/10-4/8',
      'J archive: promise 3/10-4/8',
      'J review: decision 3/12-3/26, promise 3/10-4/8',
      'J approval: decision 3/12-3/26, promise 3/10-4/8',
      'J note-move: promise 3/10-4/8',
    ],
  ],
  [
    'relocation from another county, handed in at the new one: it comes back there',
    ...([relocation, { residence: J, former: P, household: J }, false] as const),
    [
      'J acceptance: acceptance 3/10-3/17, promise 3/10-4/8',
      'J push: promise 3/10-4/8',
      'P archive: promise 3/10-4/8',
      'P archive-hand-over: promise 3/10-4/8',
      'J review: decision 3/16-3/30, promise 3/10-4/8',
      'J approval: decision 3/16-3/30, promise 3/10-4/8',
      'J note-move: promise 3/10-4/8',
    ],
  ],
  [
    'relocation within a county of somebody who lives in a third: in the second leg, with the step before',
    ...([relocation, { residence: Y, former: P, household: P }, false] as const),
    [
      'Y acceptance: acceptance 3/10-3/17, promise 3/10-4/8',
      'Y push: promise 3/10-4/8',
      'P archive: promise 3/10-4/8',
      'P review: decision 3/13-3/27, promise 3/10-4/8',
      'P approval: decision 3/13-3/27, promise 3/10-4/8',
      'P note-move: promise 3/10-4/8',
    ],
  ],
  [
    'relocation over three counties, with an assessment on doubt, which counts in neither clock',
    ...([relocation, { residence: Y, former: P, household: J }, true] as const),
    [
      'Y acceptance: acceptance 3/10-3/17, promise 3/10-4/8',
      'Y push: promise 3/10-4/8',
      'P archive: promise 3/10-4/8',
      'P archive-hand-over: promise 3/10-4/8',
      'J review: decision 3/16-3/30, promise 3/10-4/8',
      'J assessment: decision 3/16-4/14, promise 3/10-4/22',
      'J approval: decision 3/16-3/31, promise 3/10-4/9',
      'J note-move: promise 3/10-4/9',
    ],
  ],
])('%s', (_, definition, places, withStepsOfSome, clocks) => {
  expect(runningIn({ definition, places: places!, withStepsOfSome })).toEqual(clocks);
});
