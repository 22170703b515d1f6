/** `edition` translates the screens of those who edit the catalogue: lists, edit view, relations, files, blocks. */
export const edition: Record<string, string> = {
  'content-manager.components.LeftMenu.collection-types': 'Contenus',

  'content-manager.App.schemas.data-loaded': 'Les contenus sont prêts.',

  // Listes
  'app.utils.published': 'Publié',
  'app.utils.toggle': 'Basculer',
  'app.utils.update-filter': 'Modifier le filtre',
  cancel: 'Annuler',
  'containers.list.displayedFields': 'Colonnes affichées',
  'search.placeholder': 'Rechercher',
  'content-manager.actions.open-in-new-tab.label': 'Ouvrir dans un nouvel onglet',
  'content-manager.containers.list.filters.status': 'État',
  'content-manager.containers.List.statusFilter.draft': 'Brouillon, jamais publié',
  'content-manager.containers.List.statusFilter.published': 'Publié',
  'content-manager.containers.List.statusFilter.publishedModified': 'Publié, modifié depuis',
  'content-manager.containers.List.statusFilter.publishedUnmodified': 'Publié tel quel',
  'content-manager.containers.ListPage.selectedEntriesModal.title': 'Publier la sélection',
  'content-manager.containers.list.selectedEntriesModal.title': 'Publier la sélection',
  'content-manager.containers.list.autoCloneModal.title': 'Ce qu’il faudra changer dans la copie',
  'content-manager.containers.list.autoCloneModal.description':
    'La copie s’ouvre avec le même contenu. Elle s’enregistre une fois changé :',
  'content-manager.containers.list.autoCloneModal.create': 'Ouvrir la copie',
  'content-manager.containers.list.table-headers.status': 'État',
  'content-manager.containers.list.selectedEntriesModal.selectedCount.publish':
    '<b>{publishedCount}</b> {publishedCount, plural, =0 {déjà publié} one {déjà publié} other {déjà publiés}}. <b>{draftCount}</b> {draftCount, plural, =0 {prêt à publier} one {prêt à publier} other {prêts à publier}}. <b>{withErrorsCount}</b> {withErrorsCount, plural, =0 {à corriger} one {à corriger} other {à corriger}}.',
  'content-manager.containers.list.selectedEntriesModal.selectedCount.unpublish':
    '<b>{draftCount}</b> {draftCount, plural, =0 {déjà dépublié} one {déjà dépublié} other {déjà dépubliés}}. <b>{publishedCount}</b> {publishedCount, plural, =0 {prêt à dépublier} one {prêt à dépublier} other {prêts à dépublier}}.',
  'content-manager.popUpwarning.warning.bulk-has-draft-relations.message':
    '<b>{count} {count, plural, one {lien} other {liens}} de {entities} {entities, plural, one {fiche} other {fiches}} {count, plural, one {mène} other {mènent}}</b> à des brouillons, qui ne paraîtront pas.',
  'content-manager.success.records.publish': 'Publié.',
  'content-manager.success.record.unpublish': 'Dépublié.',
  'content-manager.listView.validation.errors.title': 'À corriger d’abord',
  'content-manager.listView.validation.errors.message':
    'Vérifiez que tous les champs sont corrects avant de publier (champs obligatoires, longueurs…).',
  'popUpWarning.bodyMessage.contentType.delete.all': 'Supprimer toute la sélection ?',
  'popUpWarning.bodyMessage.contentType.unpublish.all': 'Dépublier toute la sélection ?',

  'app.utils.unpublish': 'Dépublier',

  // Fiche
  'content-manager.actions.delete.label': 'Supprimer',
  'content-manager.actions.copy-documentId.label': 'Copier l’identifiant',
  'content-manager.actions.copy-documentId.success': 'Identifiant copié',
  'content-manager.actions.unpublish.dialog.body': 'Des changements ne sont pas encore publiés. Que deviennent-ils ?',
  'content-manager.actions.unpublish.dialog.radio-label': 'Que devient ce qui n’est pas publié ?',
  'content-manager.actions.unpublish.dialog.option.keep-draft': 'Les garder dans le brouillon',
  'content-manager.actions.unpublish.dialog.option.replace-draft':
    'Les abandonner : le brouillon redevient ce qui était publié',
  'content-manager.containers.edit.information.documentId.label': 'Identifiant',
  'content-manager.containers.edit.information.document.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'content-manager.containers.edit.information.last-draft.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'content-manager.containers.edit.information.last-published.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'content-manager.popUpWarning.warning.has-draft-relations.title': 'Confirmation',
  'content-manager.popUpWarning.warning.has-draft-relations.message':
    'Cette fiche en cite {count, plural, one {# qui est encore un brouillon : elle ne paraîtra pas} other {# qui sont encore des brouillons : elles ne paraîtront pas}} avec elle.',
  'content-manager.popUpWarning.warning.has-draft-m2m-relations.message':
    '{count, plural, one {# fiche citée est encore un brouillon : elle paraîtra une fois publiée.} other {# fiches citées sont encore des brouillons : elles paraîtront une fois publiées.}}',
  'content-manager.popUpWarning.warning.has-draft-m2m-relations.additional':
    '{count, plural, one {# lien mène} other {# liens mènent}} à des brouillons, visibles une fois publiés.',
  'content-manager.popUpWarning.warning.unpublish': 'Ce qui n’est pas publié redevient un brouillon.',
  'content-manager.popUpWarning.warning.unpublish-question': 'Ne vraiment pas publier ?',
  'content-manager.form.Input.hint.character.unit': '{maxValue, plural, one { caractère} other { caractères}}',
  'content-manager.form.Input.hint.minMaxDivider': ' / ',
  'content-manager.form.Input.hint.text':
    '{min, select, undefined {} other {min. {min}}}{divider}{max, select, undefined {} other {max. {max}}}{unit}{br}{description}',
  'content-manager.validation.error.unreadable-required-field':
    'Vos droits ne donnent pas accès à des champs obligatoires. Adressez-vous à l’administration du portail.',
  'content-manager.permissions.not-allowed.locale': 'Vous n’avez pas accès à ce contenu.',
  'components.Input.error.validation.combobox.invalid': 'Cette valeur ne convient pas.',
  'components.Input.error.validation.regex': 'Minuscules sans accent, chiffres et tirets seulement.',
  'components.Input.error.validation.required': 'À renseigner.',

  // Aperçu
  'content-manager.preview.panel.title': 'Aperçu',
  'content-manager.preview.panel.button': 'Ouvrir l’aperçu',
  'content-manager.preview.panel.button-disabled-tooltip':
    'Enregistrez d’abord : l’aperçu montre ce qui est enregistré.',
  'content-manager.preview.page-title': 'Aperçu : {contentType}',
  'content-manager.preview.header.close': 'Fermer l’aperçu',
  'content-manager.preview.copy.label': 'Copier l’adresse de l’aperçu, valable 15 minutes',
  'content-manager.preview.copy.success': 'Adresse copiée',
  'content-manager.preview.tabs.label': 'Version',
  'content-manager.preview.device.select': 'Choisir un écran',
  'content-manager.preview.device.desktop': 'Ordinateur',
  'content-manager.preview.device.mobile': 'Téléphone',
  'preview.copy.label': 'Copier l’adresse de l’aperçu, valable 15 minutes',
  'preview.tabs.label': 'Version',

  'content-manager.preview.error.invalid-field-path': 'Ce champ n’a pas été trouvé dans la fiche.',
  'content-manager.preview.error.relations-not-handled': 'Ce qui est lié se modifie dans la fiche.',
  'content-manager.preview.error.incomplete-strapi-source': 'Ce champ ne peut pas être modifié depuis l’aperçu.',
  'content-manager.preview.error.different-document': 'Ce champ vient d’une autre fiche.',
  'content-manager.preview.error.script-failed': 'La modification depuis l’aperçu n’est pas disponible.',
  'content-manager.preview.info.single-click-hint': 'Double-cliquez pour modifier',
  'content-manager.preview.panel.button-configuration': 'Préparer l’aperçu',

  // Valeurs des listes de choix
  information: 'Pour information',
  a_remplir: 'À remplir',
  classique: 'Formation classique',
  alternance: 'Alternance',
  lycee: 'Lycée',
  superieur: 'Enseignement supérieur',
  baccalaureat: 'Baccalauréat',
  aucun: 'Aucun diplôme',
  obtenu: 'Dernier diplôme obtenu',
  prepare: 'Dernier diplôme préparé',
  les_deux: 'Obtenu ou préparé',

  'app.components.ToggleCheckbox.on-label': 'Oui',
  'app.components.ToggleCheckbox.off-label': 'Non',

  // Relations
  'content-manager.relation.add': 'Choisir…',
  'app.components.Select.placeholder': 'Choisir',
  'content-manager.relation.create': 'Créer',
  'content-manager.components.RelationInputModal.modal-title': 'Modifier ce qui est lié',
  'content-manager.components.RelationInputModal.button-fullpage': 'Ouvrir la fiche entière',
  'content-manager.components.RelationInputModal.confirmation-message':
    'Des changements ne sont pas enregistrés. Fermer quand même ? Ils seront perdus.',

  // Textes mis en forme
  'content-manager.components.Blocks.collapse': 'Réduire',
  'content-manager.components.Blocks.expand': 'Agrandir',
  'content-manager.components.Blocks.dnd.instruction':
    'Pour déplacer un bloc : Ctrl (ou Cmd) + Maj + flèche haute ou basse.',
  'content-manager.components.Blocks.dnd.reorder': '{item} déplacé. Nouvelle place : {position}.',
  'components.Blocks.dnd.reorder': '{item} déplacé. Nouvelle place : {position}.',
  'content-manager.components.DynamicZone.more-actions': 'Autres actions',
  'content-manager.components.DynamicZone.unknown-component': 'Élément inconnu',
  'content-manager.components.DynamicZone.extra-components':
    'Il y a {number, plural, =0 {0 élément} one {# élément} other {# éléments}} de trop',
  'content-manager.components.DynamicZone.move-up': 'Monter',
  'content-manager.components.DynamicZone.move-down': 'Descendre',
  'components.Blocks.blocks.bulletList': 'Liste à puces',
  'components.Blocks.blocks.numberList': 'Liste numérotée',
  'components.Blocks.popover.link.rel': 'Relation (facultatif)',
  'components.Blocks.popover.link.target': 'Cible (facultatif)',

  // Fichiers
  'header.actions.no-permissions': 'Vous n’avez pas accès aux fichiers',
  'list.assets.empty': 'Aucun fichier',
  'list.assets.empty-upload': 'Déposez le premier fichier',
  'list.assets-empty.title-withSearch': 'Aucun fichier ne correspond à ces filtres',
  'upload.header.actions.folder-level-up': 'Dossier parent',
  'upload.settings.section.audio.label': 'Son',
  'upload.assets.uploaded': '{number, plural, one {# fichier déposé} other {# fichiers déposés}}',
  'upload.control-card.more-actions': 'Autres actions',
  'upload.control-card.remove-selection': 'Retirer de la sélection',
  'upload.control-card.set-focal-point': 'Choisir le point central',
  'upload.control-card.stop-focal-point': 'Ne pas choisir de point central',
  'upload.control-card.reset-focal-point': 'Recentrer',
  'upload.control-card.save-focal-point': 'Enregistrer le point central',
  'upload.form.input.label.file-location': 'Dossier',
  'upload.form.input.label.folder-location': 'Dossier parent',
  'upload.form.input.label.folder-location-default-label': 'Médiathèque',
  'upload.form.input.label.folder-name': 'Nom',
  'upload.form.input.placeholder.file-caption': 'Légende',
  'upload.header.breadcrumbs.menu.label': 'Dossiers parents',
  'upload.header.breadcrumbs.nav.label': 'Dossiers',
  'upload.input.url.placeholder': 'Vide',
  'upload.modal.edit.success-label': 'Fichiers modifiés',
  'upload.modal.file-details.focal-point': 'Point central',
  'upload.modal.folder-notification-created-success': 'Dossier créé',
  'upload.modal.folder-notification-edited-success': 'Dossier modifié',
  'upload.modal.folder.create.creation-date': 'Créé le',
  'upload.modal.folder.create.delete': 'Supprimer le dossier',
  'upload.modal.folder.create.elements': 'Éléments',
  'upload.modal.folder.create.submit': 'Créer',
  'upload.modal.folder.create.title': 'Nouveau dossier',
  'upload.modal.folder.edit.submit': 'Enregistrer',
  'upload.modal.folder.edit.title': 'Modifier le dossier',
  'upload.modal.move.error-label': 'Le déplacement a échoué.',
  'upload.modal.upload-list.sub-header.add-folder': 'Nouveau dossier',
  'upload.notification.warning.404': 'Introuvable',
  'form.upload-url.error.url.invalid': 'Une adresse n’est pas valide',
  'form.upload-url.error.url.invalids': '{number} adresses ne sont pas valides',
  'list.asset.at.finished': 'Les dossiers sont chargés.',
  'list.table.content.empty-label': 'Vide',
  'list.table.header.sort': 'Trier par {label}',
  'modal.remove.success-label': 'Éléments supprimés.',
  'view-switch.grid': 'Vignettes',
  'view-switch.list': 'Liste',
  'window.confirm.close-modal.file': 'Fermer ? Vos changements seront perdus.',
  'window.confirm.close-modal.files': 'Fermer ? Des fichiers ne sont pas encore déposés.',
};
