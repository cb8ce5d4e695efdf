import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { textsIn } from './county-words-checks';

/** What residents read, without the labels of telephone numbers and what only staff write down. */
function textsForResidents({ fields, pages: _pages, steps, ...rest }: ServiceDefinition): string[] {
  const asked = fields.filter(({ kind }) => kind !== 'phone');
  return textsIn({ ...rest, asked, steps: steps.map(({ record: _record, ...step }) => step) });
}

/** The same words reach who cannot hear or speak: they say 跟我们说一声 and 会跟您约, and the screen beside them says how. */
export function itSendsNobodyToTheTelephone(definition: () => ServiceDefinition): void {
  it('tells nobody to call, and nobody that we call: who does not use the telephone reads it too', () => {
    expect(textsForResidents(definition()).filter((text) => /打.{0,8}电话/.test(text))).toEqual([]);
  });
}
