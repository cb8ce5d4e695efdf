import type { MessageTemplate } from '../service-catalogue/service-definition';

/** Words that every service shares; a definition that has its own for a template says them instead. */
export const COMMON_MESSAGES: Readonly<Record<string, MessageTemplate>> = {
  unassigned: { title: '有一件没有人接', body: '{number}：“{step}”派不出去，停在“待分派”。请定人。' },
  'needs-dispensation': {
    title: '有一件等您准予办理',
    body: '{number}：“{step}”要由没办过前面步骤的人办，单位里没有这样的人。请定人，或写明理由准予办理。',
  },
  returned: { title: '有一件退回来，请您定', body: '{number}：“{step}”的经办人说不归他办，请您定归谁。' },
};
