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
