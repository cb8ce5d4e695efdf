import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { LimitUnit } from '../time-limits/time-limit';
import { Span } from './application-window';
import { AmountName } from './county-amounts';
import { LimitName } from './county-limits';
import { Setting } from './service-settings';

/** What an administrator sends: one setting, why, and how many there were on the screen. */
export const SetService = z.strictObject({
  seenVersion: z.int().check(z.minimum(0)),
  reason: z.string().check(z.trim(), z.minLength(1, '请写为什么改。'), z.maxLength(100, '最多 100 个字。')),
  setting: Setting,
});
export type SetService = z.infer<typeof SetService>;

/** One limit of a service: by law, by the definition, and as the county promises it. */
export const LimitRow = z.strictObject({
  ...LimitName.shape,
  title: z.string(),
  unit: LimitUnit,
  /** '26 个工作日'. */
  definition: z.string(),
  amount: z.int(),
  /** The statutory limit that it ends under; null where there is none in the same units. */
  statutory: z.nullable(z.string()),
  source: z.string(),
  /** In force today; null where the definition's counts. */
  county: z.nullable(z.strictObject({ words: z.string(), amount: z.int(), since: PlainDate })),
  /** Set for later: '12月1日起 7 个工作日'. */
  planned: z.array(z.string()),
});
export type LimitRow = z.infer<typeof LimitRow>;

export const WindowView = z.strictObject({
  /** '每年6月1日到9月30日': what the definition says. */
  yearly: z.string(),
  /** How it stands today. */
  now: z.string(),
  /** Spans of the county by year; a year that is not here goes by the definition. */
  years: z.array(z.strictObject({ year: z.int(), words: z.string(), spans: z.array(Span) })),
});

/** The places of this year: how many, who has one, who waits. */
export const QuotaView = z.strictObject({
  /** 户, 人. */
  unit: z.string(),
  year: z.int(),
  /** In force today; null: no cap. */
  amount: z.nullable(z.int()),
  since: z.nullable(PlainDate),
  taken: z.int(),
  waiting: z.int(),
  /** Set for later: '12月1日起 每年 60 户'. */
  planned: z.array(z.string()),
});
export type QuotaView = z.infer<typeof QuotaView>;

/** What a county means to reach in this year, and how far it has come. */
export const TargetView = z.strictObject({
  year: z.int(),
  /** In force today; null: none. */
  amount: z.nullable(z.int()),
  /** Decided in favour this year so far; null where no target asks for it. */
  granted: z.nullable(z.int()),
  /** Set for later: '12月1日起 每年 400 件'. */
  planned: z.array(z.string()),
});
export type TargetView = z.infer<typeof TargetView>;

/** Whether the county takes it from the person alone. */
export const InPersonView = z.strictObject({
  isRequired: z.boolean(),
  /** In force today; null: as it was published. */
  since: z.nullable(PlainDate),
  /** Set for later: '12月1日起 只收本人申请'. */
  planned: z.array(z.string()),
});
export type InPersonView = z.infer<typeof InPersonView>;

/** One amount that the county sets: as the definition has it, and as the county pays it. */
export const AmountRow = z.strictObject({
  ...AmountName.shape,
  title: z.string(),
  /** '140 元'. */
  definition: z.string(),
  fen: z.int(),
  source: z.string(),
  /** In force today; null where the definition's counts. */
  county: z.nullable(z.strictObject({ words: z.string(), fen: z.int(), since: PlainDate })),
  /** Set for later: '12月1日起 150 元'. */
  planned: z.array(z.string()),
});
export type AmountRow = z.infer<typeof AmountRow>;

/** What was set when, by whom and why: '承诺：26 个工作日改成 20 个工作日，12月1日起'. */
export const SettingLine = z.strictObject({
  n: z.int(),
  what: z.string(),
  by: z.string(),
  when: z.string(),
  reason: z.string(),
});

/** One service as a county has set it. */
export const ServiceSettingsView = z.strictObject({
  code: z.string(),
  title: z.string(),
  /** How many settings were made so far. */
  version: z.int(),
  /** '收到后 5 个工作日内受理': nobody's to set. */
  statutory: z.array(z.string()),
  limits: z.array(LimitRow),
  window: z.nullable(WindowView),
  /** Null where the service has as many places as are wanted. */
  quota: z.nullable(QuotaView),
  /** Null where nothing is approved. */
  target: z.nullable(TargetView),
  /** Null where no county may ask it. */
  inPerson: z.nullable(InPersonView),
  /** Empty where the service pays nothing, or what is not the county's to set. */
  amounts: z.array(AmountRow),
  /** Newest first. */
  history: z.array(SettingLine),
});
export type ServiceSettingsView = z.infer<typeof ServiceSettingsView>;

/** Every service of the catalogue with what the county has set. */
export const ServiceSettingsList = z.strictObject({
  today: PlainDate,
  mayEdit: z.boolean(),
  /** Whether the viewer handles items and may so open the lists of who waits. */
  mayOpenLists: z.boolean(),
  services: z.array(ServiceSettingsView),
});
export type ServiceSettingsList = z.infer<typeof ServiceSettingsList>;
