/** `fr` translates what Strapi's own French leaves in English, or says of Strapi, on the screens of all the staff. */
export const fr: Record<string, string> = {
  // Connexion
  'Auth.form.welcome.subtitle': 'Connectez-vous à l’administration du portail de candidature',
  'Auth.form.email.label': 'Adresse mail',
  'Auth.form.email.placeholder': 'prenom.nom@exemple.fr',
  'Auth.form.password.hint':
    'Au moins 12 caractères (16 pour l’administration), dont une majuscule, une minuscule et un chiffre.',
  'Auth.form.register.subtitle': 'Choisissez votre mot de passe pour entrer dans le portail de candidature.',
  'Auth.form.button.register': 'Ouvrir mon compte',
  'Auth.form.firstname.placeholder': '',
  'Auth.form.lastname.placeholder': '',
  'Auth.components.Oops.title': 'Ce lien ne s’ouvre plus',
  'Auth.components.Oops.text.admin': 'Vous avez déjà ouvert votre compte ? Connectez-vous.',
  'components.Input.error.validation.minLength': 'Trop court : {min} caractères au moins.',
  'components.Input.error.password.noMatch': 'Les deux mots de passe ne sont pas les mêmes.',
  'global.localeToggle.label': 'Langue de l’interface',

  // Écrans d’autres comptes
  'app.components.EmptyStateLayout.content-permissions':
    'Il n’y a rien pour votre compte sur cet écran. Le menu vous mène aux vôtres.',

  // Menu
  'app.components.LeftMenu.navbrand.title': 'Portail de candidature',
  'app.components.LeftMenu.navbrand.workplace': 'Administration',
  'content-manager.plugin.name': 'Contenus',
  'content-manager.App.schemas.data-loaded': 'Les contenus sont prêts.',
  'global.plugins.content-manager': 'Contenus',
  'global.sessions.active-devices': 'Appareils connectés',

  // Accueil
  'HomePage.header.subtitle': 'Bienvenue dans l’administration du portail de candidature',
  'HomePage.addWidget.title': 'Ajouter un encart',
  'HomePage.addWidget.button': 'Ajouter un encart',
  'HomePage.addWidget.noWidgetsAvailable': 'Tous les encarts sont déjà affichés',
  'HomePage.addWidget.selectWidget': 'Choisir l’encart {widgetName}',
  'HomePage.widget.delete': 'Retirer cet encart',
  'HomePage.widget.drag': 'Déplacer cet encart',
  'HomePage.widget.no-permissions': 'Vous n’avez pas accès à cet encart',

  'content-manager.widget.last-edited.title': 'Dernières modifications',
  'content-manager.widget.last-edited.no-data': 'Rien n’a encore été modifié.',

  // Profil et appareils connectés
  'Settings.application.plan-title': 'Formule',
  'Settings.profile.form.section.experience.interfaceLanguageHelp': 'La langue ne change que pour vous.',
  'Settings.sessions.title': 'Appareils connectés',
  'Settings.sessions.subtitle': 'Les appareils sur lesquels votre compte est ouvert.',
  'Settings.sessions.device': 'Appareil',
  'Settings.sessions.loginAt': 'Connecté le',
  'Settings.sessions.lastActiveAt': 'Dernière activité',
  'Settings.sessions.current': 'Cet appareil',
  'Settings.sessions.actions': 'Actions',
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

  // Formulaires
  'app.components.ToggleCheckbox.enabled-label': 'Activé',
  'app.components.ToggleCheckbox.disabled-label': 'Désactivé',
  'components.Input.error.validation.email.withField': '{field} : cette adresse mail n’est pas valide.',
  'components.Input.error.validation.json.withField': '{field} : ce n’est pas du JSON.',
  'components.Input.error.validation.lowercase.withField': '{field} : en minuscules seulement.',
  'components.Input.error.validation.max.withField': '{field} : trop grand.',
  'components.Input.error.validation.maxLength.withField': '{field} : trop long.',
  'components.Input.error.validation.min.withField': '{field} : trop petit.',
  'components.Input.error.validation.minLength.withField': '{field} : trop court.',
  'components.Input.error.validation.minSupMax.withField': '{field} : le minimum dépasse le maximum.',
  'components.Input.error.validation.regex.withField': '{field} : cette forme ne convient pas.',
  'components.Input.error.validation.required.withField': '{field} : à renseigner.',
  'components.Input.error.validation.unique.withField': '{field} : déjà pris.',

  // Incidents
  'app.error': 'Cet écran a rencontré une erreur',
  'app.error.copy': 'Copier les détails',
  'app.error.message':
    'Rechargez la page. Si l’erreur revient, copiez les détails ci-dessous et transmettez-les à l’administration du portail.',
  'app.session.ended.title': 'Session terminée',
  'app.session.ended.unsaved':
    'Votre session est terminée et ne peut pas être reprise. Ce qui n’est pas enregistré sera perdu à la déconnexion.',
  'app.error.chunk.title': 'Cet écran n’a pas pu être chargé',
  'app.error.chunk.message':
    'La connexion a été interrompue, ou le portail vient d’être mis à jour. Rechargez la page pour réessayer.',
  'app.error.chunk.reload': 'Recharger la page',
};
