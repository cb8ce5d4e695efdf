import type { MessageTemplate } from '../service-catalogue/service-definition';

/** Words that every service shares; a definition that has its own for a template says them instead. */
export const COMMON_MESSAGES: Readonly<Record<string, MessageTemplate>> = {
  'contact-changed': {
    title: '怎么联系您，改了一下',
    body: '{office}的工作人员登记的：有结果怎么告诉您，照新的来，写在“我的”里。不是您的意思，打 {phone}，或者到窗口说一声。',
  },
  'sign-in-code-issued': {
    title: '给您开了一个微信开通码',
    body: '{office}开的。七天以内，用这个码和您的身份证号，可以在一个微信上打开您的账号，只能用一次。码只给您本人，不要告诉别人。不是您自己要的，马上打 {phone}，或者到窗口说一声。',
  },
  unassigned: { title: '有一件没有人接', body: '{number}：“{step}”派不出去，停在“待分派”。请定人。' },
  'needs-dispensation': {
    title: '有一件等您准予办理',
    body: '{number}：“{step}”要由没办过前面步骤的人办，单位里没有这样的人。请定人，或写明理由准予办理。',
  },
  'interest-declared': {
    title: '有一件申请回避',
    body: '{number}：“{step}”的经办人说与此件有利害关系，已按责任清单重新派。理由写在这一件里。',
  },
  'items-of-absent': {
    title: '有同事不在岗，几件由您接',
    body: '{who} {from}到{to} 不在岗，名下有 {count} 件这几天到期。他不在的时候，您在“本单位”里接过来办。',
  },
  returned: { title: '有一件退回来，请您定', body: '{number}：“{step}”的经办人说不归他办，请您定归谁。' },
  'handled-apart': {
    title: '您的这一件转到专人办理',
    body: '编号 {number} 不变。按规定只有指定的人能看到，进展在“保密件”里看。',
  },
  'named-reader': {
    title: '您被指定办理一件保密件',
    body: '编号 {number}。只有指定的人能看到，请不要告诉别人。',
  },
  unheld: { title: '一件保密件没有人接', body: '编号 {number}。请领办，或者指定能办的人。' },
  'decided-there': {
    title: '转出去的件定了，请告诉申请人',
    body: '{number}：户籍地作出了决定。请在 {tellWithin}内告诉申请人；看手机的，已经收到消息了。',
  },
  'joint-answered': { title: '会办有答复了', body: '{number}：请的会办答复了，写在这一件里。' },
  'joint-returned': {
    title: '会办退回来了',
    body: '{number}：请的会办说不归他们，理由写在这一件里，请您看看怎么办。',
  },
  'joint-expired': {
    title: '会办过期没有答复',
    body: '{number}：请的会办到期没有答复，不用再等，可以接着办。',
  },
  'part-recalled': { title: '会办收回了', body: '{number}：主办的不用您答复了。' },
  'due-soon': { title: '快到期了', body: '{number}：{clock}最晚 {dueOn}，请抓紧办。' },
  escalated: { title: '超期没有办，请督办', body: '{number}：{clock}应在 {dueOn} 前办完，现在还没有办完。' },
  'approval-asked': { title: '请您批', body: '{number}：{asks}。理由写在这一件里。' },
  'approval-given': { title: '批了', body: '{number}：{asks}，已经批准。' },
  'approval-declined': { title: '没有批', body: '{number}：{asks}，没有批准。理由写在这一件里。' },
  extended: {
    title: '要晚几天',
    body: '{thing}，编号 {number}。{clock}延到 {dueOn}。为什么要延，写在这一件里。',
  },
  stopped: {
    title: '先停一停，不计时',
    body: '{thing}，编号 {number}。因为{stop}，预计停到 {stopUntil}。为什么要停，写在这一件里。',
  },
  resumed: { title: '接着计时了', body: '{thing}，编号 {number}。因为{stop}停的日子结束了，接着数日子。' },
  'notice-posted': {
    title: '公示贴出来了',
    body: '{thing}，编号 {number}。公示到{noticeUntil}，这几天不计时。您不用做什么。',
  },
  'notice-ended': { title: '公示结束了', body: '{thing}，编号 {number}。公示满了，接着往下办。' },
  'objection-recorded': {
    title: '公示期间有人提了异议',
    body: '{thing}，编号 {number}。我们正在核实，需要您说明的，会联系您。',
  },
  'objection-dismissed': { title: '异议查过了，不成立', body: '{thing}，编号 {number}。您的这一件照常办。' },
  'objection-upheld': {
    title: '异议查过了，要再核一遍',
    body: '{thing}，编号 {number}。退回“{step}”重新核实，核实后再公示。',
  },
  'promise-moved': {
    title: '说好的日子变了',
    body: '您的{thing}（编号 {number}），放假安排有变动，办好的日子从{wasOn}改到{promisedOn}。您不用做什么。',
  },
  'accepted-for-later': {
    title: '受理了，还差 {laterCount} 样',
    body: '{thing}，编号 {number}。还差：{laterPapers}，最晚 {laterUntil} 补上。别的我们先办着；没补来就不能批，这一件{laterEnd}。',
  },
  'later-partly-brought': {
    title: '补的材料收到了，还差 {laterCount} 样',
    body: '{thing}，编号 {number}。还差：{laterPapers}，最晚 {laterUntil} 补上。',
  },
  'later-brought': { title: '材料齐了', body: '{thing}，编号 {number}。补的都收到了，接着办。' },
  'later-reminder': {
    title: '还有 {laterCount} 样等您补',
    body: '{thing}，编号 {number}。{laterPapers}，最晚 {laterUntil} 补上，过了这天{laterEnd}。来不及，跟我们说一声。',
  },
  'later-never-came': {
    title: '没等到您补的材料',
    body: '{thing}，编号 {number}。说好以后补的没有来：{laterPapers}，这一件{laterEnd}。材料齐了，随时可以再申请。',
  },
  'later-day-moved': {
    title: '补材料的时间长了',
    body: '您的{thing}（编号 {number}），放假安排有变动，{laterPapers}最晚改到 {laterUntil} 补上。',
  },
  'supplement-day-moved': {
    title: '补材料的时间长了',
    body: '您的{thing}（编号 {number}），放假安排有变动，补材料的最后一天改到{until}。已经补过的不用再补。',
  },
};
