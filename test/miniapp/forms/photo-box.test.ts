import { createPhotoBox } from '@/features/forms/photo-box';
import type { ChosenPhoto } from '@/platform/chosen-photo';
import { OfflineError } from '@/api/offline-error';
import { ApiProblem } from '@/api/api-problem';

const chosen: ChosenPhoto = { previewUrl: 'blob:1', size: 10 };
let picked: ChosenPhoto[] = [chosen];
let outcome: () => Promise<{ id: string }>;
const uploads: string[] = [];

jest.mock('@/platform/choose-photo', () => ({ choosePhotos: async () => picked }));
jest.mock('@/api/files', () => ({
  uploadPaper: (_photo: unknown, { uploadId }: { uploadId: string }) => {
    uploads.push(uploadId);
    return { done: outcome(), stop: () => undefined };
  },
}));

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  picked = [chosen];
  uploads.length = 0;
  outcome = async () => ({ id: 'file-1' });
});

test('a photo is sent at once and reported when it has arrived', async () => {
  const arrived = jest.fn();
  const box = createPhotoBox({}, arrived);
  await box.add('home-photos', 3);
  await settled();
  expect(box.all()).toMatchObject([{ state: { kind: 'done' }, fileId: 'file-1' }]);
  expect(arrived).toHaveBeenCalledTimes(1);
  expect(arrived).toHaveBeenCalledWith({ 'home-photos': ['file-1'] });
});

test('what the network broke stays, says so, and goes again under the same upload id when it is back', async () => {
  const box = createPhotoBox({}, jest.fn());
  outcome = () => Promise.reject(new OfflineError('no-connection'));
  await box.add('home-photos', 3);
  await settled();
  expect(box.all()).toMatchObject([{ state: { kind: 'failed', reason: '没传上去，网断了' } }]);
  outcome = async () => ({ id: 'file-1' });
  box.goOn();
  await settled();
  expect(box.all()).toMatchObject([{ state: { kind: 'done' } }]);
  expect(uploads).toEqual([uploads[0], uploads[0]]);
});

test('what the office refused is not sent again by itself', async () => {
  const box = createPhotoBox({}, jest.fn());
  outcome = () =>
    Promise.reject(new ApiProblem(422, 'file-unreadable', '这张照片打不开', '请换一张照片再传。'));
  await box.add('home-photos', 3);
  await settled();
  box.goOn();
  await settled();
  expect(uploads).toHaveLength(1);
  expect(box.all()).toMatchObject([
    { state: { kind: 'failed', reason: '这张照片打不开。请换一张照片再传。' } },
  ]);
});

test('closing the camera without a picture keeps the one there was', async () => {
  const box = createPhotoBox({ 'home-photos': ['file-0'] }, jest.fn());
  picked = [];
  await box.retake('file-0');
  expect(box.all()).toMatchObject([{ fileId: 'file-0', state: { kind: 'done' } }]);
});

test('a deleted photo is gone from the form', async () => {
  const arrived = jest.fn();
  const box = createPhotoBox({ 'home-photos': ['file-0'] }, arrived);
  box.remove('file-0');
  expect(box.all()).toEqual([]);
  expect(arrived).toHaveBeenLastCalledWith({});
});
