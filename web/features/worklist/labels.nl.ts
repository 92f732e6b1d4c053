export const labels = {
  title: 'Werklijst',
  scopes: { mine: 'Mijn', roles: 'Rollen', organisation: 'Organisatie', done: 'Klaar' },
  due: { all: 'Alle termijnen', overdue: 'Te laat', week: 'Binnen 7 dagen', later: 'Later' },
  sort: { due: 'Termijn', created: 'Nieuwste' },
  claim: 'Taak nemen',
  release: 'Teruggeven',
  open: 'Taak uitvoeren',
  form: 'Formulier',
  noForm: 'Deze taak heeft geen formulier.',
  checkForm: 'Kijk de velden met een opmerking na.',
  complete: 'Taak afwerken',
  completed: 'De taak is afgewerkt.',
  openCase: 'Dossier openen',
  unassigned: 'Niet toegewezen',
  pick: 'Kies links een taak om ze hier te lezen.',
  empty: 'Geen taken in deze lijst.',
  clear: 'Filters wissen',
  claimed: 'De taak staat nu op uw naam.',
  property: 'Pand',
  openProperty: 'Pand openen',
  released: 'De taak is teruggegeven aan de rol.',
  help: 'Wat wordt van u verwacht?',
  more: 'Meer taken tonen',
  claimFirst: 'Neem de taak eerst om ze uit te voeren.',
  taken: (name: string) => `${name} heeft deze taak al genomen.`,
  noTerm: 'geen termijn',
} as const

/** `12 taken · Mijn rollen`. */
export const countWords = (count: number, more: boolean, scope: keyof typeof labels.scopes): string =>
  `${count}${more ? '+' : ''} ${count === 1 ? 'taak' : 'taken'} · ${labels.scopes[scope]}`
