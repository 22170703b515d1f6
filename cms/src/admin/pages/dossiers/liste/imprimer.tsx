import { createGlobalStyle } from 'styled-components';
import { ImprimerLEcran } from '../dossier/ecran';

/** `ImprimerLaListe` leaves on paper the table and what it is of: its view, its count. */
export function ImprimerLaListe() {
  return (
    <>
      <ImprimerLEcran />
      <SurPapier />
    </>
  );
}

const SurPapier = createGlobalStyle`
  @media print {
    @page {
      size: A4 landscape;
      margin: 12mm;
    }
    #main-content :is(form, input, [role='combobox'], [data-choix], button:not(thead button), nav a:not([aria-current])) {
      display: none !important;
    }
    #main-content div {
      overflow: visible !important;
      box-shadow: none !important;
    }
    #main-content table :is(th, td) {
      height: auto !important;
      padding: 0.5rem 0.8rem !important;
    }
    #main-content table * {
      overflow: visible !important;
      white-space: normal !important;
    }
    #main-content tr {
      break-inside: avoid;
    }
  }
`;
