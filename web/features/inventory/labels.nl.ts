import type { DeletionReason } from '#domain/model/procedure-codes'

export const statusWord = {
  OPGENOMEN: { word: 'Opgenomen', tone: 'busy' },
  GESCHORST: { word: 'Geschorst', tone: 'warn' },
  GESCHRAPT: { word: 'Geschrapt', tone: 'calm' },
  GEANNULEERD: { word: 'Geannuleerd', tone: 'calm' },
} as const

export const listWord = { OO: 'VIVOO-OO', NGW: 'VIVOO-NGW' } as const

export const deletionReasonWord: Readonly<Record<DeletionReason, string>> = {
  CONFORMITEITSATTEST: 'conformiteitsattest',
  PV_VAN_UITVOERING: 'proces-verbaal van uitvoering',
  GESLOOPT: 'woning gesloopt',
  BESLUIT_VERNIETIGD: 'besluit vernietigd',
  BESLUIT_OPGEHEVEN: 'besluit opgeheven',
  FUNCTIEWIJZIGING: 'functie gewijzigd',
  ONTEIGEND: 'woning onteigend',
  FOUTIEVE_OPNAME: 'foutieve opname',
  OVERNAME_OUDE_GEGEVENS: 'overname oude gegevens',
  SAMENVOEGING: 'woningen samengevoegd',
  ANDERE: 'andere reden',
}
