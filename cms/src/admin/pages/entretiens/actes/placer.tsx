import type { CreneauBureau } from '@portail/config/bureau/entretiens';
import type { ConvoqueBureau } from '@portail/config/bureau/planning';
import { useState } from 'react';
import { direCreneau } from '../phrases';
import { Choisir } from './choisir';
import { FormulaireActe } from './formulaire-acte';
import type { Acte } from './use-acte';

type Props = { acte: Acte; retour: () => void; recharger: () => void };

/** `PlacerQuelquUn` gives this créneau to one of those who are convoked: they phoned, or never answered. */
export function PlacerQuelquUn({
  creneau,
  convoques,
  ...dialogue
}: Props & { creneau: CreneauBureau; convoques: readonly ConvoqueBureau[] }) {
  const [choisi, setChoisi] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const personne = convoques.find(({ id }) => id === choisi);
  // `enOrdre` begins with those who hold nothing: a secretary looks for them.
  const enOrdre = convoques
    .filter(({ tenu }) => tenu?.creneau !== creneau.id)
    .toSorted((un, autre) => Number(un.tenu !== null) - Number(autre.tenu !== null));
  const envoyer = (confirme: boolean) => {
    setFaute(personne ? undefined : 'Choisissez un candidat.');
    if (!personne) return;
    dialogue.acte.faire(
      {
        route: 'placerConvocation',
        id: personne.id,
        corps: { sequence: personne.sequence, creneau: creneau.id, confirme },
      },
      `${personne.nom} ${personne.prenom} a ce créneau : un courriel l’en informe.`,
    );
  };
  return (
    <FormulaireActe
      {...dialogue}
      titre={`Placer un candidat : ${direCreneau(creneau)}`}
      libelle="Placer"
      envoyer={envoyer}
    >
      <Choisir
        titre="Candidat"
        chercher="Chercher un nom"
        possibles={enOrdre.map(({ id, nom, prenom, formation, tenu }) => ({
          valeur: id,
          libelle: `${nom} ${prenom}`,
          detail: tenu ? `${formation}, a déjà un créneau` : formation,
        }))}
        choisi={choisi}
        choisir={setChoisi}
        faute={faute}
        aucun="Personne d’autre n’est convoqué à cet entretien : convoquez d’abord."
      />
    </FormulaireActe>
  );
}

/** `ChoisirUnCreneau` gives a créneau to this person; those that are full or withdrawn are not proposed. */
export function ChoisirUnCreneau({
  personne,
  creneaux,
  tenu,
  ...dialogue
}: Props & {
  personne: { id: string; sequence: number; nom: string; prenom: string };
  creneaux: readonly CreneauBureau[];
  /** `tenu` is the créneau that they hold; null for none. */
  tenu: string | null;
}) {
  const [choisi, setChoisi] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const libres = creneaux.filter(
    ({ id, etat, prises, capacite }) => etat === 'ouvert' && prises < capacite && id !== tenu,
  );
  const qui = `${personne.nom} ${personne.prenom}`;
  const envoyer = (confirme: boolean) => {
    setFaute(choisi ? undefined : 'Choisissez un créneau.');
    if (!choisi) return;
    dialogue.acte.faire(
      {
        route: 'placerConvocation',
        id: personne.id,
        corps: { sequence: personne.sequence, creneau: choisi, confirme },
      },
      tenu ? `${qui} est déplacé : un courriel l’en informe.` : `${qui} a ce créneau : un courriel l’en informe.`,
    );
  };
  return (
    <FormulaireActe
      {...dialogue}
      titre={tenu ? `Déplacer ${qui}` : `Placer ${qui}`}
      libelle={tenu ? 'Déplacer' : 'Placer'}
      envoyer={envoyer}
    >
      <Choisir
        titre="Créneau libre"
        chercher="Chercher un jour, une heure, un jury"
        possibles={libres.map((creneau) => ({ valeur: creneau.id, libelle: direCreneau(creneau) }))}
        choisi={choisi}
        choisir={setChoisi}
        faute={faute}
        aucun="Aucun créneau n’est libre : ajoutez des créneaux, ou une place à l’un d’eux."
      />
    </FormulaireActe>
  );
}
