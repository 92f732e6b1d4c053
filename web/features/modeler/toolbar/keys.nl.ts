export const keyWords = {
  title: 'Sneltoetsen van de editor',
  single: 'Toetsen van één letter werken op het tekenblad en zijn uit te zetten in het menu bij uw naam.',
  singleOff: 'Toetsen van één letter staan uit; zet ze aan in het menu bij uw naam.',
} as const

/** Keys of the canvas, with what they do. */
export const keyGroups = [
  {
    title: 'Bewerken',
    keys: [
      ['Ctrl Z', 'Ongedaan maken'],
      ['Ctrl Y', 'Opnieuw doen'],
      ['Ctrl C', 'Kopiëren, ook naar een ander diagram of tabblad'],
      ['Ctrl V', 'Plakken'],
      ['Ctrl X', 'Knippen'],
      ['Ctrl D', 'Dupliceren'],
      ['Ctrl A', 'Alles kiezen'],
      ['Delete', 'Verwijderen'],
      ['E', 'Naam wijzigen'],
      ['R', 'Soort element wijzigen'],
      ['A', 'Element toevoegen achter het gekozen element'],
      ['N', 'Nieuw element, met zoeken'],
    ],
  },
  {
    title: 'Tekenblad',
    keys: [
      ['Ctrl F', 'Zoeken'],
      ['Ctrl +', 'Vergroten'],
      ['Ctrl -', 'Verkleinen'],
      ['Ctrl 0', 'Ware grootte'],
      ['H', 'Blad verschuiven'],
      ['L', 'Kiezen met een kader'],
      ['S', 'Ruimte maken'],
      ['C', 'Verbinden'],
      ['↑ ↓ ← →', 'Gekozen element verplaatsen'],
    ],
  },
  {
    title: 'Simulatie',
    keys: [
      ['T', 'Simulatie aan of uit'],
      ['Spatie', 'Pauze'],
      ['R', 'Opnieuw beginnen'],
    ],
  },
  {
    title: 'Overzicht',
    keys: [
      ['↑ ↓', 'Vorig of volgend element'],
      ['← →', 'Dicht- of openvouwen'],
      ['F2', 'Naam wijzigen'],
      ['Enter', 'Eigenschappen openen'],
      ['+', 'Element erachter toevoegen'],
      ['Delete', 'Verwijderen'],
      ['?', 'Dit venster'],
    ],
  },
] as const
