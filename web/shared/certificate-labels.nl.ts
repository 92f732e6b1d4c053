import type {
  CertificateIssuer,
  CertificateKind,
  CertificateLapse,
  CertificateStatus,
} from '#domain/model/procedure-codes'
import type { StatusWord } from './labels.nl.ts'

export const certificateStatusWord: Readonly<Record<CertificateStatus, StatusWord>> = {
  IN_OPMAAK: { word: 'In opmaak', tone: 'busy' },
  TER_ONDERTEKENING: { word: 'Ter ondertekening', tone: 'busy' },
  TER_MANUELE_ONDERTEKENING: { word: 'Ter manuele ondertekening', tone: 'busy' },
  GELDIG: { word: 'Geldig', tone: 'good' },
  VERVALLEN: { word: 'Vervallen', tone: 'calm' },
  INGETROKKEN: { word: 'Ingetrokken', tone: 'bad' },
  VERVANGEN: { word: 'Vervangen', tone: 'calm' },
}

export const certificateKindWord: Readonly<Record<CertificateKind, string>> = {
  ZW: 'zelfstandige woning',
  KAMERWONING: 'kamerwoning',
  KAMER_SEIZOEN: 'kamer voor seizoenarbeiders',
}

export const issuerWord: Readonly<Record<CertificateIssuer, string>> = {
  LB: 'gemeente',
  WV: 'Wonen in Vlaanderen',
  WI_PVU: 'proces-verbaal van uitvoering',
}

export const lapseWord: Readonly<Record<CertificateLapse, string>> = {
  VERSTREKEN: 'geldigheid verstreken',
  VERKLAARD_OO: 'woning ongeschikt, onbewoonbaar of overbewoond verklaard',
  BOUWWERKEN: 'ingrijpende bouwwerken',
  WIJZIGING_KAMERS: 'kamers gewijzigd',
  GESLOOPT: 'gesloopt',
  ANDER_ATTEST: 'vervangen door een later attest',
}
