import { FinalConfirm } from '../../components/final-confirm';

/** Moving an item out of sight cannot be undone from here: what will happen, before it does. */
export function RestrictionConfirm(props: { isBusy: boolean; onConfirm: () => void; onCancel: () => void }) {
  return (
    <FinalConfirm {...props} title="再确认一次：转了就转不回来" submit="转为保密件">
      <ul className="said-list">
        <li>这一件马上从办件列表、搜索里消失。没被指定的人都看不到了，多半也包括您自己。</li>
        <li>责任清单上指定的人接着办，您写的理由只有他们能看到。被反映的人和他的下属不会接到。</li>
        <li>内容、照片、经过一起转走。编号和期限不变，时间接着算。</li>
        <li>申请人会收到通知：这一件转到专人办理。</li>
        <li>
          <b>从这里转不回来。</b>拿不准，先跟本单位负责人商量，别在群里说。
        </li>
      </ul>
    </FinalConfirm>
  );
}
