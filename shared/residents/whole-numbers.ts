/**
 * Area code, number and extension (0745-8222223-802, 400-800-1234), or the number of a matter (靖 1830-4774). No day of a date:
 * its parts are shorter.
 */
const WITH_HYPHENS = /([\u4e00-\u9fff] \d{4}-\d{4}\b|\b\d{3,4}(?:-\d{3,8}){1,2}\b)/;

/** Words cut at the numbers among them that no line may break: in two pieces a number is read as two. */
export function numberPieces(words: string): { words: string; isNumber: boolean }[] {
  return words
    .split(WITH_HYPHENS)
    .map((piece, index) => ({ words: piece, isNumber: index % 2 === 1 })) // what it captures stands at the odd places
    .filter((piece) => piece.words !== '');
}
