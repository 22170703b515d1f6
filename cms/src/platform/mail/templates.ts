import { environment } from '../environment.ts';
import type { Modele } from './outbox.ts';

const ECHAPPEMENTS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const echapper = (texte: string) => texte.replace(/[&<>"']/g, (signe) => ECHAPPEMENTS[signe] ?? signe);

type Corps = { sujet: string; salutation: string; paragraphes: string[]; lien?: { libelle: string; url: string } };

const SIGNATURE = 'Le portail de candidature des IUT des Pays de la Loire';
const NE_PAS_REPONDRE = 'Ce message est envoyé automatiquement : merci de ne pas y répondre.';

/** One layout for all mails: the same words in text and in HTML, readable without images, what people typed escaped. */
function mettreEnPage({ sujet, salutation, paragraphes, lien }: Corps): Modele {
  const texte = [
    salutation,
    ...paragraphes,
    ...(lien ? [`${lien.libelle} :\n${lien.url}`] : []),
    SIGNATURE,
    NE_PAS_REPONDRE,
  ].join('\n\n');
  const p = (contenu: string) => `<p style="margin:0 0 16px">${contenu}</p>`;
  const bouton = lien
    ? p(
        `<a href="${echapper(lien.url)}" style="display:inline-block;padding:12px 20px;background:#1d4f91;color:#ffffff;border-radius:6px;text-decoration:none">${echapper(lien.libelle)}</a>`,
      ) + p(`Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :<br>${echapper(lien.url)}`)
    : '';
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${echapper(sujet)}</title></head><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b1f24;background:#ffffff"><div style="max-width:560px">${p(echapper(salutation))}${paragraphes.map((paragraphe) => p(echapper(paragraphe).replaceAll('\n', '<br>'))).join('')}${bouton}${p(SIGNATURE)}<p style="margin:0;color:#57606a;font-size:14px">${NE_PAS_REPONDRE}</p></div></body></html>`;
  return { sujet, texte, html };
}

export function courrielDeValidation({ prenom, jeton }: { prenom: string; jeton: string }): Modele {
  return mettreEnPage({
    sujet: 'Validez votre adresse mail',
    salutation: `Bonjour ${prenom},`,
    paragraphes: [
      'Vous venez de créer un compte sur le portail de candidature des IUT des Pays de la Loire.',
      'Il reste à valider votre adresse mail, dans un délai de 15 jours. Sans cette validation, aucun dépôt de candidature n’est possible.',
    ],
    lien: { libelle: 'Valider mon adresse mail', url: `${environment().siteUrl}/compte/validation?jeton=${jeton}` },
  });
}

/** The accusé de réception: number, date, formation, IUT with address, phone and e-mail, list of pièces (CRPA L112-11, R112-5). */
export function accuseDeReception(accuse: {
  prenom: string;
  numero: string;
  date: string;
  formation: string;
  etablissement: { nom: string; adresse: string; telephone: string; email: string };
  pieces: string[];
  paragraphe: string | null;
  candidatureRef: string;
}): Modele {
  const { etablissement } = accuse;
  return mettreEnPage({
    sujet: `Accusé de réception de votre dossier n° ${accuse.numero}`,
    salutation: `Bonjour ${accuse.prenom},`,
    paragraphes: [
      `Votre dossier de candidature a été transmis le ${accuse.date}. Il porte le numéro ${accuse.numero}.`,
      `Formation : ${accuse.formation}`,
      `Établissement : ${etablissement.nom}\n${etablissement.adresse}\nTéléphone : ${etablissement.telephone}\nMail : ${etablissement.email}`,
      accuse.pieces.length > 0
        ? `Pièces transmises :\n${accuse.pieces.map((piece) => `- ${piece}`).join('\n')}`
        : 'Aucune pièce n’est jointe à ce dossier.',
      ...(accuse.paragraphe ? [accuse.paragraphe] : []),
      'Une fois le dossier transmis, vous ne pouvez plus le modifier. L’établissement vous écrira s’il manque quelque chose.',
    ],
    lien: { libelle: 'Voir mon dossier', url: `${environment().siteUrl}/candidatures/${accuse.candidatureRef}` },
  });
}
