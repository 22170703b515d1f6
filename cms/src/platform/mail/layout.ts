/** `Modele` is a mail's content; `repondreA` is who reads an answer, when somebody does. */
export type Modele = { sujet: string; texte: string; html: string; repondreA?: string; pieceJointe?: PieceJointe };

/** `PieceJointe` is a text file that leaves with the mail. */
export type PieceJointe = { nom: string; type: string; contenu: string };

const ECHAPPEMENTS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const echapper = (texte: string) => texte.replace(/[&<>"']/g, (signe) => ECHAPPEMENTS[signe] ?? signe);

/** `Corps` is what a mail says; `repondreA` is the établissement's address, when the établissement writes. */
type Corps = {
  sujet: string;
  salutation: string;
  paragraphes: string[];
  lien?: { libelle: string; url: string };
  repondreA?: string;
};

const SIGNATURE = 'Le portail de candidature des IUT des Pays de la Loire';
const NE_PAS_REPONDRE = 'Ce message est envoyé automatiquement : merci de ne pas y répondre.';
const REPONDRE = 'Ce message est envoyé automatiquement. Si vous y répondez, votre réponse ira à l’établissement.';

/** `MARQUE` is where the HTML of a mail ends what it has to say, before its signature. */
const MARQUE = `<p style="margin:0 0 16px">${SIGNATURE}</p>`;

/**
 * `ajouterMot` adds a free text of an établissement to a mail, before its signature; what was typed stays plain text.
 */
export function ajouterMot<M extends Pick<Modele, 'texte' | 'html'>>(modele: M, mot: string | null | undefined): M {
  const net = mot?.trim();
  if (!net) return modele;
  const fin = modele.texte.lastIndexOf(`\n\n${SIGNATURE}\n\n`);
  const finHtml = modele.html.lastIndexOf(MARQUE);
  if (fin < 0 || finHtml < 0) throw new Error('a mail of a dossier is laid out by mettreEnPage');
  const paragraphe = `<p style="margin:0 0 16px">${echapper(net).replaceAll('\n', '<br>')}</p>`;
  return {
    ...modele,
    texte: `${modele.texte.slice(0, fin)}\n\n${net}${modele.texte.slice(fin)}`,
    html: modele.html.slice(0, finHtml) + paragraphe + modele.html.slice(finHtml),
  };
}

/**
 * `mettreEnPage` gives all mails one layout: the same words in text and HTML, no image, and what people typed escaped.
 */
export function mettreEnPage({ sujet, salutation, paragraphes, lien, repondreA }: Corps): Modele {
  const pied = repondreA ? REPONDRE : NE_PAS_REPONDRE;
  const texte = [salutation, ...paragraphes, ...(lien ? [`${lien.libelle} :\n${lien.url}`] : []), SIGNATURE, pied].join(
    '\n\n',
  );
  const p = (contenu: string) => `<p style="margin:0 0 16px">${contenu}</p>`;
  const bouton = lien
    ? p(
        `<a href="${echapper(lien.url)}" style="display:inline-block;padding:12px 20px;background:#1d4f91;color:#ffffff;border-radius:6px;text-decoration:none">${echapper(lien.libelle)}</a>`,
      ) + p(`Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :<br>${echapper(lien.url)}`)
    : '';
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${echapper(sujet)}</title></head><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b1f24;background:#ffffff"><div style="max-width:560px">${p(echapper(salutation))}${paragraphes.map((paragraphe) => p(echapper(paragraphe).replaceAll('\n', '<br>'))).join('')}${bouton}${MARQUE}<p style="margin:0;color:#57606a;font-size:14px">${pied}</p></div></body></html>`;
  return { sujet, texte, html, ...(repondreA && { repondreA }) };
}
