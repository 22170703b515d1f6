import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { afficherInstant, jourDeParis, joursEntre } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { aQuiDeJouer } from '@portail/config/rules/etats';
import { sigleDe } from '@portail/config/rules/sigle';
import { MODALITES, type Modalite } from '@portail/config/rules/voeux';
import { Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { StatutCandidature, StatutRetard } from '../statut';
import { AutresDossiers } from './suivi/personne';
import { Suivi } from './suivi/suivi';

/** `EnTete` is the one line above a dossier: whose it is, for what, where it stands, and who has to act. */
export function EnTete({ dossier }: { dossier: DossierBureau }) {
  const { state } = useLocation();
  const { candidat, formation, enRetard, limite, etatLu } = dossier;
  const depuis = recuDepuis(dossier);
  return (
    <>
      <Ligne>
        <Retour to={{ pathname: '..', search: state?.liste }}>
          <ArrowLeft aria-hidden />
          Dossiers
        </Retour>
        <Typography tag="h1" id="main-content-title" variant="delta" fontWeight="bold">
          {`${candidat.nom} ${candidat.prenom}`}
        </Typography>
        <Typography title={`${intituleComplet(formation)} – ${formation.etablissement}`}>
          {sigleDe(formation)}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {direVoeuxEnBref(dossier)}
        </Typography>
        <StatutCandidature {...dossier} />
        {depuis && (
          <Typography variant="pi" textColor="neutral600" title={afficherInstant(new Date(depuis.le))}>
            {depuis.dit}
          </Typography>
        )}
        <Typography variant="pi" fontWeight="semiBold">
          {QUI[aQuiDeJouer(etatLu)]}
          {aQuiDeJouer(etatLu) === 'candidat' && ` jusqu’au ${afficherInstant(new Date(limite))}`}
        </Typography>
        {enRetard && <StatutRetard />}
        <Suivi id={dossier.id} />
      </Ligne>
      <AutresDossiers id={dossier.id} />
    </>
  );
}

const QUI = { iut: 'À vous d’agir', candidat: 'Au candidat d’agir', personne: '' } as const;

const EN_BREF: Record<Modalite, string> = { classique: 'Class.', alternance: 'Alt.' };

/** `direVoeuxEnBref` writes « Alt. 1 · Class. 2 », by rank; what is not asked for is left out. */
function direVoeuxEnBref({ voeux }: DossierBureau): string {
  return MODALITES.flatMap((modalite) => voeux[modalite] ?? [])
    .sort()
    .flatMap((rang) => MODALITES.filter((une) => voeux[une] === rang).map((une) => `${EN_BREF[une]}\u00a0${rang}`))
    .join(' · ');
}

/** `recuDepuis` says for how long the dossier has been at the IUT, since its last sending. */
function recuDepuis({ transmiseLe, renvoyeLe, maintenant }: DossierBureau): { le: string; dit: string } | null {
  const le = renvoyeLe ?? transmiseLe;
  if (!le) return null;
  const jours = joursEntre(jourDeParis(new Date(le)), jourDeParis(new Date(maintenant)));
  return { le, dit: `reçue ${jours === 0 ? 'aujourd’hui' : jours === 1 ? 'hier' : `il y a ${jours}\u00a0j`}` };
}

const Ligne = styled.header`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.2rem;
  min-height: 4.8rem;
  padding: 0.4rem 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Retour = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;

  @media print {
    display: none;
  }
`;
