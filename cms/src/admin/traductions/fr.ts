/** What Strapi's own French leaves in English, or says of Strapi, on the screens that every member of staff reaches. */
export const fr: Record<string, string> = {
  // Connexion
  'Auth.form.welcome.subtitle': 'Connectez-vous à l’administration du portail de candidature',
  'Auth.form.email.label': 'Adresse mail',
  'Auth.form.email.placeholder': 'prenom.nom@exemple.fr',
  'global.localeToggle.label': 'Langue de l’interface',

  // Menu
  'app.components.LeftMenu.navbrand.title': 'Portail de candidature',
  'app.components.LeftMenu.navbrand.workplace': 'Administration',
  'content-manager.plugin.name': 'Contenus',
  'global.plugins.content-manager': 'Contenus',
  'global.sessions.active-devices': 'Appareils connectés',

  // Accueil
  'HomePage.header.subtitle': 'Bienvenue dans l’administration du portail de candidature',
  'HomePage.addWidget.title': 'Ajouter un encart',
  'HomePage.addWidget.button': 'Ajouter un encart',
  'HomePage.addWidget.noWidgetsAvailable': 'Tous les encarts sont déjà affichés',
  'HomePage.widget.delete': 'Retirer cet encart',
  'HomePage.widget.drag': 'Déplacer cet encart',
  'HomePage.widget.no-permissions': 'Vous n’avez pas accès à cet encart',

  'content-manager.widget.last-edited.title': 'Dernières modifications',
  'content-manager.widget.last-edited.no-data': 'Rien n’a encore été modifié.',

  // Profil et appareils connectés
  'app.HeaderLayout.docLink.label': 'Documentation de Strapi (en anglais)',
  'Settings.application.plan-title': 'Formule',
  'Settings.sessions.title': 'Appareils connectés',
  'Settings.sessions.subtitle': 'Les appareils sur lesquels votre compte est ouvert.',
  'Settings.sessions.device': 'Appareil',
  'Settings.sessions.loginAt': 'Connecté le',
  'Settings.sessions.lastActiveAt': 'Dernière activité',
  'Settings.sessions.current': 'Cet appareil',
  'Settings.sessions.unknownDevice': 'Appareil inconnu',
  'Settings.sessions.revoke': 'Déconnecter',
  'Settings.sessions.revoke.success': 'Appareil déconnecté',
  'Settings.sessions.revoke.confirm': 'Déconnecter cet appareil ? Il faudra s’y connecter à nouveau.',
  'Settings.sessions.revoke.confirmCurrent': 'C’est l’appareil que vous utilisez : vous serez déconnecté.',
  'Settings.sessions.revokeOthers': 'Déconnecter les autres appareils',
  'Settings.sessions.revokeOthers.confirm':
    'Déconnecter tous les autres appareils ? Vous restez connecté sur celui-ci.',
  'Settings.sessions.revokeOthers.success': 'Les autres appareils sont déconnectés',
  'Settings.sessions.revokeAll': 'Déconnecter tous les appareils',
  'Settings.sessions.revokeAll.confirm': 'Déconnecter tous les appareils, celui-ci compris ?',

  // Incidents
  'app.session.ended.title': 'Session terminée',
  'app.session.ended.unsaved':
    'Votre session est terminée et ne peut pas être reprise. Ce qui n’est pas enregistré sera perdu à la déconnexion.',
  'app.error.chunk.title': 'Cet écran n’a pas pu être chargé',
  'app.error.chunk.message':
    'La connexion a été interrompue, ou le portail vient d’être mis à jour. Rechargez la page pour réessayer.',
  'app.error.chunk.reload': 'Recharger la page',
};
