import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Recu = { destinataire: string; brut: string };

/** A real SMTP server, whose answers a test may spoil for one address. */
export type FaultySmtp = {
  url: string;
  recus(destinataire: string): Recu[];
  /** The next messages to this address are answered by these codes, in turn; then all are taken. */
  repondre(destinataire: string, codes: number[]): void;
  /** Answers each message this much later, in milliseconds. */
  ralentir(ms: number): void;
  /** No longer listens, for the time of `faire`. */
  eteint(faire: () => Promise<void>): Promise<void>;
};

export async function startSmtp(): Promise<FaultySmtp> {
  const tous: Recu[] = [];
  const pannes = new Map<string, number[]>();
  let retard = 0;
  const demarrer = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo({ address }, _session, answer) {
        const responseCode = pannes.get(address)?.shift();
        answer(responseCode ? Object.assign(new Error(`told to answer ${responseCode}`), { responseCode }) : null);
      },
      onData(stream, { envelope }, answer) {
        text(stream).then((brut) => {
          for (const { address } of envelope.rcptTo) tous.push({ destinataire: address, brut });
          setTimeout(answer, retard);
        }, answer);
      },
    });
  const ecouter = async (port: number) => {
    const server = demarrer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    server.server.unref();
    return server;
  };
  let server = await ecouter(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    recus: (destinataire) => tous.filter((recu) => recu.destinataire === destinataire),
    repondre: (destinataire, codes) => pannes.set(destinataire, [...codes]),
    ralentir(ms) {
      retard = ms;
    },
    async eteint(faire) {
      await new Promise<void>((resolve) => server.close(resolve));
      try {
        await faire();
      } finally {
        server = await ecouter(port);
      }
    },
  };
}
