/** `proposerVilles` proposes the towns of a postal code under the field « Ville », and imposes none (domain §5). */

export function proposerVilles(): void {
  for (const code of document.querySelectorAll<HTMLInputElement>('[data-ville]')) {
    const ville = document.getElementById(code.dataset['ville'] ?? '');
    if (!ville) continue;
    const liste = document.createElement('datalist');
    liste.id = `${ville.id}-propositions`;
    ville.setAttribute('list', liste.id);
    ville.after(liste);
    let derniere = '';
    code.addEventListener('input', async () => {
      const saisi = code.value.replace(/\s/g, '');
      if (saisi === derniere) return;
      derniere = saisi;
      liste.replaceChildren();
      if (!/^\d{5}$/.test(saisi)) return;
      const villes = await demander(`${code.dataset['source']}?${new URLSearchParams({ codePostal: saisi })}`);
      if (derniere === saisi) liste.replaceChildren(...villes.map((nom) => new Option(nom, nom)));
    });
  }
}

async function demander(adresse: string): Promise<string[]> {
  try {
    const reponse = await fetch(adresse);
    return reponse.ok ? await reponse.json() : [];
  } catch {
    return [];
  }
}
