import sharp from 'sharp';
import { issueFileTickets } from '../../../server/files/issue-file-tickets';
import { openFile } from '../../../server/files/open-file';
import { daughter, MINUTE, read, stranger, useFileSlice } from '../../support/file-slice';

const slice = useFileSlice();

describe('tickets', () => {
  const ticketFor = async (size: 'photo' | 'thumbnail' = 'photo') => {
    const { fileId } = await slice.receive('a');
    const [ticket] = await issueFileTickets(
      slice.deps,
      daughter,
      await slice.deps.files.findOwn(daughter, [fileId]),
      size,
    );
    return ticket!;
  };

  test('a ticket is good for a minute, as often as needed, and not a moment longer', async () => {
    const { ticket } = await ticketFor();
    slice.later(MINUTE - 1);
    await read((await openFile(slice.deps, ticket)).stream);
    await read((await openFile(slice.deps, ticket)).stream);
    slice.later(1);
    await expect(openFile(slice.deps, ticket)).rejects.toThrow('ticket-expired');
  });

  test('a clock that was set back does not prolong it', async () => {
    const { ticket } = await ticketFor();
    slice.later(-60 * MINUTE);
    await expect(openFile(slice.deps, ticket)).rejects.toThrow('ticket-expired');
  });

  test('it opens one size of one file', async () => {
    const { ticket, width } = await ticketFor('thumbnail');
    expect(width).toBe(320);
    const bytes = await read((await openFile(slice.deps, ticket)).stream);
    expect((await sharp(bytes).metadata()).width).toBe(320);
  });

  test('another account cannot use it, a made-up one opens nothing, and the stored form is no ticket', async () => {
    const { ticket } = await ticketFor();
    await expect(openFile(slice.deps, ticket, stranger.accountId)).rejects.toThrow('ticket-expired');
    await expect(openFile(slice.deps, 'made-up')).rejects.toThrow('ticket-expired');
    const stored = await slice.collectionOf('filesTickets').findOne();
    await expect(openFile(slice.deps, String(stored!._id))).rejects.toThrow('ticket-expired');
  });
});
