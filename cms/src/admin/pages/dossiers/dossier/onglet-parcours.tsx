import { afficherInstant } from '@portail/config/paris';
import { aQuiDeJouer, NOM_ETAT } from '@portail/config/rules/etats';
import { LIBELLE_MODALITE, libelleRang, MODALITES } from '@portail/config/rules/voeux';
import { Flex } from '@strapi/design-system';
import { DossierPdf } from './dossier-pdf';
import type { PropsOnglet } from './props-onglet';
import { type Reponse, Reponses } from './reponses';

/** `OngletParcours` says how to reach the person, and what is known of the dossier. */
export function OngletParcours({ dossier }: PropsOnglet) {
  const { contact, voeux, numeroAccuse, transmiseLe, renvoyeLe, etat, etatLu, limite, etatQuitte } = dossier;
  const faits: Reponse[] = [
    ['Transmise le', transmiseLe ? afficherInstant(new Date(transmiseLe)) : 'Pas encore'],
    ...(renvoyeLe ? [['Compléments reçus le', afficherInstant(new Date(renvoyeLe))] as const] : []),
    ['Accusé de réception', numeroAccuse ?? 'Aucun'],
    ...(aQuiDeJouer(etatLu) === 'candidat' || etat === 'non_transmise'
      ? [['Date limite', afficherInstant(new Date(limite))] as const]
      : []),
    ...(etatQuitte ? [['État au moment de l’abandon', NOM_ETAT[etatQuitte]] as const] : []),
    ...MODALITES.map((modalite) => [LIBELLE_MODALITE[modalite], libelleRang(voeux[modalite])] as const),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <DossierPdf dossier={dossier} />
      <Reponses
        titre="Joindre le candidat aujourd’hui"
        reponses={[
          [
            'Adresse mail',
            <a key="mail" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>,
          ],
          [
            'Téléphone',
            <a key="tel" href={`tel:${contact.telephone.replace(/\s/g, '')}`}>
              {contact.telephone}
            </a>,
          ],
        ]}
      />
      <Reponses titre="Dossier" reponses={faits} />
    </Flex>
  );
}
