import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Recu = { destinataire: string; brut: string };

/** `Panne` is the fault of a server, towards everybody. */
export type Panne =
  /** The server does not listen. */
  | 'eteint'
  /** The server takes the connection and says nothing. */
  | 'muet'
  /** The server greets with 554, as in maintenance. */
  | 'maintenance'
  /** The server refuses the password, with 535. */
  | 'mot de passe'
  /** The server refuses the sender, with 550. */
  | 'expediteur'
  /** The server takes the message, and dies before it says so. */
  | 'coupure'
  /** The server says « later » to each recipient, with 451. */
  | 'plus tard';

/** `FaultySmtp` is a real SMTP server, whose answers a test may spoil, for one address or for everybody. */
export type FaultySmtp = {
  url: string;
  recus(destinataire: string): Recu[];
  /**
   * `repondre` answers the next messages to this address by these codes, in turn, when it is named. Then all are taken.
   */
  repondre(destinataire: string, codes: number[]): void;
  /** `repondreAuMessage` does so once the message was read; 0: the connection is cut. */
  repondreAuMessage(destinataire: string, codes: number[]): void;
  /** `ralentir` answers each message this much later, in milliseconds. */
  ralentir(ms: number): void;
  /** `enPanne` puts the server at fault for the time of `faire`. */
  enPanne(panne: Panne, faire: () => Promise<void>): Promise<void>;
};

const refus = (responseCode: number) => Object.assign(new Error(`told to answer ${responseCode}`), { responseCode });

export async function startSmtp(): Promise<FaultySmtp> {
  const tous: Recu[] = [];
  const auDestinataire = new Map<string, number[]>();
  const auMessage = new Map<string, number[]>();
  const ouverts = new Set<Socket>();
  let retard = 0;
  let panne: Panne | undefined;
  const couper = () => {
    for (const socket of ouverts) socket.destroy();
  };
  const demarrer = () =>
    new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1,
      logger: false,
      onConnect(_session, answer) {
        if (panne === 'muet') return;
        answer(panne === 'maintenance' ? refus(554) : null);
      },
      onAuth({ username }, _session, answer) {
        if (panne === 'mot de passe') answer(refus(535));
        else answer(null, { user: username });
      },
      onMailFrom(_address, _session, answer) {
        answer(panne === 'expediteur' ? refus(550) : null);
      },
      onRcptTo({ address }, _session, answer) {
        const code = panne === 'plus tard' ? 451 : auDestinataire.get(address)?.shift();
        answer(code ? refus(code) : null);
      },
      onData(stream, { envelope }, answer) {
        text(stream).then((brut) => {
          const code = envelope.rcptTo.map(({ address }) => auMessage.get(address)?.shift()).at(0);
          if (code === 0) return couper();
          if (code) return answer(refus(code));
          for (const { address } of envelope.rcptTo) tous.push({ destinataire: address, brut });
          if (panne === 'coupure') couper();
          else setTimeout(answer, retard);
        }, answer);
      },
    });
  const ecouter = async (port: number) => {
    const server = demarrer();
    server.on('error', () => {});
    server.server.on('connection', (socket: Socket) => {
      ouverts.add(socket);
      socket.once('close', () => ouverts.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    server.server.unref();
    return server;
  };
  let server = await ecouter(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://portail:secret@127.0.0.1:${port}`,
    recus: (destinataire) => tous.filter((recu) => recu.destinataire === destinataire),
    repondre: (destinataire, codes) => auDestinataire.set(destinataire, [...codes]),
    repondreAuMessage: (destinataire, codes) => auMessage.set(destinataire, [...codes]),
    ralentir(ms) {
      retard = ms;
    },
    async enPanne(voulue, faire) {
      panne = voulue;
      // The connections are cut, because those that the portal keeps open are as good as a server that works.
      couper();
      if (voulue === 'eteint') await new Promise<void>((resolve) => server.close(resolve));
      try {
        await faire();
      } finally {
        panne = undefined;
        couper();
        if (voulue === 'eteint') server = await ecouter(port);
      }
    },
  };
}
