import type { PostRow } from '@zhucantong/shared/staff/responsibility-list';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { isForTheNamed } from '../routing/named-services.rules';
import { listPosts, type ListPostsDeps } from './list-posts';

const HEADINGS = ['服务', '步骤', '地区', '岗位', '单位', 'A 岗', 'B 岗', '从哪天起', '到哪天', '现在'];

/**
 * The list as a table that Excel opens (CSV, UTF-8 with its mark), as an office hangs it up: what is in force or planned, no
 * resident in it, and none of the posts of which only the named may know, whoever asks.
 */
export async function exportPosts(deps: ListPostsDeps, viewer: StaffViewer, now: Date): Promise<Buffer> {
  const { posts } = await listPosts(deps, viewer, now);
  const offered = deps.offered();
  const isOpen = ({ service, step, state }: PostRow) => {
    const definition = offered.find(({ code }) => code === service);
    return state !== 'over' && !(definition && isForTheNamed(definition, step));
  };
  const rows = posts
    .filter(isOpen)
    .map((post) => [
      ...[post.serviceTitle, post.stepTitle, post.regionName, post.title, post.unitName],
      ...[post.holderA?.name ?? '没有人', post.holderB?.name ?? '没有人', post.from, post.to ?? ''],
      post.state === 'planned' ? '还没开始' : '在用',
    ]);
  return Buffer.from(`\uFEFF${[HEADINGS, ...rows].map(lineOf).join('\r\n')}\r\n`, 'utf8');
}

const lineOf = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** A spreadsheet must read text and never a formula. @source OWASP, CSV injection */
export function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
