import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import { ClientId } from '@zhucantong/shared/work-items/actions';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { issueFileTickets, type IssueFileTicketsDeps } from '../files/issue-file-tickets';
import { openFile, type OpenFileDeps } from '../files/open-file';
import { MAX_UPLOAD_BYTES } from '../files/prepare-photo';
import { receivePhoto, type ReceivePhotoDeps } from '../files/receive-photo';
import type { ReadyFile } from '../files/stored-file';
import { defineRoute, type Route } from '../http/route';
import { visibleLeg } from './legs-of-matter';
import type { WorkItemsRepository } from './work-items.repository';

export interface ItemFilesDeps extends ReceivePhotoDeps, IssueFileTicketsDeps, OpenFileDeps {
  items: Pick<WorkItemsRepository, 'find'>;
  /** Where a ticket of this store is shown: '/api/public/photos'. */
  photosPath: string;
}

const Upload = z.strictObject({
  uploadId: ClientId,
  purpose: z.enum(['paper', 'record']),
  paper: z.optional(z.string().check(z.maxLength(60))),
});
const Uploaded = z.strictObject({ id: z.string(), width: z.int(), height: z.int(), bytes: z.int() });
const TicketRequest = z.strictObject({ size: z.enum(['full', 'thumbnail']) });
const Ticket = z.strictObject({ url: z.string(), expiresAt: z.string() });
const FileId = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** Photos in, by both doors, and out again by one-minute tickets. */
export function itemFileRoutes(deps: ItemFilesDeps): Route[] {
  return [...doorRoutes(deps, 'resident'), ...doorRoutes(deps, 'staff'), openRoute(deps)];
}

function doorRoutes(deps: ItemFilesDeps, door: 'resident' | 'staff'): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: `/api/${door}/files`,
        door,
        name: `${door}-upload-photo`,
        permission: 'files.upload',
        summary:
          'Take a photo in: turned upright, re-encoded without metadata, sealed. The same upload id answers the same file.',
        upload: { field: 'file', maxCount: 1, maxBytes: MAX_UPLOAD_BYTES },
        body: Upload,
        response: Uploaded,
        status: 201,
        rateLimit: 'upload',
      },
      async ({ viewer, body, files }) => {
        const file = files[0];
        if (!file) throw new DomainError('file-unreadable');
        const photo = await receivePhoto(deps, viewer, {
          uploadId: body.uploadId,
          bytes: file.bytes,
          ...(body.paper ? { paper: body.paper } : {}),
        });
        return { id: photo.fileId, width: photo.width, height: photo.height, bytes: photo.bytes };
      },
    ),
    defineRoute(
      {
        method: 'POST',
        path: `/api/${door}/files/:id/ticket`,
        door,
        name: `${door}-open-photo`,
        permission: 'files.read',
        audit: 'photo-opened',
        summary: 'A ticket for one photo of an item or draft one may see; it lives sixty seconds.',
        params: FileId,
        body: TicketRequest,
        response: Ticket,
      },
      async ({ viewer, params, body }) => {
        const file = await findVisible(deps, viewer, params.id);
        const [issued] = await issueFileTickets(
          deps,
          viewer,
          [file],
          body.size === 'full' ? 'photo' : 'thumbnail',
        );
        if (!issued) throw new DomainError('not-found');
        return { url: `${deps.photosPath}/${issued.ticket}`, expiresAt: issued.expiresAt.toISOString() };
      },
    ),
  ];
}

/** Image elements send no session: the ticket alone speaks, for one file and one minute. */
function openRoute(deps: ItemFilesDeps): Route {
  return defineRoute(
    {
      method: 'GET',
      path: '/api/public/photos/:ticket',
      door: 'public',
      name: 'show-photo',
      permission: 'public',
      summary: 'The photo a ticket names, for a minute.',
      params: z.strictObject({ ticket: z.string().check(z.maxLength(128)) }),
      response: { stream: true },
    },
    ({ params }) => openFile(deps, params.ticket),
  );
}

/** A photo of one's own, or of an item that this viewer may see. @throws DomainError not-found */
async function findVisible(
  deps: ItemFilesDeps,
  viewer: ResidentViewer | StaffViewer,
  id: string,
): Promise<ReadyFile> {
  const [own] = await deps.files.findOwn(viewer, [id]);
  if (own) return own;
  const { heldBy = [] } = (await deps.files.findForTicket(id)) ?? {};
  for (const matter of heldBy) {
    const item = await visibleLeg(deps.items, viewer, matter, id);
    const [visible] = item ? await deps.files.findOfItem(viewer, item.item.caseId, [id]) : [];
    if (visible) return visible;
  }
  throw new DomainError('not-found');
}
