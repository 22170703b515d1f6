import { routesDe } from '../../../platform/contract.ts';

export default routesDe('message');
