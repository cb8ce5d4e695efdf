import renewal from '../../../shared/service-catalogue/definitions/certificate-renewal';
import { returnsFrom } from '../../../shared/work-items/hand-over';

const [jurisdiction] = renewal.returns!;
const atReview = (household: string, returns: string[] = []) => ({
  ...{ step: 'review', county: household, places: { residence: '431229', household } },
  returns,
});

describe('giving a leg back', () => {
  it('is offered where another county handed it over', () => {
    expect(returnsFrom(atReview('511403'), renewal)).toEqual([jurisdiction]);
  });

  test.each([
    ['where both places lie in one county', atReview('431229')],
    ['as often as it may be', atReview('511403', ['jurisdiction'])],
    ['in another step', { ...atReview('511403'), step: 'push' }],
    ['in a matter that knows no places', { ...atReview('511403'), places: undefined }],
  ])('is not offered %s', (_, item) => {
    const { places, ...rest } = item;
    expect(returnsFrom({ ...rest, ...(places ? { places } : {}) }, renewal)).toEqual([]);
  });
});
