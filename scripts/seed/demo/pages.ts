import { liste, paragraphe, titre } from './ecriture.ts';
import type { Bloc } from './types.ts';

type Page = { slug: string; titre: string; contenu: Bloc[] };

/** The editorial pages that the footer links. The privacy paragraph is guide p. 3, to the letter. */
export const PAGES: readonly Page[] = [
  {
    slug: 'donnees-personnelles',
    titre: 'Données personnelles',
    contenu: [
      paragraphe(
        "Les données personnelles mémorisées sur le portail sont destinées exclusivement au personnel des établissements concernés pour l'étude des dossiers et des entités assurant le maintien de la plate-forme internet. Aucune donnée n'est cédée sous quelque forme que ce soit. Conformément à la loi, vous possédez les droits de modification, rectification ou suppression des données vous concernant, soit au travers de la plate-forme elle-même, soit en contactant le ou les établissements cibles de la ou des candidatures.",
      ),
      titre('À qui vous adresser'),
      paragraphe(
        'Les coordonnées de chaque établissement figurent sur la page d’accueil et sur l’accusé de réception de votre dossier.',
      ),
    ],
  },
  {
    slug: 'accessibilite',
    titre: 'Accessibilité : non conforme',
    contenu: [
      paragraphe(
        'Ce portail n’a pas encore fait l’objet d’un audit : il est donc déclaré non conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1).',
      ),
      titre('Ce qui est fait'),
      liste([
        'Toutes les démarches se font au clavier seul, et sans JavaScript.',
        'Les textes restent lisibles agrandis à 200 %, et sur un écran de 320 pixels de large.',
        'Les erreurs sont écrites à côté des champs concernés, et rappelées en haut du formulaire.',
      ]),
      titre('Signaler une difficulté'),
      paragraphe(
        'Si une page vous empêche de déposer votre candidature, écrivez à l’établissement concerné : ses coordonnées figurent sur la page d’accueil.',
      ),
    ],
  },
  {
    slug: 'mentions-legales',
    titre: 'Mentions légales',
    contenu: [
      paragraphe(
        'Ce portail est édité en commun par les six IUT des Pays de la Loire : Angers-Cholet, La Roche-sur-Yon, Laval, Le Mans, Nantes et Saint-Nazaire.',
      ),
      paragraphe(
        'Ceci est une démonstration : les noms des IUT, des villes et des mentions sont réels, les adresses, les numéros de téléphone, les courriels, les dates et les textes des formations sont fictifs.',
      ),
    ],
  },
  {
    slug: 'cookies',
    titre: 'Cookies',
    contenu: [
      paragraphe(
        'Le portail ne dépose que deux cookies, nécessaires à son fonctionnement, et seulement quand vous vous connectez. Aucun ne sert à vous suivre, et rien n’est transmis à un tiers.',
      ),
      liste([
        'session : garde votre connexion ouverte, 12 heures sans activité et 7 jours au plus.',
        'etat : indique seulement aux pages que vous êtes connecté, sans vous identifier.',
      ]),
    ],
  },
];
