import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { PageHeader } from '../../components/page-header';
import { EmptyState } from '../../components/page-state';

/** After an item was moved out of sight: that it is done, and nothing of the item. */
export function MovedPage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="转走了" sub="您这里不用再办这一件" />
      <section className="card">
        <EmptyState
          title="已经交给指定的人"
          action={
            <Button type="primary" onClick={() => void navigate('/queue')}>
              回办件列表
            </Button>
          }
        >
          您这里不再看得到这一件。有人问起，请别说转给了谁、为什么转。
        </EmptyState>
      </section>
    </>
  );
}
