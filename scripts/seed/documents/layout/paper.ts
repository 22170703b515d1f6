/** `Paper` is sheets of A4 with the portal's header and footer, filled from top to bottom. Lengths are points. */
import { PDFDocument, type PDFFont, PDFName, type PDFPage, type RGB, StandardFonts } from 'pdf-lib';
import { CODES, type Emetteur } from '../emetteur.ts';
import { filled, outlined, type Rectangle, written } from './ink.ts';
import { PALETTE } from './palette.ts';
import { typographier, widthOf, wrap } from './typesetting.ts';

export const MARGIN = 50;
const LONG = 841.89;
const SHORT = 595.28;
const FOOTER = 52;

export type Masthead = Readonly<{
  emetteur: Emetteur;
  /** `annee` is the campagne's. */
  annee: number;
  /** `genre` reads « Fiche formation », for instance. */
  genre: string;
  titre: string;
  sousTitre?: string | undefined;
  paysage?: boolean;
}>;

type Weight = 'regular' | 'bold' | 'italic';
export type Style = { weight?: Weight; size?: number; color?: RGB };

export class Paper {
  readonly document: PDFDocument;
  readonly fonts: Record<Weight, PDFFont>;
  readonly masthead: Masthead;
  readonly width: number;
  /** `height` is the sheet's: asked of its page, it is read again each time from PDF objects. */
  readonly height: number;
  page: PDFPage;
  /** `y` is the distance from the top of the sheet to the next element. */
  y = 0;
  readonly #names = new Map<string, number>();
  readonly #keys = new Map<PDFPage, Map<Weight, PDFName>>();

  constructor(document: PDFDocument, fonts: Record<Weight, PDFFont>, masthead: Masthead) {
    this.document = document;
    this.fonts = fonts;
    this.masthead = masthead;
    this.page = this.#sheet();
    this.width = this.page.getWidth() - 2 * MARGIN;
    this.height = this.page.getHeight();
    this.#drawMasthead();
  }

  /** `left` is the height that remains on the sheet. */
  get left(): number {
    return this.height - FOOTER - this.y;
  }

  /** `room` begins another sheet unless this one still holds so much. */
  room(height: number): void {
    if (height <= this.left) return;
    this.page = this.#sheet();
    this.#drawReminder();
  }

  /** `text` writes one line, its top at `y`. */
  text(text: string, x: number, y: number, style: Style = {}): void {
    this.#write([typographier(text)], x, y, style, 0);
  }

  /**
   * `lines` writes lines from `y` down.
   *
   * @returns the height they take
   */
  lines(lines: readonly string[], x: number, y: number, style: Style = {}, leading = 1.38): number {
    const height = (style.size ?? 10) * leading;
    this.#write(lines, x, y, style, height);
    return lines.length * height;
  }

  wrap(text: string, width: number, { weight = 'regular', size = 10 }: Style = {}): string[] {
    return wrap(text, this.fonts[weight], size, width);
  }

  widthOf(text: string, { weight = 'regular', size = 10 }: Style = {}): number {
    return widthOf(typographier(text), this.fonts[weight], size);
  }

  /**
   * `box` draws a rectangle.
   *
   * @param at distances from the left and from the top of the sheet
   */
  box(at: Rectangle, { fill, line, thickness = 0.75 }: { fill?: RGB; line?: RGB; thickness?: number }): void {
    const rectangle = this.fromBottom(at);
    if (fill) this.page.pushOperators(...filled(rectangle, fill));
    if (line) this.page.pushOperators(...outlined(rectangle, line, thickness));
  }

  /** `fromBottom` is the same place, as PDF counts. */
  fromBottom({ x, y, width, height }: Rectangle): Rectangle {
    return { x, y: this.height - y - height, width, height };
  }

  rule(y: number, color: RGB = PALETTE.trait, thickness = 0.75): void {
    this.box({ x: MARGIN, y, width: this.width, height: thickness }, { fill: color });
  }

  /** `nameFor` names a field of the form by its label, and keeps the name its own: labels come back. */
  nameFor(label: string): string {
    const base = label
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40);
    const rank = (this.#names.get(base) ?? 0) + 1;
    this.#names.set(base, rank);
    return rank === 1 ? base : `${base}-${rank}`;
  }

  async save(): Promise<Uint8Array> {
    this.#declareFormFont();
    const pages = this.document.getPages();
    for (const [rank, page] of pages.entries()) this.#drawFooter(page, `Page ${rank + 1} / ${pages.length}`);
    // The appearances are not updated, because each field was drawn when it was added.
    return this.document.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
  }

  #sheet(): PDFPage {
    return this.document.addPage(this.masthead.paysage ? [LONG, SHORT] : [SHORT, LONG]);
  }

  #write(lines: readonly string[], x: number, y: number, style: Style, leading: number): void {
    const { weight = 'regular', size = 10, color = PALETTE.encre } = style;
    const baseline = this.height - y - size * 0.8;
    const type = { font: this.fonts[weight], key: this.#keyOf(weight), size, color, leading };
    this.page.pushOperators(...written(lines, x, baseline, type));
  }

  /** `#keyOf` is the name of the font on this sheet. */
  #keyOf(weight: Weight): PDFName {
    const keys = this.#keys.get(this.page) ?? new Map<Weight, PDFName>();
    this.#keys.set(this.page, keys);
    let key = keys.get(weight);
    if (!key) {
      const { name, ref } = this.fonts[weight];
      key = this.page.node.newFontDictionary(name, ref);
      keys.set(weight, key);
    }
    return key;
  }

  #drawMasthead(): void {
    const { emetteur, annee, genre, titre, sousTitre } = this.masthead;
    const full = this.page.getWidth();
    this.box({ x: 0, y: 0, width: full, height: 66 }, { fill: PALETTE.creux });
    this.box({ x: 0, y: 0, width: full, height: 5 }, { fill: PALETTE.ardoiseVive });
    this.text(emetteur.nom, MARGIN, 24, { weight: 'bold', size: 13, color: PALETTE.ardoiseVive });
    this.text(`Licences professionnelles – Campagne ${annee}`, MARGIN, 43, { size: 8.5, color: PALETTE.encreDouce });
    this.#drawSlates(full - MARGIN);
    this.text(genre.toUpperCase(), MARGIN, 86, { weight: 'bold', size: 8.5, color: PALETTE.attenteEncre });
    const title: Style = { weight: 'bold', size: 20, color: PALETTE.ardoiseVive };
    this.y = 102 + this.lines(this.wrap(titre, this.width, title), MARGIN, 102, title, 1.2);
    if (sousTitre) {
      const under: Style = { size: 11, color: PALETTE.encreDouce };
      this.y += 2 + this.lines(this.wrap(sousTitre, this.width, under), MARGIN, this.y + 2, under);
    }
    this.y += 12;
  }

  /** `#drawSlates` draws six slates for the six IUT: the one that speaks is the dark one. */
  #drawSlates(right: number): void {
    for (const [rank, code] of CODES.entries()) {
      const own = this.masthead.emetteur.code === undefined || this.masthead.emetteur.code === code;
      const x = right - (CODES.length - rank) * 17 + 3;
      this.box({ x, y: 26 + (rank % 2) * 6, width: 14, height: 22 }, { fill: own ? PALETTE.ardoise : PALETTE.trait });
    }
  }

  /** `#drawReminder` names the document on each sheet, for one that went astray. */
  #drawReminder(): void {
    const { emetteur, genre, titre } = this.masthead;
    this.box({ x: 0, y: 0, width: this.page.getWidth(), height: 5 }, { fill: PALETTE.ardoiseVive });
    const style: Style = { size: 8.5, color: PALETTE.encreDouce };
    const [line = ''] = this.wrap(`${genre} – ${titre}`, this.width - this.widthOf(emetteur.nom, style) - 24, style);
    this.text(line, MARGIN, 24, style);
    this.text(emetteur.nom, MARGIN + this.width - this.widthOf(emetteur.nom, style), 24, style);
    this.rule(40);
    this.y = 56;
  }

  /** `#declareFormFont` gives the form its font: readers take it from there for typed text, not from the fields. */
  #declareFormFont(): void {
    const { catalog, context } = this.document;
    const { name, ref } = this.fonts.regular;
    catalog.getAcroForm()?.dict.set(PDFName.of('DR'), context.obj({ Font: { [name]: ref } }));
  }

  #drawFooter(page: PDFPage, number: string): void {
    this.page = page;
    const y = this.height - 38;
    this.rule(y);
    const style: Style = { size: 7.5, color: PALETTE.encreDouce };
    this.text(this.masthead.emetteur.contact, MARGIN, y + 8, style);
    this.text(number, MARGIN + this.width - this.widthOf(number, style), y + 8, style);
  }
}

/** `openPaper` dates the document by the campagne's preparation, so that the same data give the same bytes. */
export async function openPaper(masthead: Masthead): Promise<Paper> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { emetteur, annee, genre, titre } = masthead;
  document.setTitle(titre === genre ? titre : `${genre} – ${titre}`, { showInWindowTitleBar: true });
  document.setAuthor(emetteur.nom);
  document.setSubject(`Licences professionnelles, campagne ${annee}`);
  document.setCreator('Portail de candidature');
  document.setProducer('pdf-lib');
  document.setLanguage('fr-FR');
  const prepared = new Date(Date.UTC(annee - 1, 8, 1, 8));
  document.setCreationDate(prepared);
  document.setModificationDate(prepared);
  const [regular, bold, italic] = await Promise.all(
    [StandardFonts.Helvetica, StandardFonts.HelveticaBold, StandardFonts.HelveticaOblique].map((font) =>
      document.embedFont(font),
    ),
  );
  if (!regular || !bold || !italic) throw new Error('the standard fonts are missing');
  return new Paper(document, { regular, bold, italic }, masthead);
}
