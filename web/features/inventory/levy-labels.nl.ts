import type { NotLeviable } from '#domain/levy/anniversaries'
import { levyGrounds } from '#domain/levy/grounds.data'
import type { MeasureAction, RecordAction } from '#domain/levy/record-actions'
import type { TransferStatus } from '#domain/levy/status'
import type { LevyMeasureKind, LevyMeasureStatus } from '#domain/model/procedure-codes'
import type { realRightRoles } from '#domain/model/codes'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const measureStatusWord: Readonly<Record<LevyMeasureStatus, StatusWord>> = {
  AANGEVRAAGD: { word: 'Aangevraagd', tone: 'busy' },
  ONVOLLEDIG: { word: 'Onvolledig', tone: 'warn' },
  TOEGESTAAN: { word: 'Toegestaan', tone: 'good' },
  GEWEIGERD: { word: 'Geweigerd', tone: 'calm' },
  BEEINDIGD: { word: 'Beëindigd', tone: 'calm' },
  VERLOPEN: { word: 'Verlopen', tone: 'calm' },
}

export const withoutObjectWord: StatusWord = { word: 'Zonder voorwerp', tone: 'calm' }

export const transferStatusWord: Readonly<Record<TransferStatus, StatusWord>> = {
  GEREGISTREERD: { word: 'Te verwerken', tone: 'busy' },
  VERWERKT: { word: 'Verwerkt', tone: 'good' },
  AFGEWEZEN: { word: 'Afgewezen', tone: 'calm' },
}

export const measureKindWord: Readonly<Record<LevyMeasureKind, string>> = {
  VRIJSTELLING: 'Vrijstelling',
  OPSCHORTING: 'Opschorting',
}

export const notLeviableWord: Readonly<Record<NotLeviable, string>> = {
  DELETED: 'geschrapt voor de verjaardag',
  SUSPENDED: 'opname geschorst',
  MEASURE: 'vrijstelling of opschorting',
  OWN_LEVY: 'de gemeente heft zelf',
}

export const rightWord: Readonly<Record<(typeof realRightRoles)[number], string>> = {
  VOLLE_EIGENAAR: 'volle eigenaar',
  VRUCHTGEBRUIKER: 'vruchtgebruiker',
  OPSTALHOUDER: 'opstalhouder',
  ERFPACHTER: 'erfpachter',
}

export const groundWord: Readonly<Record<string, string>> = Object.fromEntries(
  levyGrounds.map(({ code, name }) => [code, name]),
)

export const recordActionWord: Readonly<Record<RecordAction, string>> = {
  LEVY_REQUEST: 'Aanvraag vrijstelling of opschorting',
  HOLDER_TRANSFER: 'Overdracht registreren',
  ASK_DELETION: 'Schrapping vragen',
  RECORD_EXTRACT: 'Uittreksel maken',
  RECORD_CORRECTION: 'Verbetering meedelen',
  NOT_LISTED_ATTEST: 'Attest niet op VIVOO',
}

export const measureActionWord: Readonly<Record<MeasureAction, string>> = {
  LEVY_COMPLETE: 'Aanvulling registreren',
  LEVY_DECIDE: 'Beslissen',
  LEVY_END: 'Beëindigen',
}
