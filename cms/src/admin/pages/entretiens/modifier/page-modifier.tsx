import { BUREAU } from '@portail/config/bureau/bureau';
import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { AppelsAFaire } from '../actes/a-appeler';
import { useActe } from '../actes/use-acte';
import { AlerteEchec } from '../alerte-echec';
import { Cadre } from '../cadre';
import { PartieFaits } from '../organiser/partie-faits';
import { DEPART, type Fautes, faitsSaisis, type Saisie } from '../organiser/saisie';
import { PageDeLEntretien } from '../page-de-l-entretien';
import { compter } from '../phrases';

/** `PageModifier` changes what all the candidats of an entretien are told. */
export function PageModifier() {
  return (
    <PageDeLEntretien titre="Modifier l’entretien">
      {(entretien, recharger) => <Formulaire key={entretien.version} entretien={entretien} recharger={recharger} />}
    </PageDeLEntretien>
  );
}

type Props = { entretien: EntretienBureau; recharger: () => void };

function Formulaire({ entretien, recharger }: Props) {
  const { id, version, faits, comptes } = entretien;
  const [saisie, setSaisie] = useState<Saisie>({
    ...{ ...DEPART, ...faits, delaiHeures: String(faits.delaiHeures) },
    ...{ ouvreLe: faits.ouvreLe ?? '', fermeLe: faits.fermeLe ?? '' },
  });
  const [fautes, setFautes] = useState<Fautes>({});
  const naviguer = useNavigate();
  const [appeles, setAppeles] = useState<Parameters<typeof AppelsAFaire>[0]['appels']>([]);
  const acte = useActe((appels) => (appels.length > 0 ? setAppeles(appels) : naviguer(`/entretiens/${id}`)));
  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    const lu = BUREAU.modifierEntretien.corps.safeParse({ version, faits: faitsSaisis(saisie, []) });
    setFautes(
      Object.fromEntries(
        lu.success ? [] : lu.error.issues.map(({ path, message }) => [path.slice(1).join('.'), message]),
      ),
    );
    if (lu.success) acte.faire({ route: 'modifierEntretien', id, corps: lu.data }, 'L’entretien est modifié.');
  };
  if (appeles.length > 0) {
    return (
      <Cadre titre="Personnes à appeler">
        <Flex direction="column" alignItems="flex-start" gap={4}>
          <AppelsAFaire appels={appeles} />
          <LinkButton tag={Link} to={`/entretiens/${id}`} size="L">
            Revenir à l’entretien
          </LinkButton>
        </Flex>
      </Cadre>
    );
  }
  return (
    <form noValidate onSubmit={soumettre}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <PartieFaits
          saisie={saisie}
          changer={(changement) => setSaisie({ ...saisie, ...changement })}
          fautes={fautes}
          choisies={[]}
          aideLien="Le même pour tous. Celui d’un jury se change sur le planning, dans l’un de ses créneaux."
        />
        <AlerteEchec
          titre="Rien n’est enregistré"
          echec={acte.echec}
          fermer={acte.oublierEchec}
          relire={{ libelle: 'Recharger la page', faire: recharger }}
        />
        <Typography tag="p">
          {comptes.prises === 0
            ? 'Personne n’a réservé : aucun courriel ne part.'
            : `${compter(comptes.prises, 'candidat a réservé', 'candidats ont réservé')} : un courriel dit à chacun ce qui change, avant et maintenant.`}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button type="submit" size="L" loading={acte.enCours}>
            Enregistrer
          </Button>
          <LinkButton tag={Link} to={`/entretiens/${id}`} variant="tertiary" size="L">
            Annuler
          </LinkButton>
        </Flex>
      </Flex>
    </form>
  );
}
