import { ReachRow } from '../reach/reach-row';

/** The hotline of every city: people answer by day and by night. */
export function HotlineRow({ title = '打电话 12345' }: { title?: string }) {
  return <ReachRow icon="phone" title={title} written="12345" hint="白天夜里，都有人接" number="12345" />;
}
