import { PlainRow, Row } from '@/ui/row';

/** What needs neither voice nor ear: in the program, and at the window. */
export const waysWithoutVoice = (window: string | null | undefined) => [
  <Row
    key="items"
    icon="my-items"
    title="在“我的办件”里催一催"
    hint="点开一件，按“催一下”，经办人和股长都收到"
    to={{ page: 'items' }}
  />,
  <PlainRow
    key="window"
    icon="place"
    title="到县政务服务中心残联窗口"
    hint={`${window ? `${window}。` : ''}可以写字给工作人员看，也可以请人陪着来。`}
  />,
];
