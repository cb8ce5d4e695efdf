/** One part of a page as it is read: its heading, then its sentences. */
export interface SpokenSection {
  title: string;
  text: string;
}

/** Reads the page; shown only where there is a voice. Stops when the page is left. */
export interface ReadAloudProps {
  sections: readonly SpokenSection[];
  /** Default 把这一页读给我听. */
  words?: string;
}
