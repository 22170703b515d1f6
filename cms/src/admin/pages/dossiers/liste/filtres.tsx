import type { Facettes } from '@portail/config/bureau/a-faire';
import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import { ETATS_CANDIDATURE, NOM_ETAT } from '@portail/config/rules/etats';
import { Box, Button, Flex, Searchbar, SearchForm, TextButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { droit } from '../droits';
import { AUCUN_FILTRE, estFiltree } from './criteres';
import { FiltrePlusieurs, FiltreUn } from './filtre';
import { FiltreRecu } from './filtre-recu';
import { FiltresDeSuivi } from './filtres-de-suivi';

type Changer = (changement: Partial<CriteresDossiers>) => void;
type Props = { criteres: CriteresDossiers; facettes: Facettes | undefined; changer: Changer };

const VOEUX = [
  { valeur: 'classique', libelle: 'Classique, premier ou second vœu' },
  { valeur: 'classique-1', libelle: 'Classique, premier vœu' },
  { valeur: 'alternance', libelle: 'Alternance, premier ou second vœu' },
  { valeur: 'alternance-1', libelle: 'Alternance, premier vœu' },
] as const;
type Voeu = (typeof VOEUX)[number]['valeur'];

const ENTRETIENS = [
  { valeur: 'a_convoquer', libelle: 'À convoquer' },
  { valeur: 'convoque', libelle: 'Convoqué, sans créneau' },
  { valeur: 'reserve', libelle: 'Créneau réservé' },
  { valeur: 'fini', libelle: 'Passé' },
] as const;

const DROITS = [droit('dossier.instruire'), droit('dossier.suivre')];

/** `LECTURES` are about a responsable alone: another responsable reads at their own pace. */
const LECTURES = [
  { valeur: 'a_lire', libelle: 'À lire par moi' },
  { valeur: 'lus', libelle: 'Lus par moi' },
] as const;

/** `Recherche` finds by anything that a caller says of themselves. */
export function Recherche({ criteres, changer }: Omit<Props, 'facettes'>) {
  const [recherche, setRecherche] = useState(criteres.recherche);
  const champ = useRef<HTMLInputElement>(null);
  const { state } = useLocation();
  // The key « / » of a dossier comes here to search.
  useEffect(() => {
    if (state?.chercher) champ.current?.focus();
  }, [state]);
  const chercher = (evenement: FormEvent) => {
    evenement.preventDefault();
    changer({ recherche: recherche.trim() });
  };
  return (
    <SearchForm onSubmit={chercher}>
      <Flex gap={2}>
        <Box flex="1">
          <Searchbar
            ref={champ}
            name="recherche"
            size="S"
            value={recherche}
            onChange={(evenement) => setRecherche(evenement.target.value)}
            onClear={() => changer({ recherche: '' })}
            clearLabel="Effacer la recherche"
            placeholder="Nom, mail, téléphone, INE, formation, n° d’accusé…"
            maxLength={100}
          >
            Rechercher un dossier par nom, adresse mail, téléphone, INE, formation, mention ou numéro d’accusé
          </Searchbar>
        </Box>
        <Button type="submit" variant="secondary" size="S">
          Rechercher
        </Button>
      </Flex>
    </SearchForm>
  );
}

/** `Filtres` are the chips of the list, with how many dossiers each of their choices keeps. */
export function Filtres({ criteres, facettes, changer }: Props) {
  const { allowedActions } = useRBAC(DROITS);
  const { etats, formations, etablissements, modalite, rang } = criteres;
  const iuts = facettes?.etablissements ?? [];
  const voeu = modalite && ((rang === '1' ? `${modalite}-1` : modalite) as Voeu);
  return (
    <Flex gap={1} wrap="wrap">
      <FiltrePlusieurs
        nom="État"
        options={ETATS_CANDIDATURE.map((etat) => option(etat, NOM_ETAT[etat], facettes?.etats[etat]))}
        choisies={etats}
        changer={(choisies) => changer({ etats: choisies })}
      />
      {(iuts.length > 1 || etablissements) && (
        <FiltrePlusieurs
          nom="IUT"
          options={iuts.map(({ ref, libelle, nombre }) => option(ref, libelle, nombre))}
          choisies={etablissements}
          changer={(choisis) => changer({ etablissements: choisis })}
        />
      )}
      <FiltrePlusieurs
        nom="Formation"
        options={(facettes?.formations ?? []).map(({ ref, libelle, nombre }) => option(ref, libelle, nombre))}
        choisies={formations}
        changer={(choisies) => changer({ formations: choisies })}
      />
      <FiltreUn
        nom="Vœu"
        options={VOEUX}
        choisie={voeu}
        changer={(choisi) => {
          const [choisie, premier] = (choisi?.split('-') ?? []) as [CriteresDossiers['modalite'], string | undefined];
          changer({ modalite: choisie, rang: premier ? '1' : undefined });
        }}
      />
      <FiltreRecu periode={criteres} changer={changer} />
      <FiltreUn
        nom="Pièces"
        options={[{ valeur: 'oui', libelle: 'Avec une pièce à vérifier' }]}
        choisie={criteres.aVerifier}
        changer={(choisi) => changer({ aVerifier: choisi })}
      />
      {(!allowedActions.canInstruire || criteres.lecture) && (
        <FiltreUn
          nom="Lecture"
          options={LECTURES}
          choisie={criteres.lecture}
          changer={(choisie) => changer({ lecture: choisie })}
        />
      )}
      <FiltreUn
        nom="Entretien"
        options={ENTRETIENS}
        choisie={criteres.entretien}
        changer={(choisi) => changer({ entretien: choisi })}
      />
      {allowedActions.canSuivre && <FiltresDeSuivi criteres={criteres} changer={changer} />}
      {estFiltree(criteres) && <TextButton onClick={() => changer(AUCUN_FILTRE)}>Tout effacer</TextButton>}
    </Flex>
  );
}

function option<V extends string>(valeur: V, libelle: string, nombre: number | undefined) {
  return { valeur, libelle, ...(nombre !== undefined && { nombre }) };
}
