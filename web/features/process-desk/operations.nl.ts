import type { timerFaults } from '#contract/process-desk'
import type { OperationKind, OperationState, PlaceFault } from '#contract/process-operations'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const labels = {
  reason: 'Waarom?',
  reasonHelp: 'De reden staat in het logboek, bij wie het deed en wanneer.',
  // variables
  edit: 'Wijzigen',
  editOf: (name: string): string => `${name} wijzigen`,
  addVariable: 'Variabele toevoegen',
  variableSaved: 'De nieuwe waarde is onderweg naar het proces.',
  onItsWay: 'onderweg',
  locked: 'vast: kan niet met de hand veranderen',
  name: 'Naam',
  value: 'Waarde',
  valueHelp: 'JSON: een datum of code tussen aanhalingstekens, een getal, true, false of null.',
  invalidJson: 'Dit is geen geldige JSON.',
  valueNow: 'Nu',
  scope: 'Geldt in',
  wholeProcess: 'het hele proces',
  andRetry: 'Daarna de vastgelopen stap opnieuw proberen',
  // incidents
  retry: 'Opnieuw proberen',
  editAndRetry: 'Variabele wijzigen en opnieuw proberen',
  tries: 'Pogingen',
  triesHelp: 'Hoe vaak de machine de stap nog probeert. Wat er mis was, moet eerst hersteld zijn.',
  triesLeft: 'Pogingen over',
  allTypes: 'Alle soorten',
  more: 'Meer',
  less: 'Minder',
  // cancel
  cancel: 'Proces annuleren',
  cancelAbout: 'Dit kan niet ongedaan gemaakt worden. De status van het dossier verandert er niet door.',
  cancelCalled: 'Opgeroepen processen die mee stoppen',
  cancelTasks: 'Taken die sluiten; uw reden staat in de geschiedenis van het dossier',
  cancelTimers: 'Termijnen die niet meer bewaakt worden',
  cancelMessages: 'Berichten waar niemand meer op wacht',
  nothingEnds: 'Er stopt verder niets mee.',
  assigned: 'op naam',
  typeReference: (reference: string): string => `Typ ${reference} om te bevestigen`,
  cancelled: 'Het proces wordt geannuleerd.',
  // modify
  modify: 'Tokens verplaatsen',
  modifyStop: 'Stoppen met plannen',
  modifyAbout:
    'U plant wijzigingen. Er gebeurt niets tot u ze vraagt en een tweede persoon akkoord gaat. Klik op een stap in het diagram of kies ze hier.',
  chooseStep: 'Stap',
  addHere: 'Hier een token toevoegen',
  cancelToken: 'Token annuleren',
  moveToken: 'Verplaatsen …',
  moveHere: 'Hierheen verplaatsen',
  moveWhere: (name: string): string => `Kies waar het token van ${name} heen gaat.`,
  moveStop: 'Niet verplaatsen',
  noTokens: 'Hier staat geen token.',
  inScope: 'In welk deelproces?',
  planned: 'Gepland',
  nothingPlanned: 'Nog niets gepland.',
  last: (what: string): string => `Laatst gepland: ${what}`,
  undo: 'Ongedaan maken',
  discard: 'Alles weggooien',
  summary: 'Samenvatting',
  remove: 'Verwijderen',
  removeOf: (what: string): string => `${what} verwijderen`,
  stepChanges: 'Tokens',
  variableChanges: 'Variabelen',
  noVariables: 'Geen variabelen gepland.',
  change: 'Wijziging',
  ask: 'Vragen',
  askAbout:
    'Een tweede persoon moet akkoord gaan. Taken van wie een token verliest, sluiten; waar een token komt, begint de stap opnieuw. De status van het dossier verandert er niet door.',
  asked: 'Gevraagd. Een tweede persoon moet akkoord gaan.',
  noTokensLeft: 'Er blijft geen token over. Annuleer dan het proces.',
  // timers
  changeDate: 'Datum wijzigen',
  changeDateOf: (name: string): string => `Datum van ${name} wijzigen`,
  timerAbout: 'De stap die wacht, begint opnieuw met de nieuwe datum. De termijn in het dossier zelf verandert niet.',
  restarts: (name: string): string =>
    `De taak ${name} sluit en gaat opnieuw open: wie ze op naam had, moet ze weer nemen.`,
  since: 'wacht sinds',
  toDate: 'Op een datum',
  fromCreation: 'Opnieuw berekend vanaf het begin (wat het proces nu zegt)',
  fromNow: 'Opnieuw berekend vanaf vandaag (even veel dagen)',
  onDay: 'Dag',
  atTime: 'Uur (Brussel)',
  legalBasis: 'Juridische grond',
  legalBasisHelp: 'Het artikel of de beslissing die dit toelaat of oplegt.',
  dateChanged: 'De nieuwe datum is onderweg naar het proces.',
  // log
  log: 'Bewerkingen',
  noLog: 'Niemand heeft iets aan dit proces veranderd.',
  agree: 'Akkoord',
  agreed: 'Akkoord. De bewerking is onderweg.',
  agreeAbout: 'U gaat akkoord met wat een ander vroeg. Het wordt meteen uitgevoerd.',
  withdraw: 'Intrekken',
  decline: 'Weigeren',
  withdrawn: 'Ingetrokken.',
  by: 'door',
  agreedBy: 'akkoord van',
  engineSays: 'De engine weigert',
  waits: (count: number): string =>
    count === 1 ? '1 bewerking wacht op een tweede persoon.' : `${count} bewerkingen wachten op een tweede persoon.`,
  refusedCount: (count: number): string =>
    count === 1 ? 'De engine weigerde 1 bewerking.' : `De engine weigerde ${count} bewerkingen.`,
  show: 'Tonen',
  requests: 'Gevraagde bewerkingen',
  noRequests: 'Geen bewerkingen in deze toestand.',
  state: 'Toestand',
  all: 'Alle',
} as const

export const operationKindWord: Readonly<Record<OperationKind, string>> = {
  RETRY: 'Opnieuw geprobeerd',
  SET_VARIABLES: 'Variabelen gewijzigd',
  CANCEL: 'Geannuleerd',
  MODIFY: 'Tokens verplaatst',
  CHANGE_TIMER: 'Datum van termijn gewijzigd',
  MIGRATE: 'Naar andere versie gezet',
}

export const operationStateWord: Readonly<Record<OperationState, StatusWord>> = {
  ASKED: { word: 'Wacht op tweede persoon', tone: 'warn' },
  WITHDRAWN: { word: 'Ingetrokken', tone: 'calm' },
  SENT: { word: 'Onderweg', tone: 'busy' },
  CONFIRMED: { word: 'Uitgevoerd', tone: 'good' },
  REFUSED: { word: 'Geweigerd door de engine', tone: 'bad' },
}

export const placeFaultWord: Readonly<Record<PlaceFault, string>> = {
  START_EVENT: 'Een proces begint hier; met de hand komt hier geen token.',
  BOUNDARY_EVENT: 'Deze gebeurtenis hoort bij een stap: zet het token op die stap.',
  BEHIND_EVENT_GATEWAY: 'Deze gebeurtenis hoort bij de gateway ervoor: zet het token daar.',
  MULTI_INSTANCE: 'Deze stap loopt per onderdeel: de engine laat hier met de hand geen token toe.',
  INSIDE_MULTI_INSTANCE: 'Deze stap ligt in een deelproces per onderdeel: de engine laat hier geen token toe.',
  EVENT_SUB_PROCESS: 'Dit deelproces begint alleen door zijn gebeurtenis.',
}

export const timerFaultWord: Readonly<Record<(typeof timerFaults)[number], string>> = {
  OF_SCOPE: 'Deze termijn hoort bij het hele (deel)proces: verzetten zou alles erin opnieuw beginnen.',
  HOST_RUNS: 'De stap waaraan deze termijn hangt, is bezig: verzetten zou hem opnieuw beginnen.',
  FIXED: 'De tijd staat vast in het diagram.',
  EXPRESSION: 'De datum komt uit een berekening in het diagram, niet uit één variabele.',
  REPEATS: 'Deze termijn keert telkens terug.',
  IN_MULTI_INSTANCE: 'Deze termijn loopt per onderdeel: de engine laat hier met de hand niets toe.',
}

const verbs: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  ADD: ([at = '']) => `Token toegevoegd: ${at}`,
  CANCEL: ([at = '']) => `Token geannuleerd: ${at}`,
  MOVE: ([from = '', to = '']) => `Token verplaatst: ${from} → ${to}`,
  SET: ([name = '', value = '', scope = '']) => `${name} = ${value} (in ${scope})`,
  BASIS: ([basis = '']) => `Grond: ${basis}`,
  STEP: ([step = '']) => step,
}

/** One line of what an operation changes. @param instant how a moment is shown */
export const changeSentence = (line: string, instant: (moment: string) => string): string => {
  const [verb = '', ...parts] = line.split('\t')
  if (verb === 'DUE') return `${parts[0] ?? ''}: ${instant(parts[1] ?? '')} → ${instant(parts[2] ?? '')}`
  return verbs[verb]?.(parts) ?? line
}
