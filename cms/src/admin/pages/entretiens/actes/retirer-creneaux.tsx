import type { CreneauBureau, EntretienBureau } from '@portail/config/bureau/entretiens';
import type { Remplacement } from '@portail/config/bureau/planning';
import { messageRefus } from '@portail/config/refusals';
import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { ChampMotif } from '../../dossiers/dossier/instruction/champ-motif';
import { useProposerRemplacementsQuery } from '../bureau-planning';
import { compter, direCreneau, direMoment } from '../phrases';
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

/** `RetirerCreneaux` says who loses what, and what each is given instead: nobody loses a créneau in silence. */
export function RetirerCreneaux({ entretien, creneau, ...dialogue }: Props) {
  const [etendue, setEtendue] = useState<Etendue>('creneau');
  const [deplacer, setDeplacer] = useState(true);
  const [motif, setMotif] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const champ = useRef<HTMLTextAreaElement>(null);
  const choisis = creneauxDe(etendue, creneau, entretien.creneaux, entretien.maintenant);
  const { data } = useProposerRemplacementsQuery({ id: entretien.id, creneaux: choisis.map(({ id }) => id) });
  const personnes = data?.personnes ?? [];
  const deplacements = personnes.flatMap(({ convocation, sequence, propose }) =>
    deplacer && propose ? [{ convocation, sequence, creneau: propose.creneau }] : [],
  );
  const liberes = personnes.length - deplacements.length;
  const envoyer = () => {
    const manque = liberes > 0 && motif.trim() === '';
    setFaute(manque ? messageRefus('motif_manquant') : undefined);
    if (manque) return champ.current?.focus();
    dialogue.acte.faire(
      {
        route: 'retirerCreneaux',
        id: entretien.id,
        corps: { creneaux: choisis.map(({ id, version }) => ({ id, version })), motif, deplacements },
      },
      `${compter(choisis.length, 'créneau retiré', 'créneaux retirés')}.`,
    );
  };
  return (
    <FormulaireActe
      {...dialogue}
      titre={`Retirer : ${direCreneau(creneau)}`}
      libelle={choisis.length > 1 ? `Retirer ${compter(choisis.length, 'créneau', 'créneaux')}` : 'Retirer ce créneau'}
      danger
      envoyer={envoyer}
    >
      <ChoixEtendue
        creneau={creneau}
        creneaux={entretien.creneaux}
        maintenant={entretien.maintenant}
        etendue={etendue}
        choisir={setEtendue}
      />
      {!data && <Typography tag="p">Recherche de créneaux libres…</Typography>}
      {data && personnes.length === 0 && (
        <Typography tag="p">Personne n’a réservé : les candidats ne les verront plus.</Typography>
      )}
      {personnes.length > 0 && (
        <>
          <Choix personnes={personnes} deplacer={deplacer} choisir={setDeplacer} />
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {personnes.map(({ convocation, nom, prenom, debut, propose }) => (
              <li key={convocation}>
                <Typography tag="p" fontWeight="bold">{`${nom} ${prenom}`}</Typography>
                <Typography tag="p">{`Avant : ${direMoment(debut)}`}</Typography>
                <Typography tag="p">
                  {deplacer && propose
                    ? `Après : ${[direMoment(propose.debut), propose.jury].filter(Boolean).join(', ')}`
                    : 'Choisira un autre créneau.'}
                </Typography>
              </li>
            ))}
          </Flex>
        </>
      )}
      {liberes > 0 && <ChampMotif champ={champ} valeur={motif} changer={setMotif} erreur={faute} />}
    </FormulaireActe>
  );
}

type PropsChoix = { personnes: readonly Remplacement[]; deplacer: boolean; choisir: (deplacer: boolean) => void };

function Choix({ personnes, deplacer, choisir }: PropsChoix) {
  const possibles = personnes.filter(({ propose }) => propose).length;
  if (possibles === 0) {
    return (
      <Typography tag="p">
        {personnes.length > 1
          ? 'Aucun autre créneau ne leur convient : ils seront prévenus, et passeront en premier dès qu’une place se libère.'
          : 'Aucun autre créneau ne lui convient : il sera prévenu, et passera en premier dès qu’une place se libère.'}
      </Typography>
    );
  }
  return (
    <Field.Root name="suite">
      <Field.Label id="titre-suite">
        {personnes.length > 1 ? 'Les candidats qui ont réservé' : 'Le candidat qui a réservé'}
      </Field.Label>
      <Radio.Group
        aria-labelledby="titre-suite"
        value={deplacer ? 'deplacer' : 'liberer'}
        onValueChange={(choisi: string) => choisir(choisi === 'deplacer')}
      >
        <Radio.Item value="deplacer">
          {`Déplacer ${compter(possibles, 'candidat', 'candidats')} au créneau libre le plus proche`}
        </Radio.Item>
        <Radio.Item value="liberer">Annuler et laisser choisir un autre créneau</Radio.Item>
      </Radio.Group>
    </Field.Root>
  );
}
