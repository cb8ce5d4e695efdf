import { screen, waitFor } from '@testing-library/react';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { choose, freshPhone, heading, open, press } from '../../support/application-form';
import { FATHER, standInServer } from '../../support/resident-server';
import { taro } from '../../support/taro';

beforeEach(freshPhone);

describe('handing in', () => {
  const COMPLETE = {
    device: 'manual-wheelchair',
    replacement: 'first',
    evidence: 'certificate',
    situation: '走路要扶墙',
    assessmentPlace: 'home',
    contactName: '吴小梅',
    contactPhone: '13800000001',
    address: '枫香村老槐树旁',
    consentUse: true,
  };
  const ID = 'draft-0123456789abcdef';
  const withDraft = (answers: Record<string, unknown>, more: Parameters<typeof standInServer>[0] = {}) => {
    const server = standInServer(more);
    server.drafts.set(ID, {
      id: ID,
      service: 'assistive-device@1',
      for: FATHER.personId,
      basis: 'family',
      page: 'check',
      answers: answers as never,
      papers: { 'home-photos': ['file-1'] },
      revision: 3,
      savedAt: '2026-11-23T02:00:00.000Z',
      expiresOn: '2027-02-21',
      title: '普通轮椅',
    });
    return server;
  };

  test('everything is shown once more; 改 leads to the question and back here', async () => {
    withDraft(COMPLETE);
    open();
    await heading('提交前，再看一遍');
    expect(screen.getByText('吴德贵（您的父亲）')).toBeVisible();
    expect(screen.getByText('1 张，都已传好')).toBeVisible();
    await press('改在哪里评估');
    await heading('在哪里评估方便？');
    await choose(/到县辅具中心/);
    await press('改好了');
    await heading('提交前，再看一遍');
    expect(screen.getByText('到县辅具中心')).toBeVisible();
  });

  test('what is missing opens its question with the error', async () => {
    const { address: _address, ...incomplete } = COMPLETE;
    withDraft(incomplete);
    open();
    await heading('提交前，再看一遍');
    await press('确认提交');
    await heading('评估那天，怎么找到您？');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByRole('textbox', { name: '住在哪里' })).toBeInvalid();
  });

  test('the draft’s id is the submission id, a lost answer is asked for again under the same id, and the receipt opens', async () => {
    let tries = 0;
    const server = withDraft(COMPLETE, {
      'POST /api/resident/items': () =>
        (tries += 1) === 1 ? 'offline' : { status: 201, body: anItem('item-1') },
    });
    open();
    await heading('提交前，再看一遍');
    await press('确认提交');
    await waitFor(
      () =>
        expect(taro.calls).toContainEqual([
          'redirectTo',
          { url: '/pages/applications/receipt/index?id=item-1' },
        ]),
      {
        timeout: 5_000,
      },
    );
    const sent = server.sent('POST', '/api/resident/items') as { submissionId: string }[];
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]).toMatchObject({
      submissionId: ID,
      service: 'assistive-device@1',
      for: FATHER.personId,
      basis: 'family',
      papers: { 'home-photos': ['file-1'] },
    });
    expect(taro.stored.get('zhucantong.drafts')).toBe('[]');
  });

  test('a refusal says why in its own words and keeps the form', async () => {
    withDraft(COMPLETE, {
      'POST /api/resident/items': () => ({
        status: 409,
        body: {
          code: 'claim-taken',
          title: '已经有一件在办',
          detail: '同一种辅具已经有一件在办。',
          requestId: 'E-7F3A',
        },
      }),
    });
    open();
    await heading('提交前，再看一遍');
    await press('确认提交');
    const refusal = await screen.findByRole('alert');
    expect(refusal).toHaveTextContent('已经有一件在办');
    expect(refusal).toHaveTextContent('E-7F3A');
    expect(screen.getByRole('button', { name: '确认提交' })).toBeVisible();
  });
});

function anItem(id: string): ResidentItem {
  return {
    id,
    number: '靖 4839-1752',
    title: '普通轮椅',
    service: '辅助器具适配',
    icon: 'wheelchair',
    for: { personId: FATHER.personId, name: FATHER.name, isSelf: false },
    status: 'open',
    tag: { word: '正在初审', tone: 'info' },
    headline: '最晚11月26日看完',
    leafOn: '2026-11-26',
    leafCaption: '',
    youDo: null,
    promiseLine: null,
    isOpen: true,
    version: 1,
    changedAt: '2026-11-23T02:00:00.000Z',
    receivedWords: '11月23日 10:00',
    filedBy: '吴小梅',
    promise: null,
    remaining: null,
    youDoDetail: '',
    holder: null,
    timeline: [],
    supplement: null,
    refusal: null,
    assessment: null,
    outside: null,
    payment: null,
    answers: [],
    papers: [],
    serviceVersion: 'assistive-device@1',
    allowedActions: [],
    readAloud: [],
  };
}
