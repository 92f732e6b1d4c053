import type { DeskState } from '#contract/process-desk'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const labels = {
  title: 'Processen',
  running: (count: number): string => (count === 1 ? '1 lopend proces' : `${count} lopende processen`),
  stuck: (count: number): string => `${count} vastgelopen`,
  notStuck: (count: number): string => `${count} zonder hapering`,
  byProcess: 'Per proces',
  byIncident: 'Vastgelopen stappen',
  noIncidents: 'Er is niets vastgelopen.',
  nothingRuns: 'Er loopt geen enkel proces dat u mag zien.',
  process: 'Proces',
  version: 'Versie',
  versions: (count: number): string => (count === 1 ? '1 versie' : `${count} versies`),
  step: 'Stap',
  message: 'Melding van de machine',
  howMany: 'Aantal',
  instances: 'Lopende en afgelopen processen',
  all: 'Alle',
  state: 'Toestand',
  municipality: 'Gemeente',
  search: 'Referentie of adres',
  from: 'Gestart vanaf',
  to: 'Gestart tot en met',
  clear: 'Filters wissen',
  filters: 'Filters',
  pickProcess: 'Kies een proces om het diagram te zien.',
  pickStep: 'Klik op een stap in het diagram, of kies ze hier.',
  noInstances: 'Geen processen met deze filters.',
  more: 'Meer tonen',
  pickAll: 'Alle getoonde processen kiezen',
  case: 'Dossier',
  started: 'Gestart',
  ended: 'Beëindigd',
  openCase: 'Dossier openen',
  history: 'Geschiedenis',
  variables: 'Variabelen',
  waits: 'Wacht op',
  pastDay: 'Stand op een dag',
  procedure: 'Procedure',
  jobs: 'Machinestappen',
  withheld: 'niet getoond: geen id, datum, code of getal',
  noVariables: 'Geen variabelen.',
  noWaits: 'Dit proces wacht op niets van buitenaf.',
  tries: 'Pogingen over',
  parent: 'Opgeroepen door',
  called: 'Roept op',
  retry: 'Opnieuw proberen',
  retryAbout: 'De stap krijgt nieuwe pogingen. Herstel eerst wat er mis was, anders loopt ze opnieuw vast.',
  retryReason: 'Wat is er hersteld?',
  retried: 'De stap wordt opnieuw geprobeerd.',
  timer: 'termijn tot',
  waitsForMessage: 'bericht',
  scope: 'In',
  withKey: 'voor',
  until: (moment: string): string => `tot ${moment}`,
  incidentType: 'Soort',
  allSteps: 'Alle stappen',
  firstTerm: 'Eerste termijn',
  noTerm: 'geen termijn',
  workdays: (days: number): string => {
    if (days < 0) return days === -1 ? '1 werkdag te laat' : `${-days} werkdagen te laat`
    if (days === 0) return 'vandaag'
    return days === 1 ? 'over 1 werkdag' : `over ${days} werkdagen`
  },
  steps: (count: number): string => (count === 1 ? '1 stap' : `${count} stappen`),
  historyFilter: 'Welke stappen',
  showEnd: 'Einde tonen',
  noSteps: 'Geen stappen.',
  moreOf: (shown: number, total: number): string => `Meer tonen (${shown} van ${total})`,
  fold: (name: string): string => `${name} dichtklappen`,
  unfold: (name: string): string => `${name} openklappen`,
  runs: (counts: { active: number; completed: number; terminated: number; incidents: number }): string =>
    [
      [counts.active, 'loopt'],
      [counts.incidents, 'vastgelopen'],
      [counts.completed, 'afgerond'],
      [counts.terminated, 'beëindigd'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, word]) => `${count} × ${word}`)
      .join(', '),
  whichRun: (count: number): string => `Deze stap liep ${count} keer. Welke bedoelt u?`,
  dropped: 'Een deel van het adres werd niet begrepen en is weggelaten.',
  name: 'Naam',
  value: 'Waarde',
} as const

export const deskStateWord: Readonly<Record<DeskState, StatusWord>> = {
  ACTIVE: { word: 'Loopt', tone: 'busy' },
  INCIDENT: { word: 'Vastgelopen', tone: 'bad' },
  COMPLETED: { word: 'Afgerond', tone: 'good' },
  TERMINATED: { word: 'Beëindigd', tone: 'calm' },
}

export const jobStateWord: Readonly<Record<string, string>> = {
  CREATED: 'klaar om te doen',
  FAILED: 'mislukt, wordt herhaald',
  ERROR_THROWN: 'fout gemeld',
  COMPLETED: 'gedaan',
  CANCELED: 'vervallen',
}

export const incidentTypeWord: Readonly<Record<string, string>> = {
  JOB_NO_RETRIES: 'machinestap mislukt',
  IO_MAPPING_ERROR: 'gegevens passen niet',
  EXTRACT_VALUE_ERROR: 'waarde ontbreekt of is van de verkeerde soort',
  CONDITION_ERROR: 'geen weg gekozen',
  CALLED_ELEMENT_ERROR: 'opgeroepen proces ontbreekt',
  CALLED_DECISION_ERROR: 'beslistabel ontbreekt',
  DECISION_EVALUATION_ERROR: 'beslistabel mislukt',
  FORM_NOT_FOUND: 'formulier ontbreekt',
  UNHANDLED_ERROR_EVENT: 'fout die niemand opvangt',
  MESSAGE_SIZE_EXCEEDED: 'te veel gegevens',
  UNKNOWN: 'onbekend',
}

/** What an element without a name is called. */
export const unnamedWord: Readonly<Record<string, string>> = {
  EXCLUSIVE_GATEWAY: 'keuze',
  PARALLEL_GATEWAY: 'splitsing of samenkomst',
  INCLUSIVE_GATEWAY: 'splitsing',
  EVENT_BASED_GATEWAY: 'wachten op wat eerst komt',
  START_EVENT: 'begin',
  END_EVENT: 'einde',
  SUB_PROCESS: 'deelproces',
  EVENT_SUB_PROCESS: 'deelproces',
}
