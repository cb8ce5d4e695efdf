import { loadPictureLibrary } from '../../../server/files/picture-library';

describe('loadPictureLibrary', () => {
  it('keeps nothing of a picture afterwards and decodes it on one thread', async () => {
    const sharp = await loadPictureLibrary();
    expect(sharp.cache()).toMatchObject({ memory: { max: 0 }, files: { max: 0 }, items: { max: 0 } });
    expect(sharp.concurrency()).toBe(1);
  });

  it('is loaded once, also when several pictures ask at the same time', async () => {
    const [first, second] = await Promise.all([loadPictureLibrary(), loadPictureLibrary()]);
    expect(second).toBe(first);
  });
});
