/** This file draws the day sheet on paper: one part a jury, one line a person, boxes to tick and a place to sign. */
import { enListe, type Feuille, type SectionFeuille, salleUnique } from '@portail/config/bureau/feuille';
import { direHeure, direJour } from '@portail/config/heures';
import { afficherInstant, debutDuJour } from '@portail/config/paris';
import { direVoeux } from '@portail/config/rules/voeux';
import { composer } from '../../../platform/pdf/typesetting.ts';

/** `MODELE` repeats the heads of its columns on each page, and never cuts a line in two. */
const MODELE = `
#set text(size: 9pt)
#set page(paper: "a4", flipped: true, margin: (x: 12mm, top: 12mm, bottom: 15mm), footer: context {
  set text(size: 8pt)
  [#donnees.edition #h(1fr) page #counter(page).display("1 / 1", both: true)]
})
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(45%)), inset: (x: 4pt, y: 7pt), align: horizon)
#set table.cell(breakable: false)
#show table.cell.where(y: 0): set text(weight: "bold")
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12pt)

= #donnees.titre

#if donnees.sections.len() == 0 [Aucun créneau ce jour-là.]

#for (rang, section) in donnees.sections.enumerate() {
  if rang > 0 { pagebreak() }
  heading(level: 2, section.titre)
  table(
    columns: (auto, 2.4fr, 3fr, 2.4fr, auto, auto, auto, 2fr),
    table.header([Heure], [Nom, prénom], [Formation], [Vœux], [Téléphone], [Présent], [Absent], [Signature]),
    ..section.lignes.map(ligne => (
      [*#ligne.heure* #if ligne.salle != "" [\\ #ligne.salle]],
      [#strong(ligne.nom)],
      [#ligne.formation],
      [#ligne.voeux.join(linebreak())],
      [#ligne.telephone],
      align(center, text(size: 14pt, ligne.present)),
      align(center, text(size: 14pt, ligne.absent)),
      [],
    )).flatten(),
  )
}
`;

/** `titreDeFeuille` writes « Feuille du jour – Entretiens de la licence Banque – mardi 9 mars 2027 ». */
export function titreDeFeuille({ intitule, jour }: Pick<Feuille, 'intitule' | 'jour'>): string {
  return `Feuille du jour – ${intitule} – ${direJour(debutDuJour(jour))}`;
}

export function dessiner(feuille: Feuille): Promise<Buffer> {
  return composer(MODELE, {
    titre: titreDeFeuille(feuille),
    edition: `Feuille éditée le ${afficherInstant(new Date(feuille.maintenant))}`,
    sections: feuille.sections.map(presenter),
  });
}

const cocher = (cochee: boolean) => (cochee ? '☒' : '☐');

function presenter(section: SectionFeuille) {
  const salle = salleUnique(section);
  return {
    titre: salle ? `${section.jury} – ${salle}` : section.jury,
    lignes: section.lignes.map(({ debut, salle: sienne, personne, libres }) => ({
      heure: direHeure(new Date(debut)),
      salle: salle ? '' : sienne,
      nom: personne ? enListe(personne) : '',
      formation: personne?.formation ?? (libres > 1 ? `${libres} places libres` : 'Libre'),
      voeux: personne ? direVoeux(personne.voeux) : [],
      telephone: personne?.telephone ?? '',
      present: cocher(personne?.presence === 'present'),
      absent: cocher(personne?.presence === 'absent'),
    })),
  };
}
