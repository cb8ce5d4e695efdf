/**
 * Every failure the domain knows, with the sentence saying when it happens and what the person reads.
 * `advice` is shown as it stands: it says what to do next. HTTP statuses live in server/http/problem-statuses.ts.
 */
export const ERRORS = {
  'not-found': {
    when: 'The record does not exist, or the viewer may not see it: both answer alike.',
    title: '没有找到',
    advice: '没有查到这一件。看看编号有没有看错。',
  },
  'not-allowed': {
    when: 'The viewer sees the record but may not do this to it.',
    title: '这一步不归您办',
    advice: '这一步由别的岗位办理，页面上写着现在归谁。',
  },
  'not-signed-in': {
    when: 'There is no valid session on this door.',
    title: '请先登录',
    advice: '登录时间到了，请重新登录。您填的内容都在。',
  },
  'sign-in-failed': {
    when: 'User name, password or one-time code is wrong; the answer is the same for all three.',
    title: '登录没有成功',
    advice: '用户名、密码或验证码不对，请再试一次。',
  },
  'too-many-attempts': {
    when: 'A limit on sign-ins, look-ups or writes was reached.',
    title: '试得太频繁了',
    advice: '请过一会儿再试。',
  },
  'invalid-input': {
    when: 'The request does not meet its schema.',
    title: '有几处要改一下',
    advice: '请按下面写的改好，再提交。您填的都在。',
  },
  'changed-meanwhile': {
    when: 'What this action rests on was changed after the version the client saw.',
    title: '刚才有人先办了',
    advice: '您的操作没有生效，也没有发出消息。请看过新的情况再决定。',
  },
  'wrong-state': {
    when: 'The item is in a state in which this action does not exist.',
    title: '这一步现在办不了',
    advice: '这一件的状态已经变了，请看页面上现在可以做什么。',
  },
  'already-submitted': {
    when: 'The same submission id came with different answers.',
    title: '这份申请已经交过了',
    advice: '您之前已经交过这份申请，这是当时的回执。',
  },
  'not-eligible': {
    when: 'An eligibility rule of the service refuses, with its reasons.',
    title: '现在还不能申请',
    advice: '请看下面的原因和可以怎么办。',
  },
  'claim-taken': {
    when: 'The same person already holds this claim (service, period).',
    title: '已经申请过了',
    advice: '正在办的，在“我的办件”里看；办好了的，什么时候能再申请，看下面这句。',
  },
  'service-version-unknown': {
    when: 'The submitted code@version was never published.',
    title: '办事指南已更新',
    advice: '请回到办事指南重新打开表单，您填的内容会带过去。',
  },
  'service-version-old': {
    when: 'The form is of an older version, and the current one takes it no more.',
    title: '表格更新了',
    advice: '您填的都在。请看看新表格哪里不一样，把填好的带过去再交。',
  },
  'service-closed': {
    when: 'The service takes no applications now.',
    title: '现在不受理',
    advice: '这项服务现在不在受理时间，指南上写着什么时候可以办。',
  },
  'second-round-needs-reason': {
    when: 'A second request for supplements carries no reason of the section head.',
    title: '第二次退回要股长写理由',
    advice: '一次性告知只能有一轮。确实要再退，请股长写明理由。',
  },
  'no-approver': {
    when: 'Nobody on the reporting line can answer what was asked for.',
    title: '现在没有人能批',
    advice: '汇报线上现在没有能批的人。请先办着，或者请管理员看看人员和请假。',
  },
  'nobody-to-tell': {
    when: 'A message goes up the reporting line, and nobody heads it.',
    title: '没有人收这条通知',
    advice: '这条线上没有股长，也没有领导。请先补上负责人，再送一次。',
  },
  'unknown-reason': {
    when: 'A reason code is not in the definition’s catalogue.',
    title: '请选一个理由',
    advice: '请从列出的理由里选一个。',
  },
  'returned-before': {
    when: 'The matter was given back for this reason as often as the definition allows.',
    title: '已经退回过，不能再退',
    advice: '同一件只能退一次。有争议的，请报股长，和对方残联商量后办。',
  },
  'notice-stands': {
    when: 'A public notice is ended before its last day is over; the details name the day.',
    title: '公示还没满',
    advice: '公示要贴到最后一天过完，才能接着办。',
  },
  'objection-open': {
    when: 'A public notice is ended while an objection has no answer.',
    title: '还有异议没答复',
    advice: '公示期间有人提了异议。请先查清楚、写下答复，再接着办。',
  },
  'joint-open': {
    when: 'A step is decided while a mandatory part of another office has no answer and its last day is not over.',
    title: '必须会办的还没答复',
    advice: '请等会办答复，或者写明理由收回会办。过了会办的期限，没有答复也可以接着办。',
  },
  'joint-restricted': {
    when: 'Joint handling is asked for in a matter that only named readers may see, or that may become one.',
    title: '这类事项不能发起会办',
    advice: '检举控告只能由指定的人看到。要同事帮忙的，转为保密件以后指定他们知悉。',
  },
  'unknown-paper': {
    when: 'A paper code is not in the definition.',
    title: '材料名称不对',
    advice: '请从材料清单里选。',
  },
  'paper-missing': {
    when: 'A required paper has no file.',
    title: '还差材料',
    advice: '请补上列出的材料照片。',
  },
  'relation-not-valid': {
    when: 'The agent has no confirmed, unexpired relation to the beneficiary.',
    title: '现在不能替他办',
    advice: '代办关系没有确认或者已经到期。本人可以自己办，也可以重新授权。',
  },
  'basis-not-enough': {
    when: 'The service takes no application on the footing on which the agent acts (or on the person’s own); the details say who may apply.',
    title: '这一项要由别人来申请',
    advice: '下面写着谁可以申请、到哪里办。您填的都在，没有丢。',
  },
  segregation: {
    when: 'The same person may not decide what he or she first-checked.',
    title: '自己初审的不能自己审批',
    advice: '请由另一位同事办理这一步。',
  },
  interest: {
    when: 'Somebody who is the person concerned, or has an interest in the case, would take it in, take it, be assigned or decide it.',
    title: '与此件有利害关系的不能办',
    advice: '收件和改派，请由另一位同事来；已经在您名下的，请选“我要回避”，写明原因，系统另派给别人。',
  },
  'return-decided': {
    when: 'An item may not be returned as "not ours": the lead decided on this unit, or it was returned often enough.',
    title: '这一件不能再退回',
    advice: '归哪个单位办已经由负责人定过，或者退回的次数用完了。有困难请直接找负责人。',
  },
  'post-conflict': {
    when: 'The same post is there already, or a later version of it is already planned.',
    title: '这个岗位已经有别的安排',
    advice:
      '同一项服务、同一步、同一个地方只能有一个岗位。要换人，请在清单里这个岗位上换；以后的安排先撤销。',
  },
  'proposal-waits': {
    when: 'A change is added to, or taken out of, a proposal that lies before the leaders.',
    title: '改动正在等审批',
    advice: '改动已经提交，正等领导审批。要再改，请先在清单上按“收回再改”。',
  },
  'approval-needed': {
    when: 'A change of the responsibility list that does more than fill a gap of today is to take effect without approval.',
    title: '这处改动要先审批',
    advice: '只有今天没有人接的地方，才能先定人、后补批。请把改动记下来，提交领导审批。',
  },
  'channel-not-offered': {
    when: 'Matters of this service do not come in by this way.',
    title: '这一项不这样收',
    advice: '办事指南上写着可以怎么办：网上、窗口，或者打电话。',
  },
  'registration-needed': {
    when: 'Only a caller is named where the service is for people in the register.',
    title: '这一项要先登记本人',
    advice: '请按身份证号、残疾人证号或姓名找到本人；没有登记过的，先登记再收件。',
  },
  'already-registered': {
    when: 'The identity number of a person to be registered stands in the register.',
    title: '这个人已经登记过',
    advice: '请按身份证号找到这个人再收件。找不到的，说明户籍不归您的辖区，请问县里。',
  },
  'file-unreadable': {
    when: 'The uploaded bytes are no picture that can be decoded.',
    title: '这张照片打不开',
    advice: '请换一张照片再传。',
  },
  'file-too-large': {
    when: 'The upload exceeds the size or pixel limit.',
    title: '照片太大了',
    advice: '请用手机相机重新拍一张，或者选小一点的照片。',
  },
  'file-kind-refused': {
    when: 'The file is of a kind that is not accepted.',
    title: '这种文件收不了',
    advice: '请拍照上传（JPG、PNG、WEBP）。',
  },
  'upload-id-reused': {
    when: 'Another picture came under an upload id that was used before.',
    title: '这张照片没传成',
    advice: '请重新选这张照片再传一次。',
  },
  'ticket-expired': {
    when: 'A file ticket is unknown or older than 60 seconds.',
    title: '图片链接过期了',
    advice: '请关掉再打开一次。',
  },
  'printing-busy': {
    when: 'As many sheets as may wait are waiting to be printed.',
    title: '打印的人多',
    advice: '前面还有不少张在排队。请过几秒再按一次打印。',
  },
  'printing-failed': {
    when: 'A sheet could not be made, or not in time; nothing else is touched.',
    title: '这一张没有打印出来',
    advice: '办件没有变。请再按一次打印；还是不行，请把编号告诉管理员。',
  },
  'seal-broken': {
    when: 'A sealed value fails authentication; nothing of it may be used.',
    title: '这份内容暂时打不开',
    advice: '内容校验没有通过，已经记录。请把编号告诉管理员。',
  },
  'calendar-missing': {
    when: 'No working-day calendar is loaded for the county.',
    title: '工作日历没有装好',
    advice: '请管理员在“时限与日历”里导入日历。',
  },
  'demo-only': {
    when: 'The function exists only on a database marked demo and on loopback.',
    title: '只在演示环境可用',
    advice: '正式环境请用微信登录。',
  },
  'wechat-not-set-up': {
    when: 'This server has no WeChat mini-program of its own.',
    title: '这里还没有开通微信登录',
    advice: '请打当地残联的电话，或者去窗口、找村里的专委办。',
  },
  'wechat-sign-in-expired': {
    when: 'The code or the ticket of a WeChat sign-in is used up or too old.',
    title: '等得太久了',
    advice: '请再点一次“微信登录”。您填的都在。',
  },
  'wechat-refused': {
    when: 'WeChat itself does not let this person sign in.',
    title: '微信没有让这个号登录',
    advice: '请在微信里看看这个号是不是受了限制。急着办，去窗口或者请村里的专委帮忙。',
  },
  'binding-refused': {
    when: 'Identity number and proof do not belong to one registered person; the answer is the same whichever is wrong.',
    title: '没有对上',
    advice: '请看看身份证号对不对。手机号换过了，请村里的专委或者窗口给您一个开通码，当场就能用。',
  },
  'wechat-taken': {
    when: 'This WeChat opens the account of another person.',
    title: '这个微信已经有人用了',
    advice:
      '一个微信只登录一个人。要替家人办，登录以后在“我的亲友”里换人。以前绑错了人：回到上一步点“微信登录”，在“我的”里解除绑定，再来对。',
  },
  'clock-only-forward': {
    when: 'The demo clock was asked to go back.',
    title: '演示时钟只能往前走',
    advice: '请选一个更晚的时间。',
  },
  unavailable: {
    when: 'The database cannot be reached for the moment.',
    title: '服务正在恢复',
    advice: '请稍等几秒再试。您填的都在。',
  },
} as const satisfies Record<string, { when: string; title: string; advice: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** What a failure may carry besides its code; never personal data. */
export interface ErrorDetails {
  /** Sentences for the person, one per field or reason. */
  errors?: { field: string; message: string }[];
  [key: string]: unknown;
}

/** A failure the domain expects. It knows no HTTP; one mapper turns it into a status. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
