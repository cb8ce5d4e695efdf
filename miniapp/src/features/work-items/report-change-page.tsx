import { SayWordsPage } from './say-words-page';

/** Somebody who is paid every month, or the family, says that things have changed. */
export function ReportChangePage({ id }: { id: string }) {
  return (
    <SayWordsPage
      id={id}
      saying={{
        action: 'begin-recheck',
        title: '情况有变化',
        question: '情况有变化？',
        field: {
          label: '哪里变了',
          hint: '例如：户口迁走了；不想再领了；人不在了',
          whenEmpty: '请写一句哪里变了，经办人好去核对。',
        },
        send: '告诉经办人',
        leave: '没有变化，回去看看',
        sent: '收到了，经办人会核对',
        may: (item) => item.allowedActions.includes('begin-recheck'),
        explained: {
          title: '告诉我们以后',
          sentences: (item) => [
            item.allowedActions.includes('begin-recheck')
              ? '经办人会核对还能不能领，可能联系您或者上门问。没有决定停发，就照常发。'
              : '这一件现在不用告诉：正在核对，或者已经停发了。',
            '停不停、从哪个月停，都会告诉您，不同意也可以提。',
          ],
        },
      }}
    />
  );
}
