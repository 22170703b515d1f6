/** `styleDe` reads an element's own `style` as it is written: browsers keep nothing of Word's `mso-…`. */
export function styleDe(element: Element, propriete: string): string {
  const style = element.getAttribute('style') ?? '';
  const lu = new RegExp(`(?:^|;)\\s*${propriete}\\s*:\\s*([^;]+)`, 'i').exec(style);
  return lu?.[1]?.trim().toLowerCase() ?? '';
}

/** `grasDe` gives undefined when the element says nothing of it. */
export function grasDe(element: Element): boolean | undefined {
  const graisse = styleDe(element, 'font-weight');
  if (/^(bold|bolder|[6-9]00)$/.test(graisse)) return true;
  if (/^(normal|lighter|[1-5]00)$/.test(graisse)) return false;
  return /^(b|strong|th)$/.test(element.localName) ? true : undefined;
}

export function italiqueDe(element: Element): boolean | undefined {
  const style = styleDe(element, 'font-style');
  if (/^(italic|oblique)/.test(style)) return true;
  if (style === 'normal') return false;
  return /^(i|em|cite|dfn|var)$/.test(element.localName) ? true : undefined;
}

const decoration = (element: Element) =>
  `${styleDe(element, 'text-decoration')} ${styleDe(element, 'text-decoration-line')}`;
export const estBarre = (element: Element) =>
  /^(s|strike|del)$/.test(element.localName) || decoration(element).includes('line-through');
export const estSouligne = (element: Element) =>
  /^(u|ins)$/.test(element.localName) || decoration(element).includes('underline');

export const estCache = (element: Element) =>
  element.hasAttribute('hidden') || styleDe(element, 'display') === 'none' || styleDe(element, 'mso-hide') === 'all';

/** `estMarqueDeWord` recognises a list's mark, which Word draws as words of the paragraph: « · », « 1. », « a) ». */
export const estMarqueDeWord = (element: Element) => styleDe(element, 'mso-list') === 'ignore';

/** `elementDeWord` reads the level and the mark of a list element, which Word writes as a paragraph. */
export function elementDeWord(element: Element): { niveau: number; ordonnee: boolean; numero?: number } | undefined {
  const niveau = /level(\d)/.exec(styleDe(element, 'mso-list'))?.[1];
  if (!niveau) return undefined;
  const marque = [...element.querySelectorAll('[style]')].find(estMarqueDeWord)?.textContent?.trim() ?? '';
  const [tout, numero] = /^\(?(?:(\d+)|[a-z]|[ivxlcdm]+|[\d.]+)[.)°]/i.exec(marque) ?? [];
  return { niveau: Number(niveau), ordonnee: tout !== undefined, ...(numero && { numero: Number(numero) }) };
}
