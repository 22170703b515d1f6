type Props = {
  libelle: string;
  second: boolean;
  inactif: boolean;
  appareil?: boolean;
  choisir(fichiers: readonly File[]): void;
};

/** `Choix` is a file field under a button, as those of the page are. */
export function Choix({ libelle, second, inactif, appareil = false, choisir }: Props) {
  const champ = `outil-${appareil ? 'appareil' : 'fichiers'}`;
  return (
    <span class="outil__choix">
      <input
        class="choix-fichier"
        id={champ}
        type="file"
        multiple={!appareil}
        accept={appareil ? 'image/*' : 'image/jpeg,image/png,application/pdf'}
        capture={appareil ? 'environment' : undefined}
        disabled={inactif}
        onChange={({ currentTarget }) => {
          choisir([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <label class={`bouton ${second ? 'bouton--second' : ''}`} for={champ} aria-disabled={inactif}>
        {libelle}
      </label>
    </span>
  );
}
