import * as z from 'zod/mini';
import { Answers } from '../service-catalogue/form-answers';
import { Basis, ClientId, PaperFiles } from './actions';

/** An unfinished application, sealed on the server; its id becomes the submission id. It has no number. */
export const DraftContents = z.strictObject({
  service: z.string().check(z.regex(/^[a-z][a-z0-9-]*@\d+$/)),
  for: z.string().check(z.maxLength(64)),
  basis: Basis,
  /** Page on which the person stopped. */
  page: z.string().check(z.maxLength(60)),
  answers: Answers,
  papers: PaperFiles,
});
export type DraftContents = z.infer<typeof DraftContents>;

export const DraftSave = z.strictObject({
  ...DraftContents.shape,
  /** Revision this edit began from; 0 for a new draft. */ revision: z.int(),
});
export const Draft = z.strictObject({
  id: ClientId,
  ...DraftContents.shape,
  revision: z.int(),
  savedAt: z.string(),
  expiresOn: z.string(),
  title: z.string(),
});
export type Draft = z.infer<typeof Draft>;
export const DraftList = z.strictObject({ drafts: z.array(Draft) });
