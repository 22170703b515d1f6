/**
 * `MODELE_DOSSIER` sets a dossier in typst. Its last pages announce the pièces, one page each, which the assembly puts
 * after them.
 */
export const MODELE_DOSSIER = `
#set text(size: 10.5pt)
#set page(paper: "a4", margin: (x: 22mm, top: 22mm, bottom: 20mm), footer: context {
  set text(size: 9pt)
  donnees.pied
})
#set par(leading: 0.65em)
#show heading.where(level: 1): set text(size: 22pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading: set block(above: 1.5em, below: 0.8em)
#let termes(faits) = terms(
  separator: [ : ],
  spacing: 0.6em,
  ..faits.map(fait => terms.item(fait.terme, fait.dit)),
)

= #donnees.titre

#termes(donnees.faits)

== Pièces

#if donnees.pieces.len() == 0 [Aucune pièce n’était demandée.] else {
  set text(size: 9.5pt)
  // A name without a space is cut rather than drawn over the margin.
  show regex("[^ ]{18}"): signes => signes + sym.zws
  table(
    columns: (1fr, auto, 1fr),
    stroke: 0.5pt + luma(160),
    table.header([*Pièce*], [*État*], [*Fichier, ou raison*]),
    ..donnees.pieces.map(piece => (piece.titre, piece.etat, piece.suite)).flatten(),
  )
}

== Parcours

#for groupe in donnees.parcours {
  if groupe.faits.len() > 0 {
    heading(level: 3, groupe.titre)
    termes(groupe.faits)
  }
}

#if donnees.lettre.len() > 0 {
  pagebreak()
  heading(level: 2, "Lettre de motivation")
  for ligne in donnees.lettre { par(ligne) }
}

#for annonce in donnees.annonces {
  pagebreak()
  heading(level: 2, annonce.titre)
  par(annonce.etat)
  par(annonce.nom)
  if annonce.joint {
    par("Ce fichier ne peut pas être fondu dans ce document : il lui est joint tel quel (pièces jointes du PDF), et se lit aussi au bureau.")
  }
}
`;
