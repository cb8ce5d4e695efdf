import type { MessageTemplate } from '../service-catalogue/service-definition';

/** Words that the engine has for every service; a definition may have its own under the same name. */
export const COMMON_WORDS: Readonly<Record<string, MessageTemplate>> = {
  'promise-moved': {
    title: '说好的日子变了',
    body: '您的{thing}（编号 {number}），放假安排有变动，办好的日子从{wasOn}改到{promisedOn}。您不用做什么。',
  },
  'supplement-day-moved': {
    title: '补材料的时间长了',
    body: '您的{thing}（编号 {number}），放假安排有变动，补材料的最后一天改到{until}。已经补过的不用再补。',
  },
};
