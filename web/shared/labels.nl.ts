import type {
  DecisionOption,
  MainStatus,
  OrgType,
  PartyRole,
  ProcedureType,
  SubStatus,
  TaskStatus,
  VerdictOO,
} from '#domain/model/codes'
import type { NgwMeasure } from '#domain/model/procedure-codes'
import type { ProblemCode } from '#contract/problem'

/** Words that several pages use. A feature keeps its own in its `labels.nl.ts`. */
export const text = {
  product: 'Woonzaak',
  loading: 'Even geduld, de gegevens worden geladen.',
  signInFailed: 'Aanmelden lukt nu niet. Controleer uw verbinding en probeer het opnieuw.',
  expired: 'Uw sessie is verlopen',
  expiredKept:
    'Meld u opnieuw aan om verder te werken. U komt terug op deze pagina; alles wat u invulde, staat er nog.',
  signInAgain: 'Meld opnieuw aan',
  signOut: 'Afmelden',
  noRights: 'U hebt hier geen rechten',
  noRightsIn: (organisation: string) => `U hebt geen rechten meer in ${organisation}`,
  noRightsWhy:
    'Uw recht is beëindigd of nog niet begonnen. Wat u net zag, wordt niet meer getoond. Vraag uitleg aan de toepassingsbeheerder van uw organisatie.',
  otherRights: 'In deze organisaties kunt u wel werken:',
  workFor: (organisation: string) => `Werken voor ${organisation}`,
  eula: 'Gebruiksvoorwaarden',
  eulaVersion: (version: string, from: string) => `Versie ${version}, van kracht sinds ${from}`,
  eulaRead: 'Ik heb deze voorwaarden gelezen en leef ze na.',
  eulaAccept: 'Voorwaarden aanvaarden',
  retry: 'Opnieuw proberen',
  growing: (day: string) =>
    `De demonstratie groeit nog: het is er nu ${day}. U kunt al werken; binnen enkele minuten is het er vandaag.`,
  skip: 'Naar de inhoud',
  offline: 'De server antwoordt niet. Wat u invulde, blijft staan. Probeer het straks opnieuw.',
  unexpected: 'Er ging iets mis bij ons. Wat u invulde, blijft staan.',
  trace: 'Code voor de helpdesk',
  saved: 'Opgeslagen',
  saving: 'Opslaan…',
  notSaved: 'Nog niet opgeslagen: geen verbinding',
  refusedSave: 'Niet opgeslagen',
  notShown: 'Deze pagina kan niet getoond worden',
  toWorklist: 'Naar de werklijst',
  reload: 'Pagina herladen',
  cancel: 'Annuleren',
  previous: 'Vorige',
  next: 'Volgende',
  why: 'Waarom deze datum?',
  whyClosed: 'Waarom kan dit nu niet?',
  close: 'Sluiten',
  search: 'Zoeken',
  more: 'Meer tonen',
  stillWrong: 'Nog in te vullen',
  goTo: (step: string) => `Ga naar ${step}`,
  none: 'geen',
  unit: 'entiteit',
  units: 'entiteiten',
} as const

export const problemText: Readonly<Record<ProblemCode, string>> = {
  MALFORMED: 'De aanvraag kon niet gelezen worden.',
  INVALID: 'Niet alles is juist ingevuld.',
  UNAUTHENTICATED: 'Uw sessie is verlopen. Meld u opnieuw aan; wat u invulde, is bewaard.',
  FORBIDDEN: 'Uw rol in deze organisatie laat dit niet toe.',
  ORGANISATION_NOT_YOURS: 'U hebt geen rechten in deze organisatie.',
  NO_RIGHTS: 'Uw account heeft vandaag geen rechten.',
  EULA_REQUIRED: 'Aanvaard eerst de gebruiksvoorwaarden.',
  NOT_FOUND: 'Dit bestaat niet, of u mag het niet zien.',
  METHOD_NOT_ALLOWED: 'Dit kan hier niet.',
  NOT_ALLOWED_NOW: 'Dit kan nu niet.',
  STALE:
    'Iemand anders wijzigde dit terwijl u bezig was. Er is niets overschreven: uw invoer staat er nog. Herlaad om de nieuwe stand te zien.',
  DUPLICATE: 'Dit bestaat al.',
  TASK_TAKEN: 'Een collega heeft deze taak al genomen.',
  TASK_CLOSED: 'Deze taak is al afgewerkt.',
  TOO_LARGE: 'Dit is te groot.',
  UNSUPPORTED_MEDIA_TYPE: 'Dit soort bestand wordt niet aanvaard.',
  RULE_BROKEN: 'De regels laten dit niet toe.',
  FILE_REFUSED: 'Dit bestand wordt niet aanvaard.',
  TOO_MANY_REQUESTS: 'Te veel aanvragen na elkaar. Wacht even.',
  INTERNAL: 'Er ging iets mis bij ons. Wat u invulde, blijft staan.',
  UNAVAILABLE: 'Een onderdeel antwoordt nu niet. Probeer het straks opnieuw.',
  PDF_UNAVAILABLE: 'De PDF is er nog niet. Het Word-bestand is wel beschikbaar.',
}

export const orgMark: Readonly<Record<OrgType, { readonly short: string; readonly name: string }>> = {
  LB: { short: 'LB', name: 'Lokaal bestuur' },
  WV_WK: { short: 'WV', name: 'Wonen in Vlaanderen' },
  WV_WI: { short: 'WI', name: 'Vlaamse Wooninspectie' },
  VLABEL: { short: 'VB', name: 'Vlaamse Belastingdienst' },
  IGS: { short: 'IGS', name: 'Intergemeentelijk project' },
}

/** `tone` colours the chip; the word says it without colour. */
export interface StatusWord {
  readonly word: string
  readonly tone: 'calm' | 'busy' | 'good' | 'bad' | 'warn'
}

export const procedureTypeWord: Readonly<Record<ProcedureType, string>> = {
  OO: 'ongeschikt en onbewoonbaar',
  CA: 'conformiteitsattest',
  NG: 'besluit Nieuwe Gemeentewet',
  BE: 'beroep',
  WI: 'gerechtelijk dossier',
}

export const ngwMeasureWord: Readonly<Record<NgwMeasure, string>> = {
  ONBEWOONBAAR: 'onbewoonbaarverklaring',
  ONTRUIMING: 'ontruiming',
  STUTTEN: 'stutten van het gebouw',
  AFSLUITING: 'afsluiten van de woning',
  ANDERE: 'andere maatregel',
}

export const mainStatusWord: Readonly<Record<MainStatus, StatusWord>> = {
  GESTART: { word: 'Gestart', tone: 'busy' },
  AFGEWEZEN: { word: 'Afgewezen', tone: 'bad' },
  STOPGEZET: { word: 'Stopgezet', tone: 'bad' },
  AFGEROND: { word: 'Afgerond', tone: 'good' },
  AFGESLOTEN: { word: 'Afgesloten', tone: 'calm' },
}

export const subStatusWord: Readonly<Record<SubStatus, StatusWord>> = {
  GESTART: { word: 'Gestart', tone: 'busy' },
  ONDERZOEK_AANGEVRAAGD: { word: 'Onderzoek aangevraagd', tone: 'busy' },
  ONDERZOEK_UITGEVOERD: { word: 'Onderzoek uitgevoerd', tone: 'busy' },
  ADVIES_GEVRAAGD: { word: 'Advies gevraagd', tone: 'busy' },
  ADVIES_IN_OPMAAK: { word: 'Advies in opmaak', tone: 'busy' },
  ADVIES_TER_ONDERTEKENING: { word: 'Advies ter ondertekening', tone: 'busy' },
  ADVIES_VERSTUURD: { word: 'Advies verstuurd', tone: 'good' },
  HOORPLICHT_GESTART: { word: 'Hoorplicht gestart', tone: 'busy' },
  HOORPLICHT_AFGEROND: { word: 'Hoorplicht afgerond', tone: 'good' },
  BESLISSING_IN_OPMAAK: { word: 'Beslissing in opmaak', tone: 'busy' },
  BESLISSING_TER_ONDERTEKENING: { word: 'Beslissing ter ondertekening', tone: 'busy' },
  BESLISSING_TER_MANUELE_ONDERTEKENING: { word: 'Beslissing ter manuele ondertekening', tone: 'busy' },
  BESLISSING_TE_VERSTUREN: { word: 'Beslissing te versturen', tone: 'warn' },
  BESLISSING_VERSTUURD: { word: 'Beslissing verstuurd', tone: 'busy' },
  BESLISSING_GELDIG: { word: 'Beslissing geldig', tone: 'good' },
  BESLISSING_ONGELDIG: { word: 'Beslissing ongeldig', tone: 'bad' },
  HERSTELTERMIJN_TOEGEKEND: { word: 'Hersteltermijn toegekend', tone: 'busy' },
  HERSTELD: { word: 'Hersteld', tone: 'good' },
  BEROEP_INGEDIEND: { word: 'Beroep ingediend', tone: 'busy' },
  MB_IN_DE_PLAATS: { word: 'MB in de plaats gekomen', tone: 'good' },
  OPGEHEVEN: { word: 'Opgeheven', tone: 'calm' },
  OPGELOST: { word: 'Opgelost', tone: 'calm' },
  STOPGEZET: { word: 'Stopgezet', tone: 'bad' },
}

export const taskStatusWord: Readonly<Record<TaskStatus, StatusWord>> = {
  OPEN: { word: 'Open', tone: 'busy' },
  TOEGEWEZEN: { word: 'Toegewezen', tone: 'busy' },
  AFGEWERKT: { word: 'Afgewerkt', tone: 'good' },
  AUTOMATISCH_AFGESLOTEN: { word: 'Automatisch afgesloten', tone: 'calm' },
  GEANNULEERD: { word: 'Geannuleerd', tone: 'calm' },
}

export const verdictWord: Readonly<Record<VerdictOO, string>> = {
  NIET_OO: 'Niet ongeschikt, niet onbewoonbaar',
  ONGESCHIKT: 'Ongeschikt',
  ONBEWOONBAAR: 'Onbewoonbaar',
  ONGESCHIKT_ONBEWOONBAAR: 'Ongeschikt en onbewoonbaar',
}

/** A verdict in words; overcrowding stands beside the first axis. */
export const verdictWords = (verdict: { readonly oo: VerdictOO; readonly overcrowded: boolean }): string => {
  if (!verdict.overcrowded) return verdictWord[verdict.oo]
  return verdict.oo === 'NIET_OO' ? 'Overbewoond' : `${verdictWord[verdict.oo]}, overbewoond`
}

export const partyRoleWord: Readonly<Record<PartyRole, string>> = {
  VERDACHTE: 'verdachte',
  VEROORDEELDE: 'veroordeelde',
  VOLLE_EIGENAAR: 'volle eigenaar',
  NAAKTE_EIGENAAR: 'naakte eigenaar',
  VRUCHTGEBRUIKER: 'vruchtgebruiker',
  OPSTALHOUDER: 'opstalhouder',
  ERFPACHTER: 'erfpachter',
  VERHUURDER: 'verhuurder',
  ONDERVERHUURDER: 'onderverhuurder',
  HUURDER: 'huurder',
  BEWONER: 'bewoner',
  VERZOEKER: 'verzoeker',
  MELDER: 'melder',
  INDIENER: 'indiener',
  VERTEGENWOORDIGER: 'vertegenwoordiger',
  SYNDICUS: 'syndicus',
  NOTARIS: 'notaris',
  CURATOR: 'curator',
  ANDERE: 'andere',
}

/** Measures that a decision of the mayor may hold. */
export const optionWord: Readonly<Record<DecisionOption, string>> = {
  ONTRUIMING_VOOR: 'ontruiming voor',
  STOPZETTING_BEWONING: 'stopzetting bewoning',
  SNELHERSTEL: 'snelherstel',
  HERHUISVESTING: 'herhuisvesting',
  VERZEGELING: 'verzegeling',
  VERBOD_VERHURING: 'verbod op verhuring',
  VOORRANG_SOCIALE_HUUR: 'voorrang sociale huur',
  AANTAL_BEWONERS_TERUGBRENGEN: 'aantal bewoners terugbrengen',
}
