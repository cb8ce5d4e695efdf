import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  chosenOf,
  isShown,
  rowsOf,
  type Answer,
  type Answers,
} from '@zhucantong/shared/service-catalogue/form-answers';
import { optionsOf, rowTitleOf, type FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** Digits of a county, a town and a village in a division code. */
const DEPTHS = [6, 9, 12];

/** Answers those of these questions that are asked, by what is seen and heard of them, in the page or in one row of a group. */
export async function answerAll(
  box: HTMLElement,
  definition: ServiceDefinition,
  fields: readonly FormField[],
  answers: Answers,
): Promise<void> {
  for (const field of fields)
    if (field.code in answers && isShown(field, answers))
      await answerOne(box, definition, field, answers[field.code]!);
}

async function answerOne(
  box: HTMLElement,
  definition: ServiceDefinition,
  field: FormField,
  answer: Answer,
): Promise<void> {
  const seen = within(box);
  const named = (value: string) =>
    optionsOf(definition, field as Extract<FormField, { kind: 'choice' }>).find(
      (each) => each.value === value,
    )!.label;
  switch (field.kind) {
    case 'choice':
      return userEvent.click(seen.getByRole('radio', { name: beginsWith(named(String(answer))) }));
    case 'choices':
      for (const value of chosenOf(answer))
        await userEvent.click(seen.getByRole('checkbox', { name: beginsWith(named(value)) }));
      return;
    case 'consent':
      if (answer === true)
        await userEvent.click(seen.getByRole('checkbox', { name: beginsWith(field.label) }));
      return;
    case 'area':
      return chooseArea(box, String(answer));
    case 'group':
      for (const [place, row] of rowsOf(answer).entries()) {
        const name = rowTitleOf(field, place);
        if (!seen.queryByRole('group', { name }))
          await userEvent.click(seen.getByRole('button', { name: field.addLabel }));
        await answerAll(seen.getByRole('group', { name }), definition, field.fields, row);
      }
      return;
    default: {
      const control = seen.getByLabelText(beginsWith(field.label));
      await userEvent.clear(control);
      await userEvent.type(control, String(answer));
    }
  }
}

/** One list after the other, as each fills when the one before is chosen. */
async function chooseArea(box: HTMLElement, code: string): Promise<void> {
  for (const digits of DEPTHS.filter((each) => each <= code.length)) {
    const part = code.slice(0, digits);
    const list = await waitFor(() => {
      const lists = within(box).getAllByRole<HTMLSelectElement>('combobox');
      const found = lists.find(({ options }) => [...options].some(({ value }) => value === part));
      if (!found) throw new Error(`no list offers ${part}`);
      return found;
    });
    await userEvent.selectOptions(list, part);
  }
}

export const headed = (title: string): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name: (said) => plain(said) === plain(title) });

const plain = (words: string): string => words.replace(/\s/g, '');

export const beginsWith = (words: string): RegExp =>
  new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
