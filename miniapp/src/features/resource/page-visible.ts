import { createContext } from 'react';

/** Whether the page around is on the screen: what is drawn into a covered page has never heard that it was covered. */
export const PageVisible = createContext(true);
