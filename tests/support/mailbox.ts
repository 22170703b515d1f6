import { expect } from '@playwright/test';

export type Courriel = { subject: string; text: string; to: { address: string }[] };

/** `courriels` reads the real mailbox that the portal's SMTP server fills, as a newcomer reads it. */
export async function courriels(destinataire: string): Promise<Courriel[]> {
  const reply = await fetch(`http://127.0.0.1:${process.env['MAIL_PORT']}/api/email`);
  const tous = (await reply.json()) as Courriel[];
  return tous.filter(({ to }) => to.some(({ address }) => address === destinataire));
}

/**
 * `courriel` waits for the mail that bears this subject.
 *
 * @param patienceMs longer for a mail of the seed, which the minute's task takes
 */
export async function courriel(destinataire: string, sujet: RegExp, patienceMs = 20_000): Promise<Courriel> {
  let recu: Courriel | undefined;
  await expect
    .poll(
      async () => {
        recu = (await courriels(destinataire)).find(({ subject }) => sujet.test(subject));
        return recu?.subject;
      },
      { message: `a mail to ${destinataire} about ${sujet}`, timeout: patienceMs },
    )
    .toMatch(sujet);
  return recu as Courriel;
}

/** `lienDe` is the portal's link in a mail. */
export function lienDe({ text }: Courriel): string {
  const [lien] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!lien) throw new Error('the mail holds no link');
  return lien;
}
