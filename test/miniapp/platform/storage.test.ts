import * as z from 'zod/mini';
import Taro from '@tarojs/taro';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { resetTaro, taro } from '../../support/taro';

const Draft = z.object({ answers: z.record(z.string(), z.string()) });

beforeEach(resetTaro);

test('what was stored comes back', () => {
  expect(writeStored('draft', { answers: { a: '1' } })).toBe(true);
  expect(readStored('draft', Draft)).toEqual({ answers: { a: '1' } });
  removeStored('draft');
  expect(readStored('draft', Draft)).toBeUndefined();
});

test.each(['{"answers":', '{"answers":7}', 'null'])(
  'what no longer fits is the same as nothing: %s',
  (text) => {
    taro.stored.set('zhucantong.draft', text);
    expect(readStored('draft', Draft)).toBeUndefined();
  },
);

test('a full phone is told, not thrown', () => {
  const spy = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('QuotaExceededError');
  });
  expect(writeStored('draft', {})).toBe(false);
  spy.mockRestore();
});
