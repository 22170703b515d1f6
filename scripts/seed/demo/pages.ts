import type { Bloc } from './blocs.ts';
import { liste, paragraphe, titre } from './blocs.ts';
import { ETABLISSEMENTS } from './etablissements.ts';

type Page = { slug: string; titre: string; contenu: Bloc[] };

const CONTACTS = ETABLISSEMENTS.map(
  ({ nom, adresse, codePostal, ville, telephone, email }) =>
    `**${nom}**, ${adresse}, ${codePostal} ${ville}, ${telephone}, [${email}](mailto:${email})`,
);

/** `PAGES` are the editorial pages that the footer links. The privacy paragraph is guide p. 3, to the letter. */
export const PAGES: readonly Page[] = [
  {
    slug: 'donnees-personnelles',
    titre: 'Données personnelles',
    contenu: [
      paragraphe(
        "Les données personnelles mémorisées sur le portail sont destinées exclusivement au personnel des établissements concernés pour l'étude des dossiers et des entités assurant le maintien de la plate-forme internet. Aucune donnée n'est cédée sous quelque forme que ce soit. Conformément à la loi, vous possédez les droits de modification, rectification ou suppression des données vous concernant, soit au travers de la plate-forme elle-même, soit en contactant le ou les établissements cibles de la ou des candidatures.",
      ),
      titre('Qui en est responsable, et pourquoi'),
      paragraphe(
        "Chaque IUT est responsable du traitement des candidatures qui lui sont adressées. Le traitement sert à une mission d'intérêt public, le recrutement des étudiants (article 6, paragraphe 1, point e, du règlement général sur la protection des données).",
      ),
      liste(
        [
          'étudier votre candidature, vous demander un complément, vous convoquer à un entretien ;',
          'vous tenir informé par courriel de son état ;',
          'garder la preuve de ce qui a été transmis, et quand ;',
          'protéger votre compte contre les connexions qui ne viennent pas de vous.',
        ],
        'Vos données servent à :',
      ),
      titre('Quelles données, et qui les lit'),
      paragraphe(
        "Ce sont celles que vous saisissez : identité, coordonnées, parcours, vœux, lettre de motivation, pièces justificatives. Les champs marqués d'un astérisque sont nécessaires à l'étude du dossier ; sans eux, il ne peut être transmis.",
      ),
      liste(
        [
          "le secrétariat de l'IUT où vous candidatez, et de lui seul ; vos pièces, à partir de la transmission ;",
          'le responsable de la formation demandée, une fois le dossier déclaré complet ;',
          'les personnes qui exploitent le portail, dans la limite de cette tâche.',
        ],
        'Les lisent :',
      ),
      paragraphe("Le portail ne les transmet à aucun service tiers et n'en tire aucune décision automatique."),
      titre('Combien de temps'),
      paragraphe(
        "Le temps de la campagne et des recours qu'elle peut ouvrir. La durée exacte est arrêtée par les IUT et figure au registre de leurs traitements ; elle vous est donnée sur simple demande.",
      ),
      titre('Vos droits'),
      paragraphe(
        "Vous pouvez accéder à vos données, les faire rectifier ou effacer, en limiter l'usage ou vous y opposer. La rubrique « Mon compte » permet d'en corriger la plupart ; pour le reste, écrivez à l'IUT concerné, à l'attention du délégué à la protection des données de son université. Une réponse vous est due dans le mois.",
      ),
      liste(CONTACTS, 'À qui vous adresser :'),
      paragraphe(
        "Si la réponse ne vous convient pas, vous pouvez saisir la [Commission nationale de l'informatique et des libertés](https://www.cnil.fr/fr/plaintes).",
      ),
    ],
  },
  {
    slug: 'accessibilite',
    titre: 'Accessibilité : non conforme',
    contenu: [
      paragraphe(
        "Les six IUT souhaitent que chacun puisse candidater seul, quels que soient son équipement et sa situation. Cette déclaration s'applique au portail de candidature.",
      ),
      titre('État de conformité'),
      paragraphe(
        "Ce portail n'a pas encore fait l'objet d'un audit : il est donc déclaré **non conforme** au [référentiel général d'amélioration de l'accessibilité](https://accessibilite.numerique.gouv.fr) (RGAA 4.1).",
      ),
      titre('Ce qui est fait'),
      liste([
        'Toutes les démarches se font au clavier seul, et sans JavaScript.',
        'Les textes restent lisibles agrandis à 200 %, et sur un écran de 320 pixels de large.',
        'Les erreurs sont écrites à côté des champs concernés, et rappelées en haut du formulaire.',
        'Chaque page est contrôlée par un outil automatique, en clair et en sombre, avant chaque mise en service.',
      ]),
      titre('Contenus non accessibles'),
      liste([
        "Les documents téléchargeables sont des PDF non balisés : leur langue, leur titre et le nom de leurs champs sont indiqués, mais pas l'ordre de lecture.",
        'Les calendriers prévisionnels sont des tableaux dessinés ; la page de la formation en donne les dates principales à qui les demande.',
        'Les pièces que déposent les candidats ne sont pas du ressort du portail.',
      ]),
      titre('Obtenir une aide ou un autre format'),
      paragraphe(
        "Si une page ou un document vous empêche de candidater, écrivez ou téléphonez à l'IUT concerné : il vous enverra le contenu sous une autre forme ou recevra votre dossier autrement, et transmettra votre remarque.",
      ),
      liste(CONTACTS),
      titre('Voies de recours'),
      paragraphe(
        "Si vous avez signalé un défaut d'accessibilité qui vous empêche d'accéder à un contenu ou à un service et que vous n'avez pas reçu de réponse satisfaisante, vous pouvez :",
      ),
      liste([
        'écrire un message au [Défenseur des droits](https://formulaire.defenseurdesdroits.fr) ;',
        'contacter son [délégué dans votre région](https://www.defenseurdesdroits.fr/saisir/delegues) ;',
        'lui envoyer un courrier, gratuit et sans affranchissement : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
      ]),
    ],
  },
  {
    slug: 'mentions-legales',
    titre: 'Mentions légales',
    contenu: [
      titre('Éditeur'),
      paragraphe(
        'Ce portail est édité en commun par les six IUT des Pays de la Loire : Angers-Cholet, La Roche-sur-Yon, Laval, Le Mans, Nantes et Saint-Nazaire. Chacun répond de ce qu’il y publie sur ses formations.',
      ),
      liste(CONTACTS),
      paragraphe('Directeur de la publication : _à compléter par l’exploitant_.'),
      titre('Hébergeur'),
      paragraphe(
        'Nom, adresse et téléphone de l’hébergeur : _à compléter par l’exploitant_ avant l’ouverture au public.',
      ),
      titre('Propriété intellectuelle'),
      paragraphe(
        "Les textes et les documents des formations appartiennent aux IUT qui les publient. Vous pouvez les télécharger, les imprimer et les transmettre pour candidater ou conseiller un candidat ; tout autre usage demande l'accord de l'IUT. Ce que vous déposez sur le portail reste à vous.",
      ),
      titre('Liens'),
      paragraphe(
        'Le portail renvoie vers le site de chaque IUT et vers quelques services publics. Les liens vers les pages publiques du portail sont libres.',
      ),
      titre('Valeur des informations'),
      paragraphe(
        "Les dates de candidature affichées sont celles qui s'appliquent, à l'heure de Paris. Les calendriers de l'année et le contenu des formations sont prévisionnels.",
      ),
      titre('Démonstration'),
      paragraphe(
        'Ceci est une démonstration : les noms des IUT, des villes et des mentions sont réels, les adresses, les numéros de téléphone, les courriels, les dates, les documents et les textes des formations sont fictifs.',
      ),
    ],
  },
  {
    slug: 'cookies',
    titre: 'Cookies',
    contenu: [
      paragraphe(
        'Le portail ne dépose que six cookies, nécessaires à son fonctionnement, et seulement quand vous vous connectez. Aucun ne sert à vous suivre, et rien n’est transmis à un tiers.',
      ),
      liste([
        '**session** : garde votre connexion ouverte, 12 heures sans activité et 7 jours au plus.',
        '**etat** : indique seulement aux pages que vous êtes connecté, sans vous identifier.',
        '**convocations** : compte les entretiens auxquels vous êtes convoqué, pour les rappeler sur la page d’accueil et dans le menu.',
        '**dossiers** : compte les candidatures qui attendent un geste de vous, pour les rappeler sur la page d’accueil.',
        '**qui** : votre prénom et l’initiale de votre nom, pour montrer en haut des pages quel compte est ouvert ; il est effacé quand vous vous déconnectez ou fermez le navigateur.',
        '**appareil** : reconnaît un navigateur qui s’est déjà connecté, pendant un an, pour freiner qui essaierait des mots de passe.',
      ]),
      titre('Pourquoi aucun bandeau ne vous demande votre accord'),
      paragraphe(
        "La loi dispense de consentement les cookies strictement nécessaires au service que vous demandez (article 82 de la loi Informatique et Libertés). Il n'y a ici ni mesure d'audience, ni publicité, ni contenu venu d'un autre site.",
      ),
      titre('Les refuser ou les effacer'),
      paragraphe(
        "Vous pouvez les effacer à tout moment dans les réglages de votre navigateur : vous serez déconnecté, sans rien perdre de ce qui est enregistré. Sans eux, les pages publiques et les documents restent consultables, mais il n'est pas possible de candidater.",
      ),
    ],
  },
];
