import type { INSTRUCTION } from '@portail/config/bureau/instruction';
import type { HandlersBureau } from '../../platform/bureau.ts';
import * as instruction from './instruction.ts';

export const ROUTES_INSTRUCTION: HandlersBureau<keyof typeof INSTRUCTION> = {
  demanderComplements: ({ agent, params, corps }) => instruction.demanderComplements(agent, params.id, corps),
  declarerComplete: ({ agent, params, corps }) => instruction.declarerComplete(agent, params.id, corps),
  declarerIrrecevable: ({ agent, params, corps }) => instruction.declarerIrrecevable(agent, params.id, corps),
  accorderDelai: ({ agent, params, corps }) => instruction.accorderDelai(agent, params.id, corps),
  rouvrir: ({ agent, params, corps }) => instruction.rouvrir(agent, params.id, corps),
};
