/** Area code, number and extension: 0745-8222223, 0745-8222223-802; 400-800-1234. No day of a date: its parts are shorter. */
const WITH_HYPHENS = /(\b\d{3,4}(?:-\d{3,8}){1,2}\b)/;

/** Words cut at the telephone numbers among them, which no line may break: it would be read as two numbers. */
export function telephonePieces(words: string): { words: string; isNumber: boolean }[] {
  return words
    .split(WITH_HYPHENS)
    .map((piece, index) => ({ words: piece, isNumber: index % 2 === 1 })) // what it captures stands at the odd places
    .filter((piece) => piece.words !== '');
}
