import { Message } from '@portail/config/rules/messages';
import { Alert, Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useRef, useState } from 'react';
import { type Echec, lireEchec } from '../../echec';
import { useEcrireMessageMutation } from '../suivi/bureau';
import { JoindreFichier } from './joindre-fichier';

type PropsRedaction = { id: string; dernier: string | null; recharger: () => void };

/** `Redaction` writes to the candidat, with a PDF if need be; what could not leave stays in the form. */
export function Redaction({ id, dernier, recharger }: PropsRedaction) {
  const [ecrire, { isLoading }] = useEcrireMessageMutation();
  const { toggleNotification } = useNotification();
  const [texte, setTexte] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const [fichier, setFichier] = useState<File | null>(null);
  const [fauteFichier, setFauteFichier] = useState<string | undefined>();
  const [envois, setEnvois] = useState(0);
  const [echec, setEchec] = useState<Echec | null>(null);
  const champ = useRef<HTMLTextAreaElement>(null);

  const choisir = (choisi: File | null, refus?: string) => {
    setFichier(choisi);
    setFauteFichier(refus);
  };
  const dire = (refuse: Echec) => {
    const surFichier = refuse.champs['fichier'];
    setFauteFichier(surFichier);
    if (!surFichier) setEchec(refuse);
  };
  const envoyer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    const lu = Message.safeParse(texte);
    setFaute(lu.success ? undefined : lu.error.issues[0]?.message);
    if (!lu.success) return champ.current?.focus();
    const joint = fichier && { nom: fichier.name, contenu: await enBase64(fichier) };
    const reponse = await ecrire({ params: { id }, corps: { texte: lu.data, dernier, fichier: joint } });
    if ('error' in reponse) return dire(lireEchec(reponse.error));
    setTexte('');
    choisir(null);
    setEnvois(envois + 1);
    toggleNotification({ type: 'success', message: 'Le message est envoyé. Un courriel prévient le candidat.' });
  };

  return (
    <form onSubmit={envoyer} noValidate>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {echec && (
          <Alert
            variant={echec.perime ? 'warning' : 'danger'}
            title="Message non envoyé"
            closeLabel="Fermer ce message"
            onClose={() => setEchec(null)}
            action={
              echec.perime && (
                <Button
                  variant="secondary"
                  onClick={() => {
                    setEchec(null);
                    recharger();
                  }}
                >
                  Lire le nouveau message
                </Button>
              )
            }
          >
            {echec.message}
          </Alert>
        )}
        <Field.Root
          name="message"
          error={faute}
          hint="Un courriel prévient le candidat, sans le texte : il le lit sur la page de son dossier, et y répond."
        >
          <Field.Label>Écrire au candidat</Field.Label>
          <Textarea ref={champ} value={texte} onChange={(evenement) => setTexte(evenement.target.value)} />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        {/* `key` empties the field of a message that has left. */}
        <JoindreFichier key={envois} fichier={fichier} faute={fauteFichier} choisir={choisir} />
        <Flex>
          <Button type="submit" loading={isLoading}>
            Envoyer le message
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

/** `enBase64` reads a file as the JSON of its message carries it. */
function enBase64(fichier: File): Promise<string> {
  return new Promise((resoudre, rejeter) => {
    const lecteur = new FileReader();
    lecteur.onload = () => resoudre(String(lecteur.result).split(',', 2)[1] ?? '');
    lecteur.onerror = () => rejeter(lecteur.error);
    lecteur.readAsDataURL(fichier);
  });
}
