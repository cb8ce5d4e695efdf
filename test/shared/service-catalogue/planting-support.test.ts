import plantingSupport from '../../../shared/service-catalogue/definitions/planting-support';
import { findAnswerFaults } from '../../../shared/service-catalogue/form-answers';

const asked = (thing: string) =>
  findAnswerFaults(plantingSupport, plantingSupport.fields, { thing })
    .map(({ field }) => field)
    .filter((field) => field === 'land' || field === 'pen');

test.each(plantingSupport.optionLists.things!.map(({ value }) => value))(
  '%s: asks for the land or for the pen, never for both',
  (thing) => expect(asked(thing)).toEqual([['chicks', 'feed'].includes(thing) ? 'pen' : 'land']),
);
