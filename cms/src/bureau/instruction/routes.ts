import type { INSTRUCTION } from '@portail/config/bureau/instruction';
import type { HandlersBureau } from '../../platform/bureau.ts';
import * as actes from './actes.ts';
import { apercevoirCourriel } from './apercu.ts';
import { instruire } from './instruction.ts';

export const ROUTES_INSTRUCTION: HandlersBureau<keyof typeof INSTRUCTION> = {
  apercevoirCourriel: ({ agent, params, corps }) => apercevoirCourriel(agent, params.id, corps),
  demanderComplements: ({ agent, params, corps }) =>
    instruire(agent, params.id, corps.vu, actes.demanderComplements(corps)),
  declarerComplete: ({ agent, params, corps }) => instruire(agent, params.id, corps.vu, actes.declarerComplete()),
  declarerIrrecevable: ({ agent, params, corps }) =>
    instruire(agent, params.id, corps.vu, actes.declarerIrrecevable(corps)),
  accorderDelai: ({ agent, params, corps }) => instruire(agent, params.id, corps.vu, actes.accorderDelai(corps)),
  rouvrir: ({ agent, params, corps }) => instruire(agent, params.id, corps.vu, actes.rouvrir(corps)),
};
