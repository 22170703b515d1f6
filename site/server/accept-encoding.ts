/** @param header as the browser sent it: `gzip, deflate;q=0.5, br` */
export function accepts(header: string | undefined, encoding: string): boolean {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().split(/\s*;\s*/))
    .some(([name, quality = '']) => name === encoding && !REFUSED.test(quality));
}

const REFUSED = /^q=0(\.0*)?$/;
