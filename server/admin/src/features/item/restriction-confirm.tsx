import { Button } from 'antd';
import { Dialog } from '../../components/dialog';
import { Kbd, PlainKbd } from '../../components/kbd';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';

/** Moving an item out of sight cannot be undone from here: what will happen, before it does. */
export function RestrictionConfirm(props: { isBusy: boolean; onConfirm: () => void; onCancel: () => void }) {
  useShortcuts({ submit: props.onConfirm }, { exclusive: true });
  return (
    <Dialog
      title="再确认一次：转了就转不回来"
      closeLabel="关闭，草稿保留"
      onClose={props.onCancel}
      footer={
        <>
          <span className="grow" />
          <Button onClick={props.onCancel}>
            再想想 <PlainKbd>Esc</PlainKbd>
          </Button>
          <Button
            type="primary"
            danger
            loading={props.isBusy}
            aria-keyshortcuts="Control+Enter"
            onClick={props.onConfirm}
          >
            转为保密件 <Kbd of="submit" />
          </Button>
        </>
      }
    >
      <ul className="said-list">
        <li>这一件马上从办件列表、搜索里消失。没被指定的人都看不到了，多半也包括您自己。</li>
        <li>责任清单上指定的人接着办，您写的理由只有他们能看到。被反映的人和他的下属不会接到。</li>
        <li>内容、照片、经过一起转走。编号和期限不变，时间接着算。</li>
        <li>申请人会收到通知：这一件转到专人办理。</li>
        <li>
          <b>从这里转不回来。</b>拿不准，先跟本单位负责人商量，别在群里说。
        </li>
      </ul>
    </Dialog>
  );
}
