import { namedFilter } from '../../../server/work-items/notices.repository';
import { plainDate } from '../../../shared/calendar/plain-date';
import { NoticeBoard } from '../../../shared/work-items/notice-board';
import { at } from '../../factories/calendar';
import { anApplicationOnTheList, aPostedApplication } from '../../factories/fuel-story';
import type { Story } from '../../factories/work-item';
import { read } from '../../support/api-client';
import { startApp, type RunningApp } from '../../support/app';
import { useSmallCounty } from '../../support/use-small-county';

const world = useSmallCounty(at('2026-03-11'));
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(world.county);
  const { items } = world.county.deps.main;
  const keep = ({ item, entries }: Story) => items.insert(item, entries.get(1)!, []);
  await keep(aPostedApplication({ id: 'named' }));
  await keep(aPostedApplication({ id: 'kept-back-1', mayBeNamed: false }));
  await keep(aPostedApplication({ id: 'kept-back-2', mayBeNamed: false }));
  await keep(anApplicationOnTheList({ id: 'not-posted' }));
});
afterAll(() => app.close());
const PATH = '/api/public/notices?county=431229';
const board = (path = PATH) => read(app.anybody, path, NoticeBoard);

describe('the notice board', () => {
  it('shows a masked name and the village; who may not be named is counted by town', async () => {
    const about = {
      ...{ title: '机动轮椅车燃油补贴', until: '2026-03-17', untilWords: '3月17日' },
      ...{
        where: '村（社区）公开栏',
        objectTo: { words: '县残联维权股，电话 0745-0000000', phone: '0745-0000000' },
      },
    };
    expect(await board()).toEqual({
      named: [{ ...about, name: '吴*贵', place: '甘棠镇枫香村' }],
      counted: [{ ...about, town: '甘棠镇', count: 2 }],
      next: null,
    });
  });

  it('is empty in another county, and the day after the last', async () => {
    expect(await board('/api/public/notices?county=430223')).toMatchObject({ named: [], counted: [] });
    world.county.setNow(at('2026-03-17'));
    expect((await board()).named).toHaveLength(1);
    world.county.setNow(at('2026-03-18'));
    expect(await board()).toMatchObject({ named: [], counted: [] });
  });

  it('goes on after a row, without counting again', async () => {
    expect(await board(`${PATH}&after=2026-03-17~a`)).toMatchObject({
      named: [{ name: '吴*贵' }],
      counted: [],
    });
    expect((await board(`${PATH}&after=2026-03-17~named`)).named).toEqual([]);
  });

  it.each(['county=', 'county=431229&after=2026-13-40~x', 'county=431229&after=x'])(
    'refuses %s',
    async (query) => {
      expect(await app.anybody.get(`/api/public/notices?${query}`)).toMatchObject({ status: 422 });
    },
  );

  it('examines what it shows, whatever else is in the county', async () => {
    const explained = await world.database.connection
      .db!.collection('workItems')
      .find(namedFilter('431229', plainDate('2026-03-11'), null) as object)
      .sort({ 'notice.until': 1, _id: 1 })
      .explain('executionStats');
    expect(explained['executionStats']).toMatchObject({ totalDocsExamined: 1, nReturned: 1 });
  });
});
