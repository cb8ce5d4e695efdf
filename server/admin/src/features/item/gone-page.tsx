import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { focusPageHeading } from '../../components/focus-heading';
import { PageHeader } from '../../components/page-header';
import { EmptyState } from '../../components/page-state';

const TITLE = '这一件您现在看不到了';

/** It was open here and is out of this reader's sight now: that it is so, what became of what was not sent, and no more. */
export function GonePage() {
  const navigate = useNavigate();
  const { path } = useDesk();
  useEffect(() => {
    announce(TITLE, 'alert');
    focusPageHeading();
  }, []);
  return (
    <>
      <PageHeader title={TITLE} sub="刚才还开着，现在不在您能看的范围里" />
      <section className="card">
        <EmptyState
          title="您没交的没有生效"
          isDone={false}
          action={
            <Button type="primary" onClick={() => void navigate(`${path}/queue`)}>
              回办件列表
            </Button>
          }
        >
          也没有发给申请人。有人问起这一件，请他问本单位负责人。
        </EmptyState>
      </section>
    </>
  );
}
