/** Where a shortcut works; the sheet shows one column per group. */
export type ShortcutGroup = 'everywhere' | 'list' | 'item' | 'papers';

export interface Shortcut {
  /** `j`, `Shift+X`, `?`, `Enter`, `Alt+A`, `Ctrl+Enter`, or a sequence `g q`. */
  keys: string;
  group: ShortcutGroup;
  label: string;
}

export const shortcutGroups: Readonly<Record<ShortcutGroup, string>> = {
  everywhere: '到处可用',
  list: '列表',
  item: '办件页',
  papers: '材料查看',
};

/**
 * Every key the staff admin listens to, once. Never Ctrl+digit, Alt+D/E/F, F1, F3, F5–F7, F10–F12: browsers and
 * screen readers own those.
 *
 * @source ADMIN.md §5
 */
export const shortcuts = {
  search: { keys: '/', group: 'everywhere', label: '搜索办件和人' },
  sheet: { keys: '?', group: 'everywhere', label: '这张表' },
  goQueue: { keys: 'g q', group: 'everywhere', label: '去办件' },
  typeSize: { keys: 'Alt+T', group: 'everywhere', label: '字号 14 / 16' },
  rowNext: { keys: 'j', group: 'list', label: '下一件' },
  rowPrevious: { keys: 'k', group: 'list', label: '上一件' },
  rowOpen: { keys: 'Enter', group: 'list', label: '打开' },
  urgent: { keys: 'e', group: 'list', label: '办最急的一件' },
  newIntake: { keys: 'n', group: 'list', label: '窗口登记（新件）' },
  filter: { keys: 'f', group: 'list', label: '筛选' },
  views: { keys: 'v', group: 'list', label: '全部视图' },
  select: { keys: 'x', group: 'list', label: '选上这一件，再按取消' },
  selectTo: { keys: 'Shift+X', group: 'list', label: '从上次选的选到这一件' },
  assignSelected: { keys: 'a', group: 'list', label: '分派选上的' },
  clearSelection: { keys: 'Escape', group: 'list', label: '都不选了' },
  take: { keys: 'r', group: 'list', label: '我来办（认领）' },
  tab1: { keys: '1', group: 'list', label: '我的' },
  tab2: { keys: '2', group: 'list', label: '请您批' },
  tab3: { keys: '3', group: 'list', label: '本单位' },
  tab4: { keys: '4', group: 'list', label: '本单位和下级' },
  tab5: { keys: '5', group: 'list', label: '待分派' },
  tab6: { keys: '6', group: 'list', label: '今天到期' },
  tab7: { keys: '7', group: 'list', label: '已超期' },
  tab8: { keys: '8', group: 'list', label: '等候中' },
  approve: { keys: 'Alt+A', group: 'item', label: '办这一步（批准、受理、通过）' },
  sendBack: { keys: 'Alt+S', group: 'item', label: '退回补正' },
  refuse: { keys: 'Alt+R', group: 'item', label: '不予批准' },
  submit: { keys: 'Ctrl+Enter', group: 'item', label: '提交决定' },
  note: { keys: 'm', group: 'item', label: '写内部备注' },
  why: { keys: 'y', group: 'item', label: '为什么是这一天' },
  papers: { keys: 'v', group: 'item', label: '逐份看材料' },
  itemNext: { keys: 'j', group: 'item', label: '下一件' },
  itemPrevious: { keys: 'k', group: 'item', label: '上一件' },
  addMissing: { keys: 'Alt+N', group: 'item', label: '退回时加一样缺的' },
  paperNext: { keys: 'ArrowRight', group: 'papers', label: '下一份' },
  paperPrevious: { keys: 'ArrowLeft', group: 'papers', label: '上一份' },
  paperChecked: { keys: 'c', group: 'papers', label: '标为已核对' },
  paperMissing: { keys: 'q', group: 'papers', label: '标为缺项' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
