import { Row } from '@/ui/row';

/** The hotline of every city: people answer by day and by night. */
export function HotlineRow({ title = '打电话 12345' }: { title?: string }) {
  return <Row icon="phone" title={title} hint="白天夜里，都有人接" call="12345" />;
}
