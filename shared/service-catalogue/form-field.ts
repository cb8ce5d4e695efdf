import * as z from 'zod/mini';

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

/** The kinds of question a form may ask. One kind, one control on the phone, one rule in form-answers.ts. */
export const FormField = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('text'), maxLength: z.int() }),
  z.strictObject({ ...common, kind: z.literal('long-text'), maxLength: z.int() }),
  z.strictObject({ ...common, kind: z.literal('phone') }),
  z.strictObject({ ...common, kind: z.literal('number'), min: z.int(), max: z.int(), unit: z.string() }),
  z.strictObject({ ...common, kind: z.literal('date') }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.optional(z.array(Option)),
    optionList: z.optional(z.string()),
  }),
  z.strictObject({ ...common, kind: z.literal('choices'), options: z.array(Option), atLeast: z.int() }),
  /** A consent is its own question; it starts unticked. `required: false` means a refusal changes how, not whether (FACTS §7.1). */
  z.strictObject({
    ...common,
    kind: z.literal('consent'),
    statement: z.string(),
    ifRefused: z.optional(z.string()),
  }),
]);
export type FormField = z.infer<typeof FormField>;
export type FieldKind = FormField['kind'];

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
