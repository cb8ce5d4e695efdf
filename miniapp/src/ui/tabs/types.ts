export type TabName = 'home' | 'items' | 'help' | 'me';

/** The main navigation: four pages, opened without growing the page stack. */
export interface TabsProps {
  current: TabName;
}
