import type { CreneauBureau, EntretienBureau } from '@portail/config/bureau/entretiens';
import { PLANNING } from '@portail/config/bureau/planning';
import { heureDeParis, instantDeParis } from '@portail/config/heures';
import { jourDeParis } from '@portail/config/paris';
import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Grille } from '../cadre';
import { Champ } from '../organiser/champs';
import { compter, direCreneau } from '../phrases';
import { ChoixEtendue } from './choix-etendue';
import { FormulaireActe } from './formulaire-acte';
import { creneauxDe, type Etendue } from './portee-creneaux';
import type { Acte } from './use-acte';

type Props = {
  entretien: EntretienBureau;
  creneau: CreneauBureau;
  acte: Acte;
  retour: () => void;
  recharger: () => void;
};

const MINUTE_MS = 60_000;
const minutesDe = ({ debut, fin }: CreneauBureau) => (Date.parse(fin) - Date.parse(debut)) / MINUTE_MS;

type Saisie = Record<'jury' | 'salle' | 'lien' | 'places' | 'jour' | 'heure' | 'duree', string>;

function saisieDe(creneau: CreneauBureau): Saisie {
  const { jury, salle, lien, capacite, debut } = creneau;
  const instant = new Date(debut);
  return {
    ...{ jury, salle, lien, places: String(capacite), duree: String(minutesDe(creneau)) },
    ...{ jour: jourDeParis(instant), heure: heureDeParis(instant) },
  };
}

/** `ModifierCreneaux` changes what is typed over, and leaves the rest of each créneau as it is. */
export function ModifierCreneaux({ entretien, creneau, ...dialogue }: Props) {
  const depart = saisieDe(creneau);
  const [saisie, setSaisie] = useState(depart);
  const [etendue, setEtendue] = useState<Etendue>('creneau');
  const [fautes, setFautes] = useState<Record<string, string>>({});
  const choisis = creneauxDe(etendue, creneau, entretien.creneaux, entretien.maintenant);
  const occupants = choisis.reduce((somme, { prises }) => somme + prises, 0);
  const champ = (nom: keyof Saisie) => ({
    nom,
    valeur: saisie[nom],
    changer: (texte: string) => setSaisie({ ...saisie, [nom]: texte }),
    faute: fautes[nom],
  });
  const change = (nom: keyof Saisie) => saisie[nom].trim() !== depart[nom];
  const envoyer = (confirme: boolean) => {
    const debut = instantDeParis(saisie.jour, saisie.heure);
    const horaire = change('jour') || change('heure');
    const lu = PLANNING.modifierCreneaux.corps.safeParse({
      creneaux: choisis.map(({ id, version }) => ({ id, version })),
      jury: change('jury') ? saisie.jury : null,
      salle: change('salle') ? saisie.salle : null,
      lien: change('lien') ? saisie.lien : null,
      capacite: change('places') ? Number(saisie.places || Number.NaN) : null,
      decalage: horaire && debut ? (debut.getTime() - Date.parse(creneau.debut)) / MINUTE_MS : 0,
      duree: change('duree') ? Number(saisie.duree || Number.NaN) : null,
      confirme,
    });
    const trouvees: Record<string, string> = {};
    if (horaire && !debut) trouvees['heure'] = 'Indiquez un jour et une heure qui existent.';
    for (const { path, message } of lu.success ? [] : lu.error.issues) {
      trouvees[path[0] === 'capacite' ? 'places' : String(path[0])] ??= message;
    }
    setFautes(trouvees);
    if (!lu.success || Object.keys(trouvees).length > 0) return;
    dialogue.acte.faire(
      { route: 'modifierCreneaux', id: entretien.id, corps: lu.data },
      `${compter(choisis.length, 'créneau modifié', 'créneaux modifiés')}.`,
    );
  };
  return (
    <FormulaireActe {...dialogue} titre={`Modifier : ${direCreneau(creneau)}`} libelle="Enregistrer" envoyer={envoyer}>
      <Grille $largeur="16rem">
        {entretien.faits.forme === 'presentiel' && <Champ {...champ('salle')} libelle="Salle" />}
        {entretien.faits.forme === 'visio' && <Champ {...champ('lien')} libelle="Lien de ce jury" />}
        <Champ {...champ('jury')} libelle="Jury" />
        <Champ {...champ('places')} libelle="Places" type="number" />
        <Champ {...champ('jour')} libelle="Jour" type="date" />
        <Champ {...champ('heure')} libelle="Début (heure de Paris)" type="time" />
        <Champ {...champ('duree')} libelle="Durée (minutes)" type="number" />
      </Grille>
      <ChoixEtendue
        creneau={creneau}
        creneaux={entretien.creneaux}
        maintenant={entretien.maintenant}
        etendue={etendue}
        choisir={setEtendue}
      />
      {etendue !== 'creneau' && (change('jour') || change('heure')) && (
        <Typography tag="p">Les autres créneaux sont décalés d’autant.</Typography>
      )}
      <Typography tag="p">
        {occupants === 0
          ? 'Personne n’a réservé : aucun courriel ne part.'
          : `${compter(occupants, 'candidat a réservé', 'candidats ont réservé')} : si la salle, le lien ou l’horaire change, un courriel le dit à chacun.`}
      </Typography>
    </FormulaireActe>
  );
}
