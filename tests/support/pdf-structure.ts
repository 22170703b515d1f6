/** This file reads a PDF as a screen reader does: its title, its language, and what each tag says. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** `Tagged` is one tag with its text, in reading order: `['TH', 'Heure']`. */
export type Tagged = readonly [role: string, text: string];

export type ReadPdf = { title: string; lang: string; tagged: boolean; xmp: string; pages: Tagged[][]; text: string };

type Node = { role?: string; children?: Node[]; type?: string; id?: string };

/** `LEAVES` are the tags whose whole text is given; others are walked through. */
const LEAVES = ['H1', 'H2', 'TH', 'TD', 'P'];

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  try {
    const { info, metadata } = await document.getMetadata();
    const pages: Tagged[][] = [];
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const marked = new Map<string, string>();
      let opened: string[] = [];
      for (const item of items) {
        if ('str' in item) {
          texts.push(item.str);
          for (const id of opened) marked.set(id, (marked.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
        } else if (item.type === 'endMarkedContent') opened = opened.slice(0, -1);
        else opened.push(item.id ?? '');
      }
      pages.push(walk((await page.getStructTree()) as Node | null, marked));
    }
    return {
      title: (info as { Title?: string }).Title ?? '',
      lang: (info as { Language?: string }).Language ?? '',
      tagged: ((await document.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') ?? false,
      xmp: metadata?.getRaw() ?? '',
      pages,
      text: texts.join(''),
    };
  } finally {
    await task.destroy();
  }
}

function walk(node: Node | null, marked: ReadonlyMap<string, string>): Tagged[] {
  if (!node) return [];
  if (node.role && LEAVES.includes(node.role)) return [[node.role, textOf(node, marked).replace(/\s+/g, ' ').trim()]];
  return (node.children ?? []).flatMap((child) => walk(child, marked));
}

function textOf(node: Node, marked: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return marked.get(node.id ?? '') ?? '';
  return (node.children ?? []).map((child) => textOf(child, marked)).join(' ');
}
