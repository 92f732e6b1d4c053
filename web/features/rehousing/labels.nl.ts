import type { RehousingCostKind, RehousingNeed, RehousingOutcome, RehousingStatus } from '#domain/model/procedure-codes'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const rehousingStatusWord: Readonly<Record<RehousingStatus, StatusWord>> = {
  OPEN: { word: 'Open', tone: 'busy' },
  AANGEBODEN: { word: 'Aanbod gedaan', tone: 'busy' },
  HERHUISVEST: { word: 'Herhuisvest', tone: 'good' },
  ZELF_OPGELOST: { word: 'Zelf opgelost', tone: 'good' },
  GEWEIGERD: { word: 'Geweigerd', tone: 'warn' },
  KOSTEN: { word: 'Kosten af te rekenen', tone: 'busy' },
  AFGESLOTEN: { word: 'Afgesloten', tone: 'calm' },
}

export const needWord: Readonly<Record<RehousingNeed, string>> = { DRINGEND: 'dringend', GEPLAND: 'gepland' }

export const outcomeWord: Readonly<Record<RehousingOutcome, string>> = {
  HERHUISVEST: 'het gezin aanvaardde een aanbod',
  ZELF_OPGELOST: 'het gezin vond zelf iets',
  GEWEIGERD: 'het gezin wil geen hulp',
}

export const costKindWord: Readonly<Record<RehousingCostKind, string>> = {
  VERHUIZING: 'verhuizing',
  OPSLAG: 'opslag van de inboedel',
  TIJDELIJK_VERBLIJF: 'tijdelijk verblijf',
  EERSTE_HUUR: 'eerste huur',
}

export const letterWord = {
  DT100: 'aanvraag aan OCMW of sociale verhuurder (DT100)',
  DT102: 'kennisgeving van kosten aan verhuurder (DT102)',
  DT104: 'afsprakennota met bewoner (DT104)',
  DT105: 'attest huursubsidie en voorrang (DT105)',
} as const
