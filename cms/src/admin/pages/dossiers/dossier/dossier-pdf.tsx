import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useTelecharger } from '../../../use-telecharger';
import { droit } from '../droits';

const EXPORTER = [droit('dossier.exporter')];

/** `DossierPdf` saves the whole dossier as one PDF; a dossier that was not handed over has none. */
export function DossierPdf({ dossier }: { dossier: DossierBureau }) {
  const { allowedActions } = useRBAC(EXPORTER);
  const telecharger = useTelecharger();
  const [enCours, setEnCours] = useState(false);
  const { id, candidat, numeroAccuse, transmiseLe } = dossier;
  if (!transmiseLe || !allowedActions.canExporter) return null;
  const enregistrer = async () => {
    setEnCours(true);
    const nom = `${candidat.nom} ${candidat.prenom} – ${numeroAccuse}.pdf`;
    await telecharger({ route: 'telechargerDossier', parametres: { id }, nom });
    setEnCours(false);
  };
  return (
    <Button variant="tertiary" startIcon={<Download />} loading={enCours} onClick={enregistrer}>
      Le dossier en PDF
    </Button>
  );
}
