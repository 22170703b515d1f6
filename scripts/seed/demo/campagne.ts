/** `CAMPAGNE` is in days from the day of the seeding, both dates inclusive. */
export const CAMPAGNE = {
  ouverture: -90,
  fermeture: 75,
  annonce:
    'Les journées portes ouvertes des six IUT ont lieu les deux derniers samedis de janvier : les responsables de formation répondent à vos questions sur place.',
  annonceFin: 40,
} as const;
