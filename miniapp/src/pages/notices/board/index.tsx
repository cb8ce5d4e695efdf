import { NoticeBoardView } from '@/features/notices/notice-board-view';

export default function NoticeBoardPage() {
  return <NoticeBoardView />;
}
