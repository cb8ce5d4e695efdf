import type { Answer } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField, GroupField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ReactNode } from 'react';

/** A group of rows has a control of its own. */
type SingleField = Exclude<FormField, GroupField>;

/** What every control of a form is given, whatever its kind of question. */
export interface FieldControlProps<F extends SingleField = SingleField> {
  definition: ServiceDefinition;
  field: F;
  value: Answer | undefined;
  error?: string;
  /** undefined: nothing answered. */
  onChange: (value: Answer | undefined) => void;
  /** The question of the whole page, when this field is alone on it. */
  question?: { title: ReactNode; lead?: string };
}
