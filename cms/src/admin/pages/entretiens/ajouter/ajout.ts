/** This file reads the form that adds créneaux to an entretien, beside those that it has. */
import { BUREAU } from '@portail/config/bureau/bureau';
import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { type Jour, jourDeParis } from '@portail/config/paris';
import { messageRefus } from '@portail/config/refusals';
import { chevauchements, FAUTES_ORGANISATION, type Jury, preparer } from '@portail/config/rules/organisation';
import { peutOuvrir } from '@portail/config/rules/ouverture';
import { retenus } from '@portail/config/rules/projet';
import { type Fautes, organisationDe, organisationEnvoyee, reprendre, type Saisie } from '../organiser/saisie';

/** `Existant` is a créneau of the planning, which a new one of its jury may not overlap. */
export type Existant = { piste: number; jury: string; debut: Date; fin: Date };

export function existantsDe({ creneaux }: EntretienBureau): Existant[] {
  return creneaux
    .filter(({ etat }) => etat === 'ouvert')
    .map(({ piste, jury, debut, fin }) => ({ piste, jury, debut: new Date(debut), fin: new Date(fin) }));
}

/** `dernierJour` is the day of the last créneau, or today when it is past or there is none. */
export function dernierJour(existants: readonly Existant[], aujourdhui: Jour): Jour {
  const jours = existants.map(({ debut }) => jourDeParis(debut));
  return [aujourdhui, ...jours].sort().at(-1) ?? aujourdhui;
}

/** `departDe` begins from how the entretien was laid, with its juries as its last créneaux name them. */
export function departDe(entretien: EntretienBureau): Saisie {
  const saisie = reprendre(entretien, []);
  const jurys = new Map<number, Jury>();
  for (const { piste, jury, salle, lien } of entretien.creneaux) jurys.set(piste, { nom: jury, salle, lien });
  const pistes = Array.from({ length: Math.max(saisie.jurys.length, ...jurys.keys()) }, (_, rang) => rang + 1);
  return {
    ...saisie,
    jurys: pistes.map((piste) => {
      return jurys.get(piste) ?? saisie.jurys[piste - 1] ?? { nom: `Jury ${piste}`, salle: '', lien: '' };
    }),
  };
}

/**
 * `prevoirAjout` gives what the form makes.
 *
 * @returns all its créneaux, those that would be added, those left out by hand or because their jury is taken, and what
 * keeps the organisation from being laid
 */
export function prevoirAjout(saisie: Saisie, existants: readonly Existant[], aujourdhui: Jour) {
  const prepare = preparer(organisationDe(saisie), aujourdhui);
  const tous = prepare.ok ? prepare.creneaux : [];
  const empeches = chevauchements<Existant>(tous, existants);
  const ecartes = [...saisie.ecartes, ...empeches.map(({ piste, debut }) => ({ piste, debut: debut.toISOString() }))];
  return { tous, ajoutes: retenus(tous, ecartes), ecartes, fautes: prepare.ok ? [] : prepare.fautes };
}

type Prevu = ReturnType<typeof prevoirAjout>;

/** `ajoutDe` gives what the page sends. */
export function ajoutDe(saisie: Saisie, { ecartes }: Prevu, version: number, confirme: boolean): object {
  return { version, organisation: organisationEnvoyee(saisie), ecartes, confirme };
}

/** `fautesDe` gives what is wrong beside each field: the rules first, then the form, then what an opening wants. */
export function fautesDe(saisie: Saisie, prevu: Prevu, entretien: EntretienBureau): Fautes {
  const fautes: Record<string, string> = {};
  const dire = (champ: string, message: string) => {
    fautes[champ] ??= message;
  };
  for (const { champ, faute } of prevu.fautes) dire(champ, FAUTES_ORGANISATION[faute]);
  const lu = BUREAU.ajouterCreneaux.corps.safeParse(ajoutDe(saisie, prevu, entretien.version, false));
  if (!lu.success) {
    for (const { path, message } of lu.error.issues) dire(path.slice(1).join('.'), message);
  }
  if (lu.success && prevu.fautes.length === 0) {
    const { faits, etat } = entretien;
    if (prevu.ajoutes.length === 0)
      dire('jours', 'Aucun créneau ne s’ajouterait : choisissez un autre jour, une autre heure ou un jury de plus.');
    const decision = peutOuvrir({ ...faits, formations: 1, creneaux: prevu.ajoutes });
    if (etat !== 'brouillon' && !decision.ok) {
      for (const { cible, code } of decision.refus) dire(cible ?? 'jours', messageRefus(code));
    }
  }
  return fautes;
}
