import { ACCES_FAUTEUIL, FORMES_ENTRETIEN } from '@portail/config/rules/entretien';
import { Field, Flex, Radio } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Cadre, Grille } from '../cadre';
import { NOM_ACCES, NOM_FORME } from '../phrases';
import { Champ, ChampLong } from './champs';
import type { Partie } from './partie';
import { adresseDe, intituleDe } from './saisie';

type Props = Partie & {
  /** `aideLien` says where a jury's own link is typed. */
  aideLien: string;
};

/** `PartieFaits` asks what candidats are told: only what the chosen form needs is shown. */
export function PartieFaits({ saisie, changer, fautes, choisies, aideLien }: Props) {
  const { forme } = saisie;
  const champ = (nom: 'acces' | 'planUrl' | 'lien' | 'consignes' | 'delaiHeures' | 'ouvreLe' | 'fermeLe') => ({
    nom,
    valeur: saisie[nom],
    changer: (valeur: string) => changer({ [nom]: valeur }),
    faute: fautes[nom],
  });
  return (
    <Cadre titre="Ce que les candidats sauront">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Champ
          nom="intitule"
          libelle="Nom de l’entretien"
          requis
          valeur={intituleDe(saisie, choisies)}
          changer={(intitule) => changer({ intitule })}
          faute={fautes['intitule']}
        />
        <Choix
          nom="forme"
          titre="Forme"
          valeurs={FORMES_ENTRETIEN.map((une) => [une, NOM_FORME[une]])}
          choisie={forme}
          choisir={(choisie) => changer({ forme: FORMES_ENTRETIEN.find((une) => une === choisie) ?? forme })}
        />
        {forme === 'presentiel' && (
          <>
            <ChampLong
              nom="adresse"
              libelle="Adresse"
              requis
              valeur={adresseDe(saisie, choisies)}
              changer={(adresse) => changer({ adresse })}
              faute={fautes['adresse']}
            />
            <Choix
              nom="accesFauteuil"
              titre="Accès en fauteuil roulant"
              valeurs={ACCES_FAUTEUIL.map((un) => [un, NOM_ACCES[un]])}
              choisie={saisie.accesFauteuil ?? ''}
              choisir={(choisi) => changer({ accesFauteuil: ACCES_FAUTEUIL.find((un) => un === choisi) ?? null })}
              faute={fautes['accesFauteuil']}
            />
            <Grille $largeur="30rem">
              <ChampLong {...champ('acces')} libelle="Comment venir" aide="Bâtiment, étage, arrêt de tram, parking…" />
              <Champ {...champ('planUrl')} libelle="Lien vers un plan" />
            </Grille>
          </>
        )}
        {forme === 'visio' && <Champ {...champ('lien')} libelle="Lien de la visioconférence" aide={aideLien} />}
        <ChampLong {...champ('consignes')} libelle="Consignes" aide="Ce qu’il faut apporter, préparer…" />
        <Grille>
          <Champ
            {...champ('delaiHeures')}
            libelle="Délai (heures avant)"
            type="number"
            aide="Réserver, changer ou annuler en ligne : jusque-là."
          />
          <Champ {...champ('ouvreLe')} libelle="Réservations à partir du" type="date" aide="Vide : dès maintenant." />
          <Champ
            {...champ('fermeLe')}
            libelle="Réservations jusqu’au"
            type="date"
            aide="Vide : jusqu’au délai ci-contre."
          />
        </Grille>
      </Flex>
    </Cadre>
  );
}

type PropsChoix = {
  nom: string;
  titre: string;
  valeurs: readonly (readonly [string, string])[];
  choisie: string;
  choisir: (valeur: string) => void;
  faute?: string | undefined;
};

function Choix({ nom, titre, valeurs, choisie, choisir, faute }: PropsChoix) {
  return (
    <Field.Root name={nom} error={faute}>
      <Field.Label id={`titre-${nom}`}>{titre}</Field.Label>
      <Rangee>
        <Radio.Group aria-labelledby={`titre-${nom}`} value={choisie} onValueChange={choisir}>
          {valeurs.map(([valeur, libelle]) => (
            <Radio.Item key={valeur} value={valeur}>
              {libelle}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Rangee>
      <Field.Error />
    </Field.Root>
  );
}

const Rangee = styled.div`
  [role='radiogroup'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2.4rem;
  }
`;
