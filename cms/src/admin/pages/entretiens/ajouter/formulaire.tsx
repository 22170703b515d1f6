import { BUREAU } from '@portail/config/bureau/bureau';
import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import type { Jour } from '@portail/config/paris';
import { direRenfort } from '@portail/config/rules/projet';
import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { type Echec, lireEchec } from '../../dossiers/echec';
import { AlerteEchec } from '../alerte-echec';
import { useAjouterCreneauxMutation } from '../bureau';
import { Apercu } from '../organiser/apercu';
import { PartieJours } from '../organiser/partie-jours';
import { PartieJurys } from '../organiser/partie-jurys';
import { premierEnFaute } from '../organiser/premier-en-faute';
import { organisationEnvoyee, type Saisie } from '../organiser/saisie';
import { SallesPrises } from '../organiser/salles-prises';
import { useVerification } from '../organiser/use-verification';
import { compter } from '../phrases';
import { ajoutDe, departDe, dernierJour, existantsDe, fautesDe, prevoirAjout } from './ajout';

type Props = { entretien: EntretienBureau; aujourdhui: Jour; recharger: () => void };

export function Formulaire({ entretien, aujourdhui, recharger }: Props) {
  const { id, version, comptes, etat, formationRefs } = entretien;
  const [saisie, setSaisie] = useState<Saisie>(() => departDe(entretien));
  /** `tente` is true once somebody asked to add: faults are shown from then on, and go as they are mended. */
  const [tente, setTente] = useState(false);
  const [echec, setEchec] = useState<Echec | null>(null);
  const formulaire = useRef<HTMLFormElement>(null);
  const [ajouter, { isLoading }] = useAjouterCreneauxMutation();
  const { toggleNotification } = useNotification();
  const naviguer = useNavigate();

  const existants = existantsDe(entretien);
  const prevu = prevoirAjout(saisie, existants, aujourdhui);
  const { tous, ajoutes, ecartes } = prevu;
  const trouvees = fautesDe(saisie, prevu, entretien);
  const fautes = { ...echec?.champs, ...(tente && trouvees) };
  const sallesPrises = useVerification(
    ajoutes.length > 0 ? { formations: formationRefs, organisation: organisationEnvoyee(saisie), ecartes } : null,
  );
  const places = ajoutes.reduce((somme, { capacite }) => somme + capacite, 0);

  const changer = (changement: Partial<Saisie>) => {
    setEchec(null);
    setSaisie({ ...saisie, ...changement });
  };
  const relire = () => {
    setEchec(null);
    recharger();
  };
  const envoyer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setTente(true);
    setEchec(null);
    if (Object.keys(trouvees).length > 0) {
      // The faults are drawn first; the focus then goes to the first of them.
      requestAnimationFrame(() => premierEnFaute(formulaire.current)?.focus());
      return;
    }
    const corps = BUREAU.ajouterCreneaux.corps.parse(ajoutDe(saisie, prevu, version, sallesPrises.length > 0));
    const reponse = await ajouter({ id, corps });
    if ('error' in reponse) return setEchec(lireEchec(reponse.error));
    if (reponse.data.ajoutes === null) {
      const message = 'Une salle vient d’être prise : vérifiez l’aperçu, puis recommencez.';
      return setEchec({ message, perime: false, champs: {} });
    }
    toggleNotification({
      type: 'success',
      message: `${compter(ajoutes.length, 'créneau ajouté', 'créneaux ajoutés')}.`,
    });
    naviguer(`/entretiens/${id}`);
  };

  const partie = { saisie, changer, fautes, choisies: [] };
  return (
    <form ref={formulaire} noValidate onSubmit={envoyer}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <PartieJours {...partie} aujourdhui={aujourdhui} apres={dernierJour(existants, aujourdhui)} />
        <PartieJurys {...partie} />
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }} role="status">
          <Typography tag="p" fontWeight="bold">
            {ajoutes.length === 0
              ? tous.length === 0
                ? 'Choisissez les jours à ajouter : les créneaux s’affichent ici.'
                : 'Ces jurys ont déjà des créneaux à ces heures : rien ne s’ajouterait.'
              : direRenfort({
                  ...{ creneaux: ajoutes.length, places },
                  ...(etat === 'ouvert'
                    ? { attendent: comptes.sansReponse, offertes: comptes.offertes }
                    : { attendent: 0, offertes: 0 }),
                })}
          </Typography>
          {etat === 'ouvert' && comptes.enAttente > 0 && (
            <Typography tag="p">
              {`${compter(comptes.enAttente, 'candidat attend une place : il sera prévenu par courriel.', 'candidats attendent une place : ils seront prévenus par courriel.')}`}
            </Typography>
          )}
        </Box>
        <Apercu
          creneaux={tous}
          existants={existants}
          ecartes={saisie.ecartes}
          changer={(autres) => changer({ ecartes: autres })}
          sallesPrises={sallesPrises}
        />
        <SallesPrises sallesPrises={sallesPrises} />
        <AlerteEchec
          titre="Rien n’est ajouté"
          echec={echec}
          fermer={() => setEchec(null)}
          relire={{ libelle: 'Relire le planning', faire: relire }}
        />
        <Flex gap={2} wrap="wrap">
          <Button type="submit" size="L" loading={isLoading}>
            {[
              ajoutes.length > 0 ? `Ajouter ${compter(ajoutes.length, 'créneau', 'créneaux')}` : 'Ajouter les créneaux',
              ...(sallesPrises.length > 0 ? ['malgré les salles prises'] : []),
            ].join(' ')}
          </Button>
          <LinkButton tag={Link} to={`/entretiens/${id}`} variant="tertiary" size="L">
            Annuler
          </LinkButton>
        </Flex>
      </Flex>
    </form>
  );
}
