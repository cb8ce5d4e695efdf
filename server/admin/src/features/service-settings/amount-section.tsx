import type { AmountRow } from '@zhucantong/shared/service-catalogue/settings-view';
import { SettingTable } from './setting-table';

/** 发放标准: what the guide proposes and what the county pays, line by line. */
export function AmountSection({
  amounts,
  onChange,
}: {
  amounts: readonly AmountRow[];
  onChange?: ((amount: AmountRow) => void) | undefined;
}) {
  return (
    <>
      <h3 className="h2">发放标准</h3>
      <SettingTable
        caption="发放标准。县里没有定的，照办事指南的数发。"
        isCaptionHidden
        columns={{ what: '发什么', county: '本县标准' }}
        rows={amounts}
        keyOf={({ line, option }) => `${line}/${option ?? ''}`}
        {...{ whenNotSet: '没有定', changeLabel: '改标准', onChange }}
      />
    </>
  );
}
