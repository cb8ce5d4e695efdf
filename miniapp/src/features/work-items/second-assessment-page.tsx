import { SayWordsPage } from './say-words-page';

/** Asking for a second assessment says why. */
export function SecondAssessmentPage({ id }: { id: string }) {
  return (
    <SayWordsPage
      id={id}
      saying={{
        action: 'ask-second-assessment',
        title: '申请重新评定',
        question: '不同意评定的结论？',
        field: {
          label: '为什么不同意',
          hint: '例如：评的那天刚吃过药，平时站不住',
          whenEmpty: '请写一句为什么不同意，另一家机构评的时候要看。',
        },
        send: '申请重新评定',
        leave: '先不申请，回去看看',
        sent: '重新评定的申请收到了',
        may: (item) => item.refusal?.secondAssessment?.mayAsk ?? false,
        explained: {
          title: '怎么重新评',
          sentences: (item) => [
            item.refusal?.secondAssessment?.words ?? '这一件现在不能申请重新评定。',
            '只能申请一次，以重新评定的结论为准。材料不用重新交。',
          ],
        },
      }}
    />
  );
}
