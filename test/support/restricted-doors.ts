import { QueueName } from '../../shared/work-items/queue-view';
import { permits } from '../../server/permissions';
import { routesOf } from '../../server/routes';
import type { Route } from '../../server/http/route';
import type { Role } from '../../shared/staff/roles';
import type { StaffViewer } from '../../shared/staff/viewer';
import type { SignedInClient } from './api-client';
import type { SmallCounty } from './small-county';
import { clientId } from './client-id';

/** Every route of the staff door, those of a day to come too. */
export function staffRoutes(county: SmallCounty): Route[] {
  const settings = {
    isBoundToLoopback: true,
    afterWrite: () => undefined,
    afterClockMove: () => undefined,
    afterCalendarChange: () => undefined,
    afterPostChange: () => undefined,
  };
  return routesOf(county.deps, { ...settings, clock: { isDemo: () => true } as never }).filter(
    (route) => route.door === 'staff' && route.signedIn !== false,
  );
}

const action = { actionId: clientId(), seenVersion: 1 };
/** What a route needs to get past its schema; by the end of its name, so that both doors share it. */
const BODIES: Record<string, unknown> = {
  'staff-act': { ...action, action: { type: 'note', words: '看看' } },
  'staff-preview-message': { action: { type: 'note', words: '看看' } },
  'staff-reveal-field': { field: 'phone', reason: 'call-applicant' },
  'staff-restrict': { ...action, action: { type: 'restrict', words: '看看' } },
  'staff-open-photo': { size: 'full' },
  'keep-typing': { form: {}, seenVersion: 1 },
  'keep-intake-typing': { form: {}, seenVersion: 0 },
  'staff-change-contact': {
    seenVersion: 1,
    contact: { channels: ['wechat'], neverCall: false, needsSpokenText: false },
  },
  'say-present': { isWriting: true },
  'staff-mark-read': { ids: [] },
  'staff-act-on-batch': {
    batchId: clientId(),
    action: { type: 'note', words: '看看' },
    items: [{ id: 'none', seenVersion: 1 }],
  },
  'staff-send-again': { itemId: 'none' },
  'change-views': { seenVersion: 0, change: { type: 'show-first', id: null } },
  'staff-submit-list-proposal': { seenVersion: 1 },
  'staff-approve-list-proposal': { seenVersion: 1 },
  'staff-return-list-proposal': { seenVersion: 1, words: '看看' },
  'staff-try-routing': { service: 'petition', step: 'registration', area: '431229' },
};

const SEARCH = 'staff-search';
/**
 * Ends the caller's session, moves everybody's clock, writes, or reads the register of people: no item is read. An absence is planned of
 * one’s own people, and what a recusal leaves in hand is counted, over the open store alone.
 */
const NO_READING = [
  'staff-sign-out',
  'sign-out-everywhere',
  'move-demo-clock',
  'staff-upload-photo',
  'staff-take-in',
  'staff-check-intake',
  'staff-record-absence',
  'staff-change-member-reach',
  'staff-plan-absence',
  'staff-record-recusal',
  'staff-find-people',
  'drop-typing',
  'leave-item',
];

export interface Secret {
  itemId: string;
  files: readonly string[];
  /** What must stand in no answer: number, id, name. */
  texts: readonly string[];
  /** What somebody might search for. */
  searched: readonly string[];
}

/**
 * What an outsider gets of a restricted item, route by route: whatever names it by its id must be 404, and no list, count or
 * search may hold a word of it. A list that the role may not ask for at all tells nothing, and where nobody is named the
 * whole restricted door is a path that does not exist.
 *
 * @param isNamed whether the outsider is named on something else.
 * @returns one line per leak, or per route that was not really asked.
 */
export async function leaksTo(
  client: SignedInClient,
  roles: readonly Role[],
  routes: readonly Route[],
  secret: Secret,
  isNamed: boolean,
): Promise<string[]> {
  const leaks: string[] = [];
  for (const route of routes.filter(({ name }) => !NO_READING.some((end) => name.endsWith(end)))) {
    const body = BODIES[Object.keys(BODIES).find((end) => route.name.endsWith(end)) ?? ''];
    const bodies = route.name.endsWith(SEARCH) ? secret.searched.map((q) => ({ q })) : [body];
    for (const path of pathsOf(route, secret)) {
      for (const each of bodies) {
        const { status, body: answer } =
          route.method === 'GET'
            ? await client.get(path)
            : await client.send(route.method as 'POST' | 'PUT' | 'DELETE', path, each);
        const text = JSON.stringify(answer);
        if (!isAsExpected(route, roles, status, isNamed)) leaks.push(`${route.method} ${path} → ${status}`);
        for (const word of secret.texts) if (text.includes(word)) leaks.push(`${path} says ${word}`);
      }
    }
  }
  return leaks;
}

/** Closed to the role, unseen, or really answered: nothing else. */
function isAsExpected(
  { path, permission, opensTo }: Route,
  roles: readonly Role[],
  status: number,
  isNamed: boolean,
): boolean {
  if (opensTo && !isNamed) return status === 404;
  if (!permits({ kind: 'staff', roles } as StaffViewer, permission)) return status === 403;
  return /\/:id\b/.test(path) ? status === 404 : status < 400;
}

function pathsOf({ path }: Route, { itemId, files }: Secret): string[] {
  if (path.includes(':queue')) return QueueName.options.map((name) => path.replace(':queue', name));
  if (path.includes(':service')) return [path.replace(':service', 'home-accessibility')];
  if (path.includes(':form')) return [path.replace(':form', clientId())];
  if (!path.includes(':id')) return [path];
  const ids = path.includes('/files/') ? files : [itemId];
  return ids.map((id) => path.replace(':id', encodeURIComponent(id)));
}
