import type { Feuille } from '@portail/config/bureau/feuille';
import { heureDeParis } from '@portail/config/heures';
import { LIBELLE_PRESENCE } from '@portail/config/rules/pointage';
import { direVoeux } from '@portail/config/rules/voeux';
import { ecrireTableur } from '../../../platform/spreadsheet.ts';

const HEURE = 'hh:mm';

/** `ecrireFeuille` writes the day sheet for Excel: days and hours are real ones, which sort and filter. */
export function ecrireFeuille({ jour, sections }: Feuille): Promise<Buffer> {
  return ecrireTableur({
    nom: 'Feuille du jour',
    colonnes: [
      { titre: 'Jour', largeur: 12, format: 'dd/mm/yyyy' },
      { titre: 'Début', largeur: 8, format: HEURE },
      { titre: 'Fin', largeur: 8, format: HEURE },
      { titre: 'Jury', largeur: 20 },
      { titre: 'Salle', largeur: 16 },
      { titre: 'Nom', largeur: 28 },
      { titre: 'Prénom', largeur: 24 },
      { titre: 'Formation', largeur: 60 },
      { titre: 'Vœux', largeur: 50 },
      { titre: 'Téléphone', largeur: 20 },
      { titre: 'Présence', largeur: 12 },
    ],
    lignes: sections.flatMap(({ jury, lignes }) =>
      lignes.map(({ debut, fin, salle, personne, libres }) => [
        ...[surLeCadran(jour, '00:00'), ...[debut, fin].map((un) => surLeCadran(jour, heureDeParis(new Date(un))))],
        ...[jury, salle],
        ...(personne
          ? [personne.nom, personne.prenom, personne.formation, direVoeux(personne.voeux).join(', ')]
          : [libres > 1 ? `${libres} places libres` : 'Libre', '', '', '']),
        personne?.telephone ?? '',
        personne?.presence ? LIBELLE_PRESENCE[personne.presence] : '',
      ]),
    ),
  });
}

/** `surLeCadran` gives the date whose figures in UTC are those of Paris, as Excel has no zone. */
function surLeCadran(jour: string, heure: string): Date {
  return new Date(`${jour}T${heure}:00Z`);
}
