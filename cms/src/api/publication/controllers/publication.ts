import { controleur } from '../../../platform/contract.ts';
import * as publication from '../services/publication.ts';

export default controleur('publication', {
  lire: () => publication.lire(),
  rapporter: ({ corps }) => publication.rapporter(corps),
});
