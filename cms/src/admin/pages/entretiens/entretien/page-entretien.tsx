import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import type { Appel } from '@portail/config/bureau/planning';
import { Button, Flex, Link as LienTexte, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft, Mail, Plus } from '@strapi/icons';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, NavLink, useParams, useSearchParams } from 'react-router-dom';
import { droit } from '../../dossiers/droits';
import { lireEchec } from '../../dossiers/echec';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { AAppeler } from '../actes/a-appeler';
import { DialogueActe } from '../actes/dialogue-acte';
import { DialogueCreneau } from '../actes/dialogue-creneau';
import { ActeMotive } from '../actes/motif';
import { useLireEntretienQuery, usePasserEntretienMutation } from '../bureau';
import { Avertissement, Cadre, GrandesCibles, LienDuTexte } from '../cadre';
import { compter, direLesJours, direManque, NOM_FORME } from '../phrases';
import { StatutEntretien } from '../statut';
import { Convoques } from './convoques';
import { Faits } from './faits';
import { Planning } from './planning';
import { TableCreneaux } from './table-creneaux';

const GERER = [droit('entretien.gerer')];

/** `VUES` show the same créneaux by day or one by one, then the people who are asked to come. */
const VUES = ['grille', 'table', 'convoques'] as const;
const NOM_VUE = { grille: 'Par jour et par jury', table: 'En liste', convoques: 'Convoqués' } as const;

/** `PageEntretien` shows one entretien: how full it is, its planning, and what may be done with it now. */
export function PageEntretien() {
  const { id = '' } = useParams();
  const { data: entretien, error, refetch } = useLireEntretienQuery(id);
  const { allowedActions } = useRBAC(GERER);
  const [parametres, setParametres] = useSearchParams();
  /** `choisi` is the créneau whose dialog is open. */
  const [choisi, setChoisi] = useState<string | null>(null);
  const [appels, setAppels] = useState<readonly Appel[]>([]);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!entretien) return <Page.Loading>Chargement de l’entretien…</Page.Loading>;
  const vues = VUES.filter((une) => une !== 'convoques' || allowedActions.canGerer);
  const vue = vues.find((une) => une === parametres.get('vue')) ?? 'grille';
  const manque = direManque(entretien);
  const gerable = Boolean(allowedActions.canGerer) && entretien.etat !== 'annule';
  const ouvrir = gerable ? setChoisi : undefined;
  const creneau = entretien.creneaux.find((un) => un.id === choisi);
  return (
    <Layouts.Root>
      <Page.Title>{`${entretien.intitule} – Entretiens`}</Page.Title>
      <Page.Main>
        <GrandesCibles>
          <Layouts.Header
            title={entretien.intitule}
            subtitle={`${NOM_FORME[entretien.forme]} – ${direLesJours(entretien.jours)}`}
            navigationAction={
              <LienTexte tag={NavLink} startIcon={<ArrowLeft />} to=".." end>
                Entretiens
              </LienTexte>
            }
            secondaryAction={<StatutEntretien etat={entretien.etat} />}
            primaryAction={
              <Flex gap={2} wrap="wrap">
                <LinkButton tag={Link} to="feuille" variant="tertiary" size="L">
                  Feuille du jour
                </LinkButton>
                {allowedActions.canGerer && <Actions entretien={entretien} recharger={refetch} />}
              </Flex>
            }
          />
          <Layouts.Content>
            <Flex direction="column" alignItems="stretch" gap={6}>
              {manque && (
                <Avertissement titre="Il manque des places">
                  <p>{manque}</p>
                  {gerable && (
                    <p>
                      <LienDuTexte to="creneaux">Ajouter des créneaux</LienDuTexte>
                    </p>
                  )}
                </Avertissement>
              )}
              <Comptes entretien={entretien} />
              <Cadre titre="Planning">
                <Flex gap={2} paddingBottom={4} wrap="wrap">
                  {vues.map((une) => (
                    <Button
                      key={une}
                      variant={une === vue ? 'secondary' : 'tertiary'}
                      aria-pressed={une === vue}
                      onClick={() => setParametres(une === 'grille' ? {} : { vue: une }, { replace: true })}
                    >
                      {NOM_VUE[une]}
                    </Button>
                  ))}
                  {gerable && (
                    <LinkButton tag={Link} to="creneaux" variant="tertiary" startIcon={<Plus />}>
                      Ajouter des créneaux
                    </LinkButton>
                  )}
                </Flex>
                {vue === 'grille' && <Planning creneaux={entretien.creneaux} ouvrir={ouvrir} />}
                {vue === 'table' && <TableCreneaux creneaux={entretien.creneaux} ouvrir={ouvrir} />}
                {vue === 'convoques' && <Convoques entretien={entretien} appeler={setAppels} recharger={refetch} />}
              </Cadre>
              <Faits entretien={entretien} modifiable={gerable} />
              {gerable && <Annulation entretien={entretien} appeler={setAppels} recharger={refetch} />}
            </Flex>
          </Layouts.Content>
          <AAppeler appels={appels} fermer={() => setAppels([])} />
          {creneau && (
            <DialogueCreneau
              key={creneau.id}
              entretien={entretien}
              creneau={creneau}
              fermer={() => setChoisi(null)}
              appeler={setAppels}
              recharger={refetch}
            />
          )}
        </GrandesCibles>
      </Page.Main>
    </Layouts.Root>
  );
}

function Comptes({ entretien: { comptes } }: { entretien: EntretienBureau }) {
  const { places, prises, libres, convoques, sansReponse } = comptes;
  return (
    <Typography tag="p">
      {[
        compter(places, 'place'),
        compter(prises, 'prise'),
        compter(libres, 'encore libre', 'encore libres'),
        compter(convoques, 'convoqué'),
        `${sansReponse.toLocaleString('fr-FR')}\u00a0sans réponse`,
      ].join(' · ')}
    </Typography>
  );
}

/** `Annulation` is apart from the other acts: it ends the entretien for good. */
function Annulation({ entretien, appeler, recharger }: Parameters<typeof Convoques>[0]) {
  const { id, version, comptes, intitule } = entretien;
  return (
    <Cadre titre="Annuler cet entretien">
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography tag="p">
          Tous les créneaux à venir sont retirés, pour de bon. Les entretiens qui ont déjà eu lieu restent.
        </Typography>
        <DialogueActe libelle="Annuler l’entretien" variant="danger-light" appeler={appeler} recharger={recharger}>
          {(dialogue) => (
            <ActeMotive
              {...dialogue}
              titre={`Annuler : ${intitule}`}
              effet={`Les créneaux à venir sont retirés. ${comptes.prises === 0 ? 'Personne n’a réservé.' : `${compter(comptes.prises, 'place est prise', 'places sont prises')} : chaque candidat à venir reçoit le motif par courriel, et reste convoqué.`}`}
              libelle="Annuler l’entretien"
              fait="L’entretien est annulé."
              demander={(motif) => ({ route: 'annulerEntretien', id, corps: { version, motif } })}
            />
          )}
        </DialogueActe>
      </Flex>
    </Cadre>
  );
}

/** `Actions` convoke, open and close; a refused act says why, and a stale page offers to be read again. */
function Actions({ entretien, recharger }: { entretien: EntretienBureau; recharger: () => unknown }) {
  const { id, version, etat } = entretien;
  const [passer, { isLoading }] = usePasserEntretienMutation();
  const { toggleNotification } = useNotification();
  const [perime, setPerime] = useState(false);
  const faire = async (route: 'ouvrirEntretien' | 'fermerEntretien') => {
    const reponse = await passer({ route, id, version });
    if ('error' in reponse) {
      const echec = lireEchec(reponse.error);
      setPerime(echec.perime);
      return toggleNotification({ type: 'danger', message: echec.message });
    }
    const message =
      route === 'ouvrirEntretien'
        ? 'L’entretien est ouvert : les candidats convoqués peuvent réserver.'
        : 'L’entretien est fermé : les candidats le voient, et ne peuvent plus réserver en ligne.';
    toggleNotification({ type: 'success', message });
  };
  return (
    <Flex gap={2} wrap="wrap">
      {perime && (
        <Button
          variant="secondary"
          size="L"
          onClick={() => {
            setPerime(false);
            recharger();
          }}
        >
          Recharger la page
        </Button>
      )}
      {(etat === 'brouillon' || etat === 'ferme') && (
        <Button size="L" loading={isLoading} onClick={() => faire('ouvrirEntretien')}>
          {etat === 'ferme' ? 'Rouvrir' : 'Ouvrir'}
        </Button>
      )}
      {etat === 'ouvert' && (
        <>
          <Button variant="tertiary" size="L" loading={isLoading} onClick={() => faire('fermerEntretien')}>
            Fermer les réservations
          </Button>
          <LinkButton tag={Link} to="convoquer" startIcon={<Mail />} size="L">
            Convoquer
          </LinkButton>
        </>
      )}
    </Flex>
  );
}
