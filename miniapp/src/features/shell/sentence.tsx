import { Fragment } from 'react';
import { Text } from '@/ui/text';

/** A clause of at most so many characters stays on one line. */
const SHORT = 11;
const DAY_OR_AMOUNT = /((?:最晚)?\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d+ 个工作日|\d+ [样件天])/;

/** The server's words, broken only where one would pause: never within a day, an amount or a short clause. */
export function Sentence({ children }: { children: string }) {
  return (
    <>
      {keptTogether(children).map(({ words, together }, index) =>
        together ? (
          <Text key={index} nb>
            {words}
          </Text>
        ) : (
          <Fragment key={index}>{words}</Fragment>
        ),
      )}
    </>
  );
}

/** Cuts a sentence into pieces; those marked must not be broken. */
export function keptTogether(sentence: string): { words: string; together: boolean }[] {
  const clauses = sentence.match(/[^，。；：]+[，。；：]?/g) ?? [];
  return clauses.flatMap((clause) => {
    if ([...clause].length <= SHORT) return [{ words: clause, together: true }];
    return clause
      .split(DAY_OR_AMOUNT)
      .map((words, index) => ({ words, together: index % 2 === 1 })) // what it captures stands at the odd places
      .filter(({ words }) => words !== '');
  });
}
