/** Writes the document's title: the first thing a screen reader says on a new page. */
export function setPageTitle(title: string): void {
  document.title = title === '助残通' ? title : `${title} · 助残通`;
}
