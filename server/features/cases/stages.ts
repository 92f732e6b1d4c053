import type { SubStatus } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'

const codes = [
  'REQUEST',
  'ADVICE_ASKED',
  'INVESTIGATION',
  'ADVICE',
  'HEARING',
  'DECISION',
  'SENT',
  'VALID',
  'INVENTORY',
] as const
export type StageCode = (typeof codes)[number]

export interface Stage {
  readonly code: StageCode
  readonly state: 'done' | 'now' | 'coming'
  readonly on: LocalDate | null
}

/** Stage in which a unit with this status is; ends beyond the inventory count as past all stages. */
const stageOf: Readonly<Record<SubStatus, StageCode | 'END'>> = {
  GESTART: 'REQUEST',
  ONDERZOEK_AANGEVRAAGD: 'INVESTIGATION',
  ONDERZOEK_UITGEVOERD: 'ADVICE',
  ADVIES_GEVRAAGD: 'ADVICE_ASKED',
  ADVIES_IN_OPMAAK: 'ADVICE',
  ADVIES_TER_ONDERTEKENING: 'ADVICE',
  ADVIES_VERSTUURD: 'HEARING',
  HOORPLICHT_GESTART: 'HEARING',
  HOORPLICHT_AFGEROND: 'DECISION',
  BESLISSING_IN_OPMAAK: 'DECISION',
  BESLISSING_TER_ONDERTEKENING: 'DECISION',
  BESLISSING_TER_MANUELE_ONDERTEKENING: 'DECISION',
  BESLISSING_TE_VERSTUREN: 'SENT',
  BESLISSING_VERSTUURD: 'VALID',
  BESLISSING_GELDIG: 'INVENTORY',
  BESLISSING_ONGELDIG: 'SENT',
  HERSTELTERMIJN_TOEGEKEND: 'INVESTIGATION',
  HERSTELD: 'END',
  OPGEHEVEN: 'END',
  OPGELOST: 'END',
  BEROEP_INGEDIEND: 'INVENTORY',
  MB_IN_DE_PLAATS: 'END',
  STOPGEZET: 'END',
}

/** Action that ends a stage, as the audit names it. */
const endedBy: Readonly<Record<StageCode, string>> = {
  REQUEST: 'OO_REGISTER',
  ADVICE_ASKED: 'ADVICE_ASK',
  INVESTIGATION: 'INVESTIGATION_SIGN',
  ADVICE: 'ADVICE_SIGN',
  HEARING: 'HEARING_START',
  DECISION: 'DECISION_MAKE',
  SENT: 'DECISION_SEND',
  VALID: 'DECISION_VALIDATE',
  INVENTORY: 'INVENTORY_INCLUDE',
}

/**
 * The line of stages of a case. Batches of units move apart; the case stands where its least advanced unit
 * stands, or, when all units stopped, after the last thing that was done.
 *
 * @param units status of each unit in the procedure, and whether it is on the inventory
 * @param ended whether the procedure has ended: then no stage is "now"
 * @param firstOn day of the first audit entry of an action in this case
 */
export const stagesOf = (
  units: readonly { readonly status: SubStatus; readonly included: boolean }[],
  ended: boolean,
  firstOn: (action: string) => LocalDate | undefined,
): Stage[] => {
  const moving = units.filter(({ status }) => status !== 'STOPGEZET')
  const reached = codes.findLastIndex((code) => firstOn(endedBy[code]) !== undefined) + 1
  const now = moving.length === 0 ? reached : Math.min(codes.length, ...moving.map(indexOf))
  return codes.map((code, index) => ({
    code,
    state: stateOf(index, now, ended),
    on: index < now || code === 'REQUEST' ? (firstOn(endedBy[code]) ?? null) : null,
  }))
}

const indexOf = ({ status, included }: { readonly status: SubStatus; readonly included: boolean }): number => {
  const stage = stageOf[status]
  return stage === 'END' || included ? codes.length : codes.indexOf(stage)
}

const stateOf = (index: number, now: number, ended: boolean): Stage['state'] => {
  if (index < now) return 'done'
  return index === now && !ended ? 'now' : 'coming'
}
