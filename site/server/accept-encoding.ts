/** @param header as the browser sent it: `gzip, deflate;q=0.5, br` */
export function accepts(header: string | undefined, encoding: string): boolean {
  return (
    (header ?? '')
      .toLowerCase()
      .split(',')
      // Not one regular expression: on a long row of spaces, its time would grow with the square of their number.
      .map((coding) => coding.split(';').map((part) => part.trim()))
      .some(([name, quality = '']) => name === encoding && !REFUSED.test(quality))
  );
}

const REFUSED = /^q=0(\.0*)?$/;
