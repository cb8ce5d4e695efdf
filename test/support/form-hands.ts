import type { Connection } from 'mongoose';
import type { Locator } from 'playwright-core';
import { isShown, rowsOf, type Answer, type Answers } from '../../shared/service-catalogue/form-answers';
import { optionsOf, rowTitleOf, type FormField } from '../../shared/service-catalogue/form-field';
import { getStep, type ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { isPaperRequired } from '../../shared/service-catalogue/required-paper';
import { recordFieldsOf, recordPapersOf } from '../../shared/service-catalogue/step-record';
import { aPicture } from '../factories/picture';
import { keyboardOf, type Keyboard } from './keyboard';
import type { ResidentHands } from './resident-hands';
import { usernameOfAssignee, type StaffHands } from './staff-hands';

/** Where the controls of a form are, and how they are called: on the phone a choice is radio buttons, at the desk a list. */
interface Form {
  keyboard: Keyboard;
  /** The page, or the row in which a field stands. */
  within: Locator;
  definition: ServiceDefinition;
  choicesAre: 'radios' | 'lists';
}

/** Fills in the whole form of a service on the phone, page after page, whatever it asks. @param look before a page is left. */
export async function fillForm(
  hands: ResidentHands,
  definition: ServiceDefinition,
  answers: Answers,
  look: (page: string) => Promise<void>,
): Promise<void> {
  for (const page of definition.pages) {
    await hands.heading(page.title);
    const form = formOn(hands, definition);
    for (const field of asked(definition.fields, answers).filter(({ code }) => page.fields.includes(code)))
      await fill(form, field, answers[field.code]!);
    for (const paper of definition.papers)
      if (page.papers?.includes(paper.code) && isPaperRequired(paper, answers))
        await hands.takePhoto(paper.shots?.[0] ?? paper.title);
    await look(page.code);
    await hands.press('下一题');
  }
}

/**
 * Whoever holds the item signs in, opens it and writes down what ends its step, with the photos that belong to it; nothing
 * is sent yet.
 */
export async function recordStep(
  worker: StaffHands,
  { database, number }: { database: Connection; number: string },
  definition: ServiceDefinition,
  code: string,
  record: Answers,
): Promise<void> {
  if ((await worker.page.locator('button.tb').count()) > 0) await worker.signOut();
  await worker.signIn(await usernameOfAssignee(database, number));
  await worker.open(number);
  await writeRecord(worker, definition, code, record);
}

/** On the open item: writes down what ends its step, with the photos that belong to it; nothing is sent yet. */
export async function writeRecord(
  worker: StaffHands,
  definition: ServiceDefinition,
  code: string,
  record: Answers,
): Promise<void> {
  await worker.key('Alt+A');
  const step = getStep(definition, code);
  const panel = worker.page.getByRole('complementary', { name: '期限和决定' });
  const form: Form = { keyboard: worker, within: panel, definition, choicesAre: 'lists' };
  for (const field of asked(recordFieldsOf(step), record)) await fill(form, field, record[field.code]!);
  for (const paper of recordPapersOf(step)) {
    if (!isPaperRequired(paper, record)) continue;
    const buffer = await aPicture(600, 400).jpeg().toBuffer();
    await panel.getByLabel(paper.title).setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer });
    await panel.getByAltText(`${paper.title}第 1 张`).waitFor();
  }
}

/** Opens the item of that page, writes down what ends its step, has it looked at, and sends it. */
export async function endStep(
  worker: StaffHands,
  itemPage: string,
  definition: ServiceDefinition,
  step: string,
  { record = {}, look }: { record?: Answers; look: () => Promise<void> },
): Promise<void> {
  await worker.page.goto(itemPage);
  const decision = worker.page.getByRole('heading', { name: '您的决定' });
  await decision.waitFor();
  await writeRecord(worker, definition, step, record);
  await look();
  const sent = worker.page.waitForResponse((answer) => answer.url().endsWith('/actions'));
  await worker.submit();
  // Whoever ends the next step too stays on the page: that it was taken, the answer says.
  expect((await sent).ok()).toBe(true);
}

const formOn = (hands: ResidentHands, definition: ServiceDefinition): Form => ({
  keyboard: keyboardOf(hands.page),
  within: hands.page.locator('main').filter({ visible: true }),
  definition,
  choicesAre: 'radios',
});

const asked = (fields: readonly FormField[], answers: Answers) =>
  fields.filter((field) => field.code in answers && isShown(field, answers));

async function fill(form: Form, field: FormField, answer: Answer): Promise<void> {
  const { keyboard, within, definition } = form;
  const labelled = within.getByLabel(field.label).first();
  switch (field.kind) {
    case 'group':
      for (const [place, row] of rowsOf(answer).entries()) {
        const title = rowTitleOf(field, place);
        const box = within.getByRole('group', { name: title, exact: true });
        if ((await box.count()) === 0)
          await keyboard.press(within.getByRole('button', { name: field.addLabel }));
        for (const each of asked(field.fields, row))
          await fill({ ...form, within: box }, each, row[each.code]!);
      }
      return;
    case 'choice': {
      const label = optionsOf(definition, field).find((option) => option.value === answer)!.label;
      return form.choicesAre === 'lists'
        ? keyboard.select(labelled, label)
        : keyboard.choose(within.getByRole('radio', { name: label }));
    }
    case 'area': {
      const name = await labelled.locator(`option[value="${String(answer)}"]`).textContent();
      return keyboard.select(labelled, name!);
    }
    case 'consent':
      return answer === true
        ? keyboard.tick(within.getByRole('checkbox', { name: new RegExp(`^${field.label}`) }))
        : undefined;
    case 'date':
      // The order of year, month and day in the browser's own control depends on the machine.
      await keyboard.tabTo(labelled);
      return labelled.fill(String(answer));
    default:
      return keyboard.write(labelled, String(answer));
  }
}
