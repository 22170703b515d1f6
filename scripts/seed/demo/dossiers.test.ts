import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ajouterJours, finDuJour, jourDeParis } from '@portail/config/paris';
import {
  peutAbandonner,
  peutDeclarerComplete,
  peutDemanderComplements,
  peutTransmettre,
} from '@portail/config/rules/candidature';
import { Slug } from '@portail/config/rules/catalogue';
import { Email } from '@portail/config/rules/compte';
import { ETATS_CANDIDATURE, type EtatCandidature } from '@portail/config/rules/etats';
import { BLOCS, CHAMPS_BLOC, type NomBloc } from '@portail/config/rules/parcours';
import { hasard } from '../hasard.ts';
import { candidatGenere } from './candidats.ts';
import { type DossierGenere, dossierGenere, type FormationVisee } from './dossiers.ts';

const MAINTENANT = new Date('2027-03-15T10:00:00Z');
const jour = (nombre: number) => ajouterJours(jourDeParis(MAINTENANT), nombre);
const piece = (rang: number, obligatoire: boolean, modalite: 'alternance' | null = null) => ({
  pieceDemandeeRef: `piece${rang}`,
  intitule: `Pièce ${rang}`,
  description: '',
  obligatoire,
  modalite,
  modele: null,
});

function formation(fermeture: number, choix: Partial<FormationVisee['presentation']> = {}): FormationVisee {
  return {
    ref: 'formation',
    annee: 2027,
    presentation: {
      slug: Slug.parse('formation'),
      intitule: 'Parcours',
      mention: 'Mention',
      etablissement: { nom: '', adresse: '', telephone: '', email: '' },
      classique: true,
      alternance: true,
      du: jour(-60),
      au: jour(fermeture),
      lettreDemandee: true,
      ...choix,
    },
    attendues: [piece(1, true), piece(2, false), piece(3, true, 'alternance'), piece(4, false)],
  };
}

const OUVERTE = formation(20);
const FORMATIONS = [OUVERTE, formation(-5), formation(20, { classique: false }), { ...OUVERTE, attendues: [] }];
const tirer = hasard(1);
const dossiers = FORMATIONS.flatMap((visee) =>
  Array.from({ length: 400 }, () => ({ visee, dossier: dossierGenere(visee, MAINTENANT, tirer) })),
);
const dans = (...etats: EtatCandidature[]) => dossiers.filter(({ dossier }) => etats.includes(dossier.etat));
const repondues = ({ pieces }: DossierGenere) => pieces.map((une) => ({ ...une, motif: une.motifRefus }));

describe('generated dossiers', () => {
  it('are in all the states', () => {
    assert.deepEqual(new Set(dossiers.map(({ dossier }) => dossier.etat)), new Set(ETATS_CANDIDATURE));
  });

  it('are not transmitted before the end only where there is time left', () => {
    for (const { visee } of dans('en_constitution')) assert.notEqual(visee, FORMATIONS[1]);
    for (const { visee } of dans('non_transmise')) assert.equal(visee, FORMATIONS[1]);
  });

  it('were such that the rules let them be transmitted', () => {
    for (const { visee, dossier } of dossiers) {
      const { transmiseLe: instant, voeux, lettre, pieces } = dossier;
      if (!instant) continue;
      const decision = peutTransmettre({
        etat: 'en_constitution',
        limite: new Date(`${visee.presentation.au}T23:00:00Z`),
        instant,
        modalites: visee.presentation,
        voeux,
        lettreDemandee: visee.presentation.lettreDemandee,
        lettre,
        attendues: visee.attendues,
        repondues: pieces.map(({ pieceDemandeeRef, depot }) => ({ pieceDemandeeRef, etat: depot })),
      });
      assert.deepEqual(decision, { ok: true });
    }
  });

  it('have the dates of their states, in their order', () => {
    for (const { dossier } of dossiers) {
      const { etat, etatQuitte, deposeeLe, transmiseLe, abandonneeLe } = dossier;
      const atteint = etatQuitte ?? etat;
      assert.equal(transmiseLe !== null, atteint !== 'en_constitution' && atteint !== 'non_transmise');
      assert.equal(abandonneeLe !== null, etat === 'abandonnee');
      const dates = [deposeeLe, transmiseLe, abandonneeLe, MAINTENANT].filter((date) => date !== null);
      assert.deepEqual(
        dates,
        dates.toSorted((une, autre) => une.getTime() - autre.getTime()),
      );
    }
  });

  it('are complete or incomplete as the bureau may say it', () => {
    for (const { visee, dossier } of dans('complete')) {
      const { voeux } = dossier;
      const { attendues } = visee;
      const decision = peutDeclarerComplete({ etat: 'transmise', voeux, attendues, repondues: repondues(dossier) });
      assert.deepEqual(decision, { ok: true });
    }
    const bornes = { limite: null, dernierJour: jour(75), maintenant: MAINTENANT };
    for (const { dossier } of dans('incomplete')) {
      assert.ok(dossier.delaiComplements);
      const demande = { delai: finDuJour(jour(10)), bornes, repondues: repondues(dossier) };
      assert.deepEqual(peutDemanderComplements({ etat: 'transmise', ...demande }), { ok: true });
    }
    const enRetard = dans('incomplete').filter(({ dossier }) => (dossier.delaiComplements ?? 0) < MAINTENANT);
    assert.ok(enRetard.length > 0 && enRetard.length < dans('incomplete').length / 2);
  });

  it('say why they are irrecevable, and what they were when they were given up', () => {
    for (const { dossier } of dans('irrecevable')) assert.ok(dossier.motif);
    for (const { dossier } of dans('abandonnee')) {
      assert.deepEqual(peutAbandonner(dossier.etatQuitte ?? 'abandonnee'), { ok: true });
    }
  });
});

describe('generated candidats', () => {
  const tous = Array.from({ length: 2000 }, (_, rang) => candidatGenere(rang + 1));

  it('have a profil that the wizard takes, a phone and an address of fiction', () => {
    for (const { profil, email } of tous) {
      for (const [bloc, schema] of Object.entries(BLOCS)) {
        const champs = CHAMPS_BLOC[bloc as NomBloc].map((champ) => [champ, profil[champ as keyof typeof profil]]);
        assert.ok(schema.safeParse(Object.fromEntries(champs)).success, `${email}: ${bloc}`);
      }
      assert.match(profil.telephone, /^02 61 91 \d\d \d\d$/);
      assert.ok(Email.safeParse(email).success && email.endsWith('.test'), email);
    }
  });

  it('have an address each', () => assert.equal(new Set(tous.map(({ email }) => email)).size, tous.length));
});
