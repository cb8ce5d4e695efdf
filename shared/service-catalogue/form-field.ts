import * as z from 'zod/mini';
import { AreaDepth } from './area-answer';

/** Shown or required only when an earlier answer is one of these values. */
export const Condition = z.strictObject({ field: z.string(), isOneOf: z.array(z.string()) });
export type Condition = z.infer<typeof Condition>;

/** One choosable value. `facts` carry what rules and claims read (service life in years). */
export const Option = z.strictObject({
  value: z.string(),
  label: z.string(),
  hint: z.optional(z.string()),
  icon: z.optional(z.string()),
  group: z.optional(z.string()),
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Option = z.infer<typeof Option>;

const common = {
  code: z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*$/)),
  label: z.string(),
  hint: z.optional(z.string()),
  required: z.boolean(),
  /** What the person reads when a required answer is missing: what goes wrong without it. */
  whenEmpty: z.string(),
  shownWhen: z.optional(Condition),
  /** Where the value may be taken from; the person can still change it. */
  prefill: z.optional(z.enum(['person.name', 'person.phone', 'person.address', 'agent.name', 'agent.phone'])),
};

const simpleKinds = [
  z.strictObject({ ...common, kind: z.literal('text'), maxLength: z.int() }),
  z.strictObject({ ...common, kind: z.literal('long-text'), maxLength: z.int() }),
  z.strictObject({ ...common, kind: z.literal('phone') }),
  /** Digits of an account or card; staff see its last four until somebody reveals it. */
  z.strictObject({ ...common, kind: z.literal('bank-account') }),
  z.strictObject({ ...common, kind: z.literal('number'), min: z.int(), max: z.int(), unit: z.string() }),
  z.strictObject({ ...common, kind: z.literal('date') }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.optional(z.array(Option)),
    optionList: z.optional(z.string()),
  }),
  z.strictObject({ ...common, kind: z.literal('choices'), options: z.array(Option), atLeast: z.int() }),
  /** A place (行政区划), from the county down; the answer is its code, or that the county is not among those of this system. */
  z.strictObject({ ...common, kind: z.literal('area'), to: AreaDepth }),
] as const;

/** A question that has one answer: what a row of a group may ask. */
export const SimpleField = z.discriminatedUnion('kind', [...simpleKinds]);
export type SimpleField = z.infer<typeof SimpleField>;

/** The kinds of question a form may ask. One kind, one control on the phone, one rule in form-answers.ts. */
export const FormField = z.discriminatedUnion('kind', [
  ...simpleKinds,
  /** A consent is its own question; it starts unticked. `required: false` means a refusal changes how, not whether (FACTS §7.1). */
  z.strictObject({
    ...common,
    kind: z.literal('consent'),
    statement: z.string(),
    ifRefused: z.optional(z.string()),
  }),
  /** The same few questions for each of several: every child, every member of the household. */
  z.strictObject({
    ...common,
    kind: z.literal('group'),
    fields: z.array(SimpleField),
    /** Rows that a required group needs. */
    atLeast: z.int(),
    most: z.int(),
    /** How one row is called, with its place: '第 {n} 个孩子'. */
    rowTitle: z.string(),
    /** On the button that adds a row: '再加一个孩子'. */
    addLabel: z.string(),
  }),
]);
export type FormField = z.infer<typeof FormField>;
export type FieldKind = FormField['kind'];
export type GroupField = Extract<FormField, { kind: 'group' }>;

/** What a question may need of its definition: lists of options that several questions share, by name. */
export interface OptionLists {
  optionLists: Record<string, Option[]>;
  /** What a place is called, where it is known by now: 靖州县甘棠镇大桥村. */
  areaName?: (code: string) => string | undefined;
}

/** The options of a choice field, its own or those of a named list. */
export function optionsOf(definition: OptionLists, field: FormField): Option[] {
  if (field.kind === 'choices') return field.options;
  if (field.kind !== 'choice') return [];
  return field.options ?? definition.optionLists[field.optionList ?? ''] ?? [];
}

/** '第 2 个孩子'. @param place of the row, from 0. */
export function rowTitleOf(field: Pick<GroupField, 'rowTitle'>, place: number): string {
  return field.rowTitle.replace('{n}', String(place + 1));
}

/** One screen of the form: one question (or one that belongs together), asked as a sentence. */
export const FormPage = z.strictObject({
  code: z.string(),
  title: z.string(),
  help: z.optional(z.string()),
  fields: z.array(z.string()),
  /** Papers photographed on this page. */
  papers: z.optional(z.array(z.string())),
  tips: z.optional(z.array(z.string())),
});
export type FormPage = z.infer<typeof FormPage>;
