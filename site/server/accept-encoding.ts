/**
 * `accepts` says whether the browser takes an encoding.
 *
 * @param header as the browser sent it: `gzip, deflate;q=0.5, br`
 */
export function accepts(header: string | undefined, encoding: string): boolean {
  return (
    (header ?? '')
      .toLowerCase()
      .split(',')
      // `trim` replaces one regular expression, whose time would grow with the square of a long row of spaces.
      .map((coding) => coding.split(';').map((part) => part.trim()))
      .some(([name, quality = '']) => name === encoding && !REFUSED.test(quality))
  );
}

const REFUSED = /^q=0(\.0*)?$/;
