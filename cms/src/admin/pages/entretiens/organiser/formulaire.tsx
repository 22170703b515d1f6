import { BUREAU, type ReponseBureau } from '@portail/config/bureau/bureau';
import { direBilan, minutesAAjouter } from '@portail/config/rules/projet';
import { Alert, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { lireEchec } from '../../dossiers/echec';
import { useOrganiserMutation } from '../bureau';
import { Apercu } from './apercu';
import { PartieFaits } from './partie-faits';
import { PartieFormations } from './partie-formations';
import { PartieJours } from './partie-jours';
import { PartieJurys } from './partie-jurys';
import { premierEnFaute } from './premier-en-faute';
import { Reprise } from './reprise';
import {
  creationDe,
  DEPART,
  type Fautes,
  fautesDe,
  organisationDe,
  preparation,
  reprendre,
  type Saisie,
} from './saisie';
import { SallesPrises } from './salles-prises';
import { useVerification } from './use-verification';

type Props = { preparation: ReponseBureau<'preparerOrganisation'> };

export function Formulaire({ preparation: { aujourdhui, formations } }: Props) {
  const [seule, autre] = formations;
  const [saisie, setSaisie] = useState<Saisie>({ ...DEPART, formations: seule && !autre ? [seule.ref] : [] });
  const [cle] = useState(nouvelleCle);
  /** `tente` is true once somebody asked to create: faults are shown from then on, and go as they are mended. */
  const [tente, setTente] = useState<'non' | 'creer' | 'ouvrir'>('non');
  const [echec, setEchec] = useState<{ message: string; champs: Fautes } | null>(null);
  const formulaire = useRef<HTMLFormElement>(null);
  const [organiser, { isLoading }] = useOrganiserMutation();
  const { toggleNotification } = useNotification();
  const naviguer = useNavigate();

  const choisies = formations.filter(({ ref }) => saisie.formations.includes(ref));
  const { tous, gardes } = preparation(saisie, aujourdhui);
  const trouvees = tente === 'non' ? {} : fautesDe(saisie, choisies, tente === 'ouvrir', aujourdhui);
  const fautes = { ...echec?.champs, ...trouvees };
  const suite = { cle, ouvrir: true, confirme: true };
  const { formations: refs, organisation, ecartes } = creationDe(saisie, choisies, suite) as Record<string, unknown>;
  const sallesPrises = useVerification(
    tous.length > 0 && choisies.length > 0 ? { formations: refs, organisation, ecartes } : null,
  );

  const changer = (changement: Partial<Saisie>) => {
    setEchec(null);
    setSaisie({ ...saisie, ...changement });
  };

  const creer = async (ouvrir: boolean) => {
    setTente(ouvrir ? 'ouvrir' : 'creer');
    setEchec(null);
    if (Object.keys(fautesDe(saisie, choisies, ouvrir, aujourdhui)).length > 0) {
      // The faults are drawn first; the focus then goes to the first of them.
      requestAnimationFrame(() => premierEnFaute(formulaire.current)?.focus());
      return;
    }
    const confirme = sallesPrises.length > 0;
    const corps = BUREAU.organiser.corps.parse(creationDe(saisie, choisies, { cle, ouvrir, confirme }));
    const reponse = await organiser(corps);
    if ('error' in reponse) return setEchec(lireEchec(reponse.error));
    if (!reponse.data.id) {
      return setEchec({ message: 'Une salle vient d’être prise : vérifiez l’aperçu, puis recommencez.', champs: {} });
    }
    const message = ouvrir ? 'L’entretien est créé et ouvert.' : 'L’entretien est créé : ouvrez-le quand il sera prêt.';
    toggleNotification({ type: 'success', message });
    naviguer(`/entretiens/${reponse.data.id}`);
  };

  const partie = { saisie, changer, fautes, choisies };
  const dossiers = choisies.reduce((somme, { complets }) => somme + complets, 0);
  const places = gardes.reduce((somme, { capacite }) => somme + capacite, 0);
  const retires = tous.reduce((somme, { capacite }) => somme + capacite, 0) - places;
  return (
    <form
      ref={formulaire}
      noValidate
      onSubmit={(evenement: FormEvent) => {
        evenement.preventDefault();
        creer(true);
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Reprise reprendre={(ancien) => changer(reprendre(ancien, formations))} />
        <PartieFormations {...partie} formations={formations} />
        <PartieJours {...partie} aujourdhui={aujourdhui} />
        <PartieJurys {...partie} />
        <PartieFaits {...partie} aideLien="Le même pour tous ; sinon, indiquez celui de chaque jury plus haut." />
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }} role="status">
          <Typography tag="p" fontWeight="bold">
            {tous.length === 0
              ? 'Choisissez les formations et les jours : les créneaux s’affichent ici.'
              : direBilan(
                  {
                    jours: new Set(saisie.jours).size,
                    jurys: saisie.jurys.length,
                    ...{ creneaux: gardes.length, places, dossiers },
                  },
                  places < dossiers ? minutesAAjouter(organisationDe(saisie), { dossiers, retires, aujourdhui }) : null,
                )}
          </Typography>
        </Box>
        <Apercu
          creneaux={tous}
          ecartes={saisie.ecartes}
          changer={(autres) => changer({ ecartes: autres })}
          sallesPrises={sallesPrises}
        />
        <SallesPrises sallesPrises={sallesPrises} />
        {echec && (
          <Alert
            variant="danger"
            title="Entretien non créé"
            closeLabel="Fermer ce message"
            onClose={() => setEchec(null)}
          >
            {echec.message}
          </Alert>
        )}
        <Flex gap={2} wrap="wrap">
          <Button type="submit" size="L" loading={isLoading}>
            {sallesPrises.length > 0 ? 'Créer et ouvrir malgré les salles prises' : 'Créer et ouvrir'}
          </Button>
          <Button variant="tertiary" size="L" disabled={isLoading} onClick={() => creer(false)}>
            Créer sans ouvrir
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

/** `nouvelleCle` names the entretien before it exists: sent twice, it is created once. */
function nouvelleCle(): string {
  const signes = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return [...crypto.getRandomValues(new Uint8Array(24))].map((octet) => signes[octet % signes.length]).join('');
}
