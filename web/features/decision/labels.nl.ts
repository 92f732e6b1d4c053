import type { DecisionFault } from '#domain/decision/strictness'
import type { DecisionStatus, InvalidReason, SigningFlow } from '#domain/model/codes'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const flowWord: Readonly<Record<SigningFlow, string>> = {
  DIGITAAL: 'Digitaal: de burgemeester en de algemeen directeur krijgen een taak',
  MANUEEL: 'Manueel: afdrukken, tekenen en het document vervangen',
  OPGELADEN: 'Opgeladen',
}

export const invalidReasonWord: Readonly<Record<InvalidReason, string>> = {
  GEEN_HANDTEKENING: 'een handtekening ontbreekt',
  FOUTE_ENTITEIT: 'verkeerde entiteit',
  STRENGER_DAN_ADVIES: 'strenger dan het advies',
  GEEN_HOORPLICHT: 'de hoorplicht is niet aangetoond',
  DATUM_FOUT: 'een datum klopt niet',
  ANDERE: 'andere reden',
}

export const decisionStatusWord: Readonly<Record<DecisionStatus, StatusWord>> = {
  IN_OPMAAK: { word: 'In opmaak', tone: 'busy' },
  TER_ONDERTEKENING: { word: 'Ter ondertekening', tone: 'busy' },
  TER_MANUELE_ONDERTEKENING: { word: 'Ter manuele ondertekening', tone: 'busy' },
  TE_VERSTUREN: { word: 'Te versturen', tone: 'warn' },
  VERSTUURD: { word: 'Verstuurd', tone: 'busy' },
  GELDIG: { word: 'Geldig', tone: 'good' },
  ONGELDIG: { word: 'Ongeldig', tone: 'bad' },
  OPGEHEVEN: { word: 'Opgeheven', tone: 'calm' },
  OPGELOST: { word: 'Opgelost', tone: 'calm' },
  MB_IN_DE_PLAATS: { word: 'MB in de plaats gekomen', tone: 'good' },
  VERNIETIGD: { word: 'Vernietigd', tone: 'bad' },
}

/** Why a verdict of the wizard's list cannot be chosen, beside it. */
export const refusedChoice: Readonly<Record<DecisionFault['code'], string>> = {
  NO_BASIS: 'er is geen advies of onderzoek',
  VERDICT_NOT_IN_REGIME: 'bestaat niet in de wet van dit dossier',
  STRICTER_THAN_BASIS: 'strenger dan het advies of het onderzoek',
  MOTIVATION_REQUIRED: 'motiveren verplicht',
  OPTION_EXCEEDS_VERDICT: 'een maatregel past niet bij deze uitspraak',
}
