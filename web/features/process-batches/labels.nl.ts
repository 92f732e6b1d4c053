import type { BatchItemState, BatchState } from '#contract/process-batches'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const labels = {
  batches: 'Bewerkingen op meer processen',
  none: 'Er is nog geen bewerking die u mag zien. U begint er een vanuit de lijst van processen.',
  operation: 'Bewerking',
  processes: 'Processen',
  state: 'Toestand',
  askedBy: 'Gevraagd door',
  confirmedBy: 'Ingestemd door',
  askedAt: 'Gevraagd op',
  endedAt: 'Beëindigd op',
  done: 'Gelukt',
  failed: 'Mislukt',
  skipped: 'Overgeslagen',
  left: 'Nog te doen',
  total: 'Aantal',
  more: 'Meer tonen',
  reason: 'Reden',
  all: 'Alle',
  works: 'Kan',
  worksNot: 'Kan niet',
  items: 'Processen van deze bewerking',
  noItems: 'Geen processen met deze uitslag.',
  number: 'Nr.',
  case: 'Dossier',
  process: 'Proces',
  version: 'Versie',
  municipality: 'Gemeente',
  outcome: 'Uitslag',
  why: 'Waarom',
  onPaper: (works: number, total: number): string =>
    `Op papier geprobeerd: bij ${works} van ${total} processen lukt het. Er is nog niets uitgevoerd.`,
  second: 'Hiervoor moet een tweede persoon instemmen voor er iets gebeurt.',
  waits: 'Deze bewerking wacht op de instemming van een tweede persoon.',
  start: 'Uitvoeren',
  askSecond: 'Voorleggen aan een tweede persoon',
  started: 'De bewerking is begonnen.',
  asked: 'De bewerking ligt voor bij een tweede persoon.',
  startTitle: 'Bewerking uitvoeren',
  startAbout: (works: number): string =>
    works === 1
      ? 'Dit gebeurt met 1 proces en kan niet teruggedraaid worden.'
      : `Dit gebeurt met ${works} processen en kan niet teruggedraaid worden.`,
  typed: 'Typ MIGREER om te bevestigen',
  confirm: 'Instemmen',
  confirmTitle: 'Instemmen met deze bewerking',
  confirmAbout: 'U bent de tweede persoon. Kijk de lijst na; na uw instemming begint de uitvoering meteen.',
  confirmed: 'U stemde in; de bewerking is begonnen.',
  stop: 'Stopzetten',
  drop: 'Laten vallen',
  stopTitle: 'Bewerking stopzetten',
  stopAbout: 'Wat al verstuurd is, blijft. De rest gaat nooit meer weg.',
  dropAbout: 'Er is niets uitgevoerd en er gebeurt niets meer met deze lijst.',
  stopReason: 'Waarom?',
  stopped: 'De bewerking is stopgezet.',
  report: 'Verslag (CSV)',
  progress: 'Voortgang',
  variable: (name: string, value: string): string => `${name} wordt ${value}`,
  move: (from: string, to: string): string => `Van “${from}” naar “${to}”`,
  migrateTo: (version: number): string => `Naar versie ${version}`,
} as const

export const batchStateWord: Readonly<Record<BatchState, StatusWord>> = {
  DRY_RUN: { word: 'Op papier', tone: 'calm' },
  WAITS_FOR_SECOND: { word: 'Wacht op instemming', tone: 'warn' },
  RUNNING: { word: 'Bezig', tone: 'busy' },
  STOPPED: { word: 'Stopgezet', tone: 'bad' },
  DONE: { word: 'Klaar', tone: 'good' },
}

export const itemStateWord: Readonly<Record<BatchItemState, StatusWord>> = {
  PENDING: { word: 'Niet verstuurd', tone: 'calm' },
  SENT: { word: 'Verstuurd', tone: 'busy' },
  DONE: { word: 'Gelukt', tone: 'good' },
  SKIPPED: { word: 'Overgeslagen', tone: 'warn' },
  FAILED: { word: 'Mislukt', tone: 'bad' },
}

/** What a migrating person types: nobody does that by mistake. */
export const migrateWord = 'MIGREER'

export const impactLabels = {
  title: 'Gevolgen van een nieuwe versie',
  from: 'Van versie',
  to: 'Naar versie',
  draft: 'ontwerp',
  version: (version: number): string => `Versie ${version}`,
  running: (count: number): string =>
    count === 1 ? '1 proces loopt op deze versie' : `${count} processen lopen op deze versie`,
  nothingRuns: 'Er loopt geen enkel proces op deze versie dat u mag zien: er valt niets te migreren.',
  where: 'Waar de processen staan',
  step: 'Stap',
  count: 'Aantal',
  perMunicipality: 'Per gemeente',
  counterpart: 'Gaat naar',
  noCounterpart: 'geen tegenhanger',
  mapping: 'Waar elke stap naartoe gaat',
  mappingAbout:
    'Ingevuld waar een stap dezelfde bleef. Kies zelf een tegenhanger voor de andere; alleen stappen van dezelfde soort komen in aanmerking.',
  onlyStanding: 'Alleen stappen waar nu een proces staat',
  unchanged: 'Zonder meer',
  mapped: 'Met omzetting',
  impossible: 'Onmogelijk',
  migrate: 'Migratie voorbereiden',
  migrateAbout: 'Er wordt nog niets uitgevoerd: de lijst wordt vastgelegd en nog eens op papier geprobeerd.',
  reason: 'Waarom?',
  draftOnly: 'Een ontwerp staat nog niet in de motor: publiceer het eerst, dan kunnen processen erheen.',
  whose: 'Welke processen',
  everywhere: 'Alle lopende processen van deze versie',
  rules85:
    'De motor volgt Zeebe 8.5. Die verplaatst geen processen met deelprocessen die door een gebeurtenis starten, en geen processen die op een bericht of een tijdstip wachten.',
  otherStays: 'Processen die u niet migreert, lopen voort op hun versie.',
  noVersion: 'Er is geen andere versie om mee te vergelijken.',
} as const
