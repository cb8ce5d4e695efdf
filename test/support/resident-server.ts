import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import assistiveDevice from '@zhucantong/shared/service-catalogue/definitions/assistive-device';
import type { Draft, DraftSave } from '@zhucantong/shared/work-items/draft';
import type * as z from 'zod/mini';
import { taro } from './taro';

/** The real definition as the public door serves it. */
export const GUIDE: ServiceGuide = {
  ...assistiveDevice,
  stepLines: [],
  opening: null,
  olderForms: [],
  promise: null,
  kept: null,
  amounts: null,
  placesOfYear: null,
  where: {
    window: '渠阳镇政务服务中心一楼，工作日 8:30 到 12:00、14:00 到 17:30',
    online: '微信小程序“助残通”，或者网页 http://127.0.0.1:8080',
  },
  readAloud: ['辅助器具适配。'],
};

const person = (
  card: Pick<PersonCard, 'personId' | 'name' | 'kinship' | 'isSelf' | 'basis'>,
): PersonCard => ({
  place: '甘棠镇枫香村',
  certificate: null,
  phone: card.isSelf ? '13800000001' : '13800000002',
  address: '枫香村老槐树旁',
  untilWords: null,
  ...card,
});

export const DAUGHTER = person({
  personId: 'p-daughter',
  name: '吴小梅',
  kinship: '本人',
  isSelf: true,
  basis: 'self',
});
export const FATHER = person({
  personId: 'p-father',
  name: '吴德贵',
  kinship: '父亲',
  isSelf: false,
  basis: 'family',
});

/** Signed in as a daughter who may act for her father. */
export const ME: Me = {
  personId: DAUGHTER.personId,
  county: {
    code: '431229',
    name: '靖州苗族侗族自治县',
    shortName: '靖州',
    phone: '0745-0000001',
    window: '渠阳镇政务服务中心一楼，工作日 8:30 到 12:00、14:00 到 17:30',
  },
  people: [DAUGHTER, FATHER],
  contact: { channels: ['phone'], neverCall: false, needsSpokenText: false },
  withoutVoice: false,
  typeScale: 1,
  helper: null,
};

type Call = { method: string; path: string; query: string; body: unknown };
type Reply = { status?: number; body?: unknown };
type Answerer = (call: Call) => Reply | 'offline' | Promise<Reply | 'offline'>;

/**
 * A stand-in for the resident's door: what a test does not answer itself behaves like an empty, kind server that keeps
 * drafts by the revision rule of the contract.
 */
export function standInServer(answers: Record<string, Answerer> = {}) {
  const calls: Call[] = [];
  const drafts = new Map<string, Draft>();
  let isOffline = false;

  const keeping: Record<string, Answerer> = {
    'GET /api/resident/session': () => ({ body: ME }),
    'GET /api/public/clock': () => ({
      body: { isDemo: true, now: '2026-11-23T02:00:00.000Z', today: '2026-11-23', movedByDays: 0 },
    }),
    'GET /api/public/services/assistive-device': () => ({ body: GUIDE }),
    'GET /api/public/services/assistive-device/versions/1': () => ({ body: GUIDE }),
    'GET /api/resident/drafts': () => ({ body: { drafts: [...drafts.values()] } }),
    'POST /api/resident/eligibility': () => ({ body: { mayApply: true, findings: [] } }),
    'PUT /api/resident/drafts/*': ({ path, body }) => {
      const id = path.split('/').at(-1)!;
      const { revision, ...contents } = body as z.infer<typeof DraftSave>;
      const current = drafts.get(id);
      if (current && current.revision !== revision)
        return { status: 409, body: { code: 'changed-meanwhile', current } };
      const kept: Draft = {
        id,
        ...contents,
        revision: revision + 1,
        savedAt: '2026-11-23T02:00:00.000Z',
        expiresOn: '2027-02-21',
        title: '辅助器具',
      };
      drafts.set(id, kept);
      return { body: kept };
    },
    'DELETE /api/resident/drafts/*': ({ path }) => {
      drafts.delete(path.split('/').at(-1)!);
      return { status: 204 };
    },
  };

  taro.request = async (options) => {
    const call: Call = {
      method: String(options['method']),
      path: String(options.url).split('?')[0]!,
      query: String(options.url).split('?')[1] ?? '',
      body: typeof options['data'] === 'string' ? JSON.parse(options['data']) : undefined,
    };
    calls.push(call);
    if (isOffline) throw new Error('request:fail');
    const key = `${call.method} ${call.path}`;
    const wild = `${call.method} ${call.path.replace(/[^/]+$/, '*')}`;
    const answerer = answers[key] ?? answers[wild] ?? keeping[key] ?? keeping[wild];
    const reply = answerer
      ? await answerer(call)
      : { status: 404, body: { code: 'not-found', title: '没有找到' } };
    if (reply === 'offline') throw new Error('request:fail');
    return { statusCode: reply.status ?? 200, data: reply.body };
  };

  return {
    calls,
    drafts,
    /** The phone loses or regains its connection; the browser says so as well. */
    setOffline(offline: boolean) {
      isOffline = offline;
      Object.defineProperty(window.navigator, 'onLine', { configurable: true, value: !offline });
      window.dispatchEvent(new Event(offline ? 'offline' : 'online'));
    },
    sent: (method: string, path: string) =>
      calls.filter((call) => call.method === method && call.path.startsWith(path)).map((call) => call.body),
  };
}
