/**
 * `donneesStructurees` describes a formation to search engines (schema.org), from what its page says and nothing more.
 */
import { type Etablissement, type Formation, intituleComplet, phrasePeriode } from '@portail/config/rules/catalogue';

/**
 * `donneesStructurees` makes a program and a course.
 *
 * @param adresse absolute address of the page
 */
export function donneesStructurees(formation: Formation, etablissement: Etablissement, adresse: string) {
  const name = intituleComplet(formation);
  const provider = {
    '@type': 'CollegeOrUniversity',
    name: etablissement.nom,
    url: etablissement.web,
    telephone: etablissement.telephone,
    email: etablissement.email,
    address: {
      '@type': 'PostalAddress',
      streetAddress: etablissement.adresse,
      postalCode: etablissement.codePostal,
      addressLocality: etablissement.ville,
      addressCountry: 'FR',
    },
  };
  const description = premierParagraphe(formation) ?? phrasePeriode(formation);
  const modes = [formation.classique && 'full-time', formation.alternance && 'apprenticeship'].filter(Boolean);
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalProgram',
    name,
    description,
    url: adresse,
    provider,
    applicationStartDate: formation.du,
    applicationDeadline: formation.au,
    educationalProgramMode: modes,
    educationalCredentialAwarded: 'Licence professionnelle',
    hasCourse: {
      '@type': 'Course',
      name,
      description,
      provider: { '@type': 'CollegeOrUniversity', name: etablissement.nom, sameAs: etablissement.web },
      hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'onsite', location: etablissement.ville },
    },
  };
}

function premierParagraphe({ objectifs }: Formation): string | undefined {
  const paragraphe = objectifs.find(({ type }) => type === 'paragraph');
  if (paragraphe?.type !== 'paragraph') return undefined;
  return (
    paragraphe.children
      .map((enfant) => (enfant.type === 'link' ? enfant.children.map(({ text }) => text).join('') : enfant.text))
      .join('')
      .trim() || undefined
  );
}

/** `enScript` escapes `<`, because `</script>` would end the script. */
export function enScript(donnees: object): string {
  return JSON.stringify(donnees).replaceAll('<', '\\u003c');
}
