import type { Unverified } from '#domain/legal/unverified'
import type { LegalRegime } from '#domain/model/codes'

export const topicWord: Readonly<Record<Unverified['topic'], string>> = {
  TERM: 'Wettelijke termijnen',
  SERVICE: 'Betekening',
  FEE: 'Kostprijs conformiteitsattest',
  LEVY_GROUND: 'Vrijstelling en opschorting van de heffing',
  RETENTION: 'Bewaartermijnen',
  OPTION: 'Maatregelen bij een beslissing',
  OCCUPANCY: 'Bezettingsnorm',
  SHARED_FUNCTION: 'Gemeenschappelijke functies van kamers',
  REGIME: 'Modellen van het technisch verslag',
  DEFECT: 'Gebreken van het technisch verslag',
}

export const unitWord = { DAYS: 'dagen', MONTHS: 'maanden', WORKDAYS: 'werkdagen', EURO: 'euro' } as const

export const retainedWord = {
  CASE_FILE: 'Dossiers, vanaf de afsluiting',
  PERSON: 'Personen, vanaf de afsluiting van hun laatste dossier',
  INVENTORY_RECORD: 'Opnames op VIVOO, vanaf de schrapping',
  JUDICIAL_FILE: 'Gerechtelijke dossiers, vanaf de afsluiting',
  DRAFT: 'Ontwerpen, vanaf de laatste keer bewaren',
  AUDIT: 'Auditlog',
} as const

export const tableWord = { DWELLING: 'Tabel voor woningen', ROOM: 'Tabel voor kamers' } as const

export const functionWord: Readonly<Record<string, string | undefined>> = {
  TOILET: 'Toilet',
  BAD: 'Bad of douche',
  KEUKEN: 'Keuken',
}

/** `TV_2020` and `TV_202310` as `Model 2020` and `Model 2023`. */
export const regimeWord = (regime: LegalRegime): string => `Model ${regime.slice('TV_'.length, 'TV_2020'.length)}`

export const text = {
  title: 'Te verifiëren',
  intro:
    'Cijfers en regels die het programma gebruikt en die nog niemand aan de wettekst getoetst heeft. Waar ze meetellen, staat erbij dat ze niet bevestigd zijn.',
  what: 'Regel',
  value: 'Nu in gebruik',
  from: 'Geldt vanaf',
  firstDay: 'eerste dag niet bevestigd',
  users: 'gebruikers per functie',
  rows: 'rijen',
  whichVerdict: 'bij welk besluit ze mag',
  noLimit: 'zonder einde',
}
