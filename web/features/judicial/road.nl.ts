import type {
  Claimant,
  Offence,
  OfficialReportKind,
  ProsecutorChoice,
  RecoveryMeasure,
  RulingKind,
} from '#domain/model/judicial-codes'

export const claimantWord: Readonly<Record<Claimant, string>> = {
  WOONINSPECTEUR: 'de wooninspecteur',
  CBS: 'het college van burgemeester en schepenen',
}

export const measureWord: Readonly<Record<RecoveryMeasure, string>> = {
  HERSTEL: 'herstel van alle gebreken',
  HERBESTEMMING: 'andere bestemming',
  SLOOP: 'sloop',
}

export const offenceWord: Readonly<Record<Offence, string>> = {
  '3.34': 'artikel 3.34 (niet-conforme woning)',
  '3.35': 'artikel 3.35 (niet voor wonen bestemd)',
}

export const prosecutorWord: Readonly<Record<ProsecutorChoice, string>> = {
  SEPOT: 'sepot',
  DAGVAARDING: 'dagvaarding',
  BURGERLIJKE_PROCEDURE: 'burgerlijke procedure',
}

export const rulingWord: Readonly<Record<RulingKind, string>> = {
  VONNIS: 'vonnis',
  ARREST: 'arrest',
  BESCHIKKING: 'beschikking',
}

export const reportWord: Readonly<Record<OfficialReportKind, string>> = {
  AANVANKELIJK: 'Proces-verbaal',
  NIET_UITVOERING: 'Proces-verbaal van niet-uitvoering',
  UITVOERING: 'Proces-verbaal van uitvoering',
}
