import type { REPORT_CLOTURE } from '@portail/config/bureau/report-cloture';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { montrerReport, preparerReport } from './apercu.ts';
import { reporterCloture } from './report.ts';

export const ROUTES_REPORT: HandlersBureau<keyof typeof REPORT_CLOTURE> = {
  preparerReport: ({ agent }) => preparerReport(agent),
  montrerReport: ({ agent, corps }) => montrerReport(agent, corps),
  reporterCloture: ({ agent, corps }) => reporterCloture(agent, corps),
};
