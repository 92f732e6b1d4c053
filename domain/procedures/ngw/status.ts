import type { NgwStatus } from '../../model/procedure-codes.ts'
import type { Machine } from '../../shared/machine.ts'

/** Status of a decision under article 135 of the Nieuwe Gemeentewet. @source domain.md 5.11 */
export const ngwMachine: Machine<NgwStatus> = {
  name: 'ngw',
  initial: 'GEREGISTREERD',
  next: {
    GEREGISTREERD: ['GELDIG', 'OPGEHEVEN', 'VERNIETIGD'],
    GELDIG: ['GESCHORST_GOUVERNEUR', 'OPGEHEVEN', 'VERNIETIGD'],
    GESCHORST_GOUVERNEUR: ['GELDIG', 'OPGEHEVEN', 'VERNIETIGD'],
    OPGEHEVEN: [],
    VERNIETIGD: [],
  },
}
