import type { BatchKind } from '#contract/process-batches'

export const labels = {
  chosen: (count: number): string => (count === 1 ? '1 proces gekozen' : `${count} processen gekozen`),
  chooseHint: 'Vink processen aan om er samen iets mee te doen.',
  allOfFilter: 'Alle processen van deze filter',
  allHint: 'De lijst wordt vastgelegd op het moment dat u voorbereidt; wat daarna bij de filter komt, doet niet mee.',
  bar: 'Bewerkingen op de gekozen processen',
  batches: 'Bewerkingen',
  prepare: 'Voorbereiden',
  prepareAbout: 'Er wordt nog niets uitgevoerd: u ziet eerst per proces of het zou lukken.',
  prepared: 'De lijst staat vast en is op papier geprobeerd.',
  reason: 'Waarom?',
  from: 'Van stap',
  to: 'Naar stap',
  variable: 'Variabele',
  value: 'Nieuwe waarde (JSON)',
  valueHelp: 'Een id, datum, code, getal, ja of nee. Tekst staat tussen aanhalingstekens: "OO".',
  migrateHint: 'Kies eerst één proces en één versie in de filters.',
  moveHint: 'Kies eerst één proces in de filters.',
  cancelAbout: 'De processen stoppen en hun open taken sluiten. De dossiers zelf houden hun status.',
} as const

/** What a batch does, as a button and as a title. */
export const batchKindWord: Readonly<Record<BatchKind, string>> = {
  RETRY: 'Opnieuw proberen',
  CANCEL: 'Annuleren',
  MOVE: 'Verplaatsen',
  SET_VARIABLE: 'Variabele zetten',
  MIGRATE: 'Migreren',
}
