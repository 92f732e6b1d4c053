import type { RequestChannel } from '#domain/model/codes'
import type { CertificateSubStatus, WithdrawalStatus } from '#domain/model/procedure-codes'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const outcomeStatusWord: Readonly<Record<CertificateSubStatus, StatusWord>> = {
  GESTART: { word: 'Gestart', tone: 'busy' },
  ONDERZOEK_AANGEVRAAGD: { word: 'Onderzoek aangevraagd', tone: 'busy' },
  CA_TE_MAKEN: { word: 'CA te maken', tone: 'busy' },
  WEIGERING_TE_MAKEN: { word: 'Weigering te maken', tone: 'busy' },
  CA_TER_ONDERTEKENING: { word: 'CA ter ondertekening', tone: 'busy' },
  WEIGERING_TER_ONDERTEKENING: { word: 'Weigering ter ondertekening', tone: 'busy' },
  CA_TER_MANUELE_ONDERTEKENING: { word: 'CA ter manuele ondertekening', tone: 'busy' },
  WEIGERING_TER_MANUELE_ONDERTEKENING: { word: 'Weigering ter manuele ondertekening', tone: 'busy' },
  CA_VERSTUURD: { word: 'CA verstuurd', tone: 'good' },
  WEIGERING_VERSTUURD: { word: 'Weigering verstuurd', tone: 'bad' },
  INGETROKKEN_AANVRAAG: { word: 'Ingetrokken aanvraag', tone: 'calm' },
}

export const withdrawalWord: Readonly<Record<WithdrawalStatus, string>> = {
  AANGEKONDIGD: 'voornemen meegedeeld',
  TER_ONDERTEKENING: 'ter ondertekening',
  TER_MANUELE_ONDERTEKENING: 'ter manuele ondertekening',
  INGETROKKEN: 'attest ingetrokken',
  LATEN_VALLEN: 'voornemen vervallen',
}

export const applicationChannelWord: Readonly<Record<RequestChannel, string>> = {
  AANGETEKEND: 'aangetekende brief',
  AANGETEKENDE_MAIL: 'aangetekende e-mail',
  TEGEN_ONTVANGSTBEWIJS: 'tegen ontvangstbewijs',
  WEBFORMULIER: 'webformulier',
  TELEFOON: 'telefoon',
  MONDELING: 'mondeling',
  E_MAIL: 'e-mail',
}
