/** `appelDe` is the address that dials a number, as it is written on the page. */
export function appelDe(telephone: string): string {
  return `tel:${telephone.replace(/[^+\d]/g, '')}`;
}
