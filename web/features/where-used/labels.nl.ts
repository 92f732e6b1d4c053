import type { UseKind } from '#modelling/uses/use'

/** Words of the page that says where something is used. */
export const labels = {
  title: 'Waar gebruikt',
  intro:
    'Zoek waar de processen een document, rol, bericht of iets anders noemen, in de nieuwste versie en in open ontwerpen.',
  kind: 'Soort',
  search: 'Zoeken',
  searchHint: 'code of naam',
  what: 'Wat',
  places: 'Plaatsen',
  unused: 'Alleen wat nergens gebruikt wordt',
  shown: (count: number, kind: string): string => `${count} ${count === 1 ? 'resultaat' : 'resultaten'} in ${kind}`,
  nothingFound: 'Niets gevonden met deze zoekterm.',
  clear: 'Zoekterm wissen',
  pick: 'Kies links wat u zoekt.',
  usedAt: (id: string): string => `Waar '${id}' gebruikt wordt`,
  process: 'Proces',
  place: 'Plaats',
  version: (number: number): string => `versie ${number}`,
  draft: 'ontwerp',
  safe: 'Geen enkel proces en geen enkel ontwerp gebruikt dit. U kunt het veilig weghalen.',
  unnamed: 'Geen enkel diagram noemt dit. Het hoort wel bij het product: het programma zelf kan het gebruiken.',
  unknown: 'Dit bestaat niet in het product, maar wordt hier wel genoemd.',
  modes: {
    AUTOMATISCH: 'Stappen van het programma maken dit document zelf, ook waar geen diagram het noemt.',
    OP_VRAAG: 'Gebruikers vragen dit document zelf op een dossier, ook waar geen diagram het noemt.',
  },
  signs: (count: number): string => `Deze rol ondertekent ${count} ${count === 1 ? 'document' : 'documenten'}`,
  kinds: {
    DOCUMENT_TYPE: 'Documenten',
    ROLE: 'Rollen',
    MESSAGE: 'Berichten',
    FORM: 'Formulieren',
    DECISION: 'Beslissingstabellen',
    TERM: 'Termijnen',
    PROCESS: 'Aangeroepen processen',
    JOB_TYPE: 'Machinestappen',
    WIZARD: 'Wizards',
    ERROR: 'Foutcodes',
    VARIABLE: 'Variabelen',
  } satisfies Readonly<Record<UseKind, string>>,
} as const
