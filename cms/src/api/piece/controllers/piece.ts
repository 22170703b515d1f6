import { ENTETES } from '@portail/config/contract/route';
import { controleur } from '../../../platform/contract.ts';
import type { Contexte } from '../../../platform/koa.ts';
import * as pieces from '../services/piece.ts';

export default controleur('piece', {
  deposer: ({ candidat, params, arrivee, ctx }) => {
    const annonce = ctx.get('content-length');
    return pieces.deposer(
      { candidat, candidatureRef: params.id, pieceRef: params.piece, arrivee },
      {
        flux: ctx.req,
        annonce: annonce ? Number(annonce) : null,
        nom: decoder(ctx.get(ENTETES.nomFichier)),
        depart: departDe(ctx),
      },
    );
  },
  declarerIncapacite: ({ candidat, params, corps, arrivee }) =>
    pieces.declarerIncapacite({ candidat, candidatureRef: params.id, pieceRef: params.piece, arrivee }, corps.motif),
  proposer: ({ candidat, params }) => pieces.proposer(candidat.ref, params.id),
  choisir: ({ candidat, params, corps, arrivee }) =>
    pieces.choisir({ candidat, candidatureRef: params.id, pieceRef: params.piece, arrivee }, corps.fichier),
  retirer: ({ candidat, params, arrivee }) =>
    pieces.retirer({ candidat, candidatureRef: params.id, pieceRef: params.piece, arrivee }),
  telecharger: ({ candidat, params, ctx }) =>
    pieces.telecharger(candidat.ref, params.id, params.piece, (entetes) => ctx.set(entetes)),
});

/** `departDe` is aborted when the sender closes the connection before the reply. */
function departDe(ctx: Contexte): AbortSignal {
  const depart = new AbortController();
  ctx.res.once('close', () => {
    if (!ctx.res.writableFinished) depart.abort();
  });
  return depart.signal;
}

/** `decoder` reads the percent-encoded name that the site sends; another name is kept as it came. */
function decoder(nom: string): string {
  try {
    return decodeURIComponent(nom);
  } catch {
    return nom;
  }
}
