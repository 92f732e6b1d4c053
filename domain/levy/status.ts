import type { LevyMeasureStatus } from '../model/procedure-codes.ts'
import type { Machine } from '../shared/machine.ts'

/** Status of an exemption from or suspension of the levy. An incomplete request becomes a request again when it is completed. @source domain.md 5.11 */
export const levyMeasureMachine: Machine<LevyMeasureStatus> = {
  name: 'levy-measure',
  initial: 'AANGEVRAAGD',
  next: {
    AANGEVRAAGD: ['ONVOLLEDIG', 'TOEGESTAAN', 'GEWEIGERD'],
    ONVOLLEDIG: ['AANGEVRAAGD'],
    TOEGESTAAN: ['BEEINDIGD', 'VERLOPEN'],
    GEWEIGERD: [],
    BEEINDIGD: [],
    VERLOPEN: [],
  },
}

/** Registered transfer of a real right, until the inventory manager handled it. */
export const transferStatuses = ['GEREGISTREERD', 'VERWERKT', 'AFGEWEZEN'] as const
export type TransferStatus = (typeof transferStatuses)[number]

/** Status of the transfer of a real right. @source domain.md 5.7 "New HZR", 9 task A18 */
export const transferMachine: Machine<TransferStatus> = {
  name: 'holder-transfer',
  initial: 'GEREGISTREERD',
  next: { GEREGISTREERD: ['VERWERKT', 'AFGEWEZEN'], VERWERKT: [], AFGEWEZEN: [] },
}

/** What the inventory manager finds about a request: the answer of task A09. */
export const levyDecisions = ['ONVOLLEDIG', 'TOEGESTAAN', 'GEWEIGERD', 'ZONDER_VOORWERP'] as const
export type LevyDecision = (typeof levyDecisions)[number]

/** The status that each answer of task A09 leads to. A request without object ends as a refusal that says so: domain.md knows no other end. */
export const statusOfDecision: Readonly<Record<LevyDecision, LevyMeasureStatus>> = {
  ONVOLLEDIG: 'ONVOLLEDIG',
  TOEGESTAAN: 'TOEGESTAAN',
  GEWEIGERD: 'GEWEIGERD',
  ZONDER_VOORWERP: 'GEWEIGERD',
}
