/**
 * This file judges what the schemas of the account's blocks cannot judge alone: reference lists, the day, answers that
 * depend on others. It holds no schema, so that the scripts of a page that judges nothing else stay light.
 */
import { fauteDeCodePostal } from './code-postal.ts';
import { dateSaisie } from './date.ts';
import type { Contexte, NATURES_DIPLOME, Profil, References } from './parcours.ts';

/** `Fautes` gives a message for each field to correct; empty when there is none. */
export type Fautes = Record<string, string>;

const [ANNEE_MIN, AGE_MIN, AGE_MAX] = [1950, 14, 99];
/** `LEVES` are the fields that « non scolarisé » and « AUCUN diplôme supérieur » make optional. */
const LEVES = [
  ...(['prepareDiplome', 'prepareSpecialite', 'preparePays'] as const),
  ...(['prepareEtablissement', 'prepareAdresse', 'prepareCodePostal', 'prepareVille'] as const),
] satisfies (keyof Profil)[];

/** `seriesPossibles` lists the séries of a bac, which depend on its type and year (guide p. 9). */
export function seriesPossibles(series: References['series'], type: string, annee: string): References['series'] {
  const an = Number(annee);
  return series.filter((serie) => serie.type === type && (serie.de ?? 0) <= an && an <= (serie.a ?? 9999));
}

export function diplomesPour(diplomes: References['diplomes'], usage: 'obtenu' | 'prepare'): References['diplomes'] {
  return diplomes.filter((diplome) => diplome.usage === usage || diplome.usage === 'les_deux');
}

/** `preparationDemandee` tells whether the rest of the step « Dernier diplôme préparé » is asked. */
export function preparationDemandee(
  { prepareNonScolarise, prepareDiplome }: Pick<Profil, 'prepareNonScolarise' | 'prepareDiplome'>,
  diplomes: References['diplomes'],
): boolean {
  return !prepareNonScolarise && natureDe(diplomes, prepareDiplome) !== 'aucun';
}

export function natureDe(
  diplomes: References['diplomes'],
  intitule: string,
): (typeof NATURES_DIPLOME)[number] | undefined {
  return diplomes.find((diplome) => diplome.intitule === intitule)?.nature;
}

/**
 * `fautesDuBloc` gives the messages about a block that its schema cannot give alone.
 *
 * @param bloc already parsed
 * @param avant what is stored: a choice that the lists no longer have stays good as long as it is not changed
 */
export function fautesDuBloc(bloc: Partial<Profil>, contexte: Contexte, avant: Partial<Profil> = {}): Fautes {
  return {
    ...fautesIdentite(bloc, contexte),
    ...fautesBaccalaureat(bloc, contexte, avant),
    ...fautesObtenu(bloc, contexte, avant),
    ...fautesPrepare(bloc, contexte, avant),
    ...fautesAutres(bloc),
  };
}

function fautesIdentite({ dateNaissance, lieuNaissance, nationalite }: Partial<Profil>, contexte: Contexte): Fautes {
  if (dateNaissance === undefined) return {};
  return {
    ...fauteAge(dateSaisie(dateNaissance), contexte.aujourdhui),
    ...(contexte.lieuNaissanceDemande && !lieuNaissance && { lieuNaissance: 'Indiquez votre lieu de naissance.' }),
    ...(contexte.nationaliteDemandee && !nationalite && { nationalite: 'Choisissez votre nationalité.' }),
  };
}

function fauteAge(naissance: string, aujourdhui: string): Fautes {
  const anniversairePasse = aujourdhui.slice(5) >= naissance.slice(5);
  const age = Number(aujourdhui.slice(0, 4)) - Number(naissance.slice(0, 4)) - (anniversairePasse ? 0 : 1);
  if (age >= AGE_MIN && age <= AGE_MAX) return {};
  return {
    dateNaissance:
      age < 0
        ? 'Cette date est dans le futur : vérifiez l’année.'
        : `Cette date vous donnerait ${age} an${age > 1 ? 's' : ''} : vérifiez l’année.`,
  };
}

function fautesBaccalaureat(
  { situation, bacType, bacAnnee, bacSerie, bacSpecialite1, bacSpecialite2 }: Partial<Profil>,
  { references, aujourdhui }: Contexte,
  avant: Partial<Profil>,
): Fautes {
  if (bacType === undefined || bacAnnee === undefined) return {};
  const fautes: Fautes = {};
  if (situation !== avant.situation && !references.situations.includes(situation ?? '')) {
    fautes['situation'] = 'Choisissez votre situation actuelle dans la liste.';
  }
  const an = Number(bacAnnee);
  const derniere = Number(aujourdhui.slice(0, 4));
  if (an < ANNEE_MIN || an > derniere) {
    fautes['bacAnnee'] = `L’année d’obtention va de ${ANNEE_MIN} à ${derniere}.`;
    return fautes;
  }
  const inchange = bacSerie === avant.bacSerie && bacType === avant.bacType && bacAnnee === avant.bacAnnee;
  const possibles = seriesPossibles(references.series, bacType, bacAnnee);
  const serie = possibles.find(({ intitule }) => intitule === bacSerie);
  if (possibles.length > 0 && !serie && !inchange) {
    fautes['bacSerie'] = bacSerie
      ? `Cette série n’existait pas pour un ${bacType} de ${bacAnnee} : choisissez-la dans la liste.`
      : 'Choisissez la série.';
  }
  if (serie?.avecSpecialites) {
    const connue = (specialite = '', stockee = '') =>
      references.specialites.includes(specialite) || (specialite !== '' && specialite === stockee);
    if (!connue(bacSpecialite1, avant.bacSpecialite1)) fautes['bacSpecialite1'] = 'Choisissez la première spécialité.';
    if (!connue(bacSpecialite2, avant.bacSpecialite2)) fautes['bacSpecialite2'] = 'Choisissez la seconde spécialité.';
    else if (bacSpecialite1 === bacSpecialite2) {
      fautes['bacSpecialite2'] = 'Choisissez une spécialité différente de la première.';
    }
  }
  return fautes;
}

function fauteCodePostal(champ: string, pays = '', code = ''): Fautes {
  const faute = fauteDeCodePostal(pays, code);
  return faute ? { [champ]: faute } : {};
}

function fautesObtenu(bloc: Partial<Profil>, { references }: Contexte, avant: Partial<Profil>): Fautes {
  const { obtenuDiplome, obtenuPays, obtenuCodePostal } = bloc;
  if (obtenuDiplome === undefined) return {};
  const connu =
    obtenuDiplome === avant.obtenuDiplome ||
    diplomesPour(references.diplomes, 'obtenu').some(({ intitule }) => intitule === obtenuDiplome);
  return {
    ...(!connu && { obtenuDiplome: 'Choisissez votre dernier diplôme obtenu dans la liste.' }),
    ...fauteCodePostal('obtenuCodePostal', obtenuPays, obtenuCodePostal),
  };
}

function fautesPrepare(bloc: Partial<Profil>, { references }: Contexte, avant: Partial<Profil>): Fautes {
  const { prepareNonScolarise, prepareDiplome } = bloc;
  if (prepareNonScolarise !== false || prepareDiplome === undefined) return {};
  const connu =
    prepareDiplome === avant.prepareDiplome ||
    diplomesPour(references.diplomes, 'prepare').some(({ intitule }) => intitule === prepareDiplome);
  if (!prepareDiplome) return { prepareDiplome: 'Choisissez votre dernier diplôme préparé, ou cochez la case.' };
  if (!connu) return { prepareDiplome: 'Choisissez votre dernier diplôme préparé dans la liste.' };
  if (!preparationDemandee({ prepareNonScolarise, prepareDiplome }, references.diplomes)) return {};
  const manques: [keyof Profil, string][] = [
    ['prepareSpecialite', 'Indiquez la spécialité de ce diplôme.'],
    ['preparePays', 'Choisissez le pays de préparation.'],
    ['prepareEtablissement', 'Indiquez le nom de l’établissement.'],
    ['prepareAdresse', 'Indiquez son adresse.'],
    ['prepareVille', 'Indiquez sa ville.'],
  ];
  return {
    ...Object.fromEntries(manques.filter(([champ]) => !bloc[champ])),
    ...fauteCodePostal('prepareCodePostal', bloc.preparePays, bloc.prepareCodePostal),
  };
}

function fautesAutres({ autresCandidatures, autresPrecisions }: Partial<Profil>): Fautes {
  return autresCandidatures && !autresPrecisions
    ? { autresPrecisions: 'Précisez vos autres souhaits, ou décochez la case.' }
    : {};
}

/**
 * `sansSuperflu` empties the answers that are no longer asked: a ticked « non scolarisé », a série without spécialités,
 * a wish unticked.
 */
export function sansSuperflu<T extends Partial<Profil>>(bloc: T, { references }: Contexte): T {
  const propre: Partial<Profil> = { ...bloc };
  if (propre.bacType !== undefined) {
    const possibles = seriesPossibles(references.series, propre.bacType, propre.bacAnnee ?? '');
    if (possibles.length === 0) propre.bacSerie = '';
    if (!possibles.find(({ intitule }) => intitule === propre.bacSerie)?.avecSpecialites) {
      propre.bacSpecialite1 = '';
      propre.bacSpecialite2 = '';
    }
  }
  const { prepareNonScolarise, prepareDiplome } = propre;
  if (prepareNonScolarise !== undefined && prepareDiplome !== undefined) {
    if (!preparationDemandee({ prepareNonScolarise, prepareDiplome }, references.diplomes)) {
      Object.assign(propre, Object.fromEntries(LEVES.map((champ) => [champ, ''])));
      if (!prepareNonScolarise) propre.prepareDiplome = prepareDiplome;
    }
  }
  if (propre.autresCandidatures === false) propre.autresPrecisions = '';
  return propre as T;
}
