import { countWords } from '../queue/queue-words';

export const unreadWords = (unread: number) => `${countWords(unread)} 条未读`;
