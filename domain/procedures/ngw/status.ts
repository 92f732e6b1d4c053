import type { SubStatus } from '../../model/codes.ts'
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

/** What the sub-procedure of each unit shows of its decision: it has no life of its own. @source domain.md 3.4.2 */
export const ngwSubStatus: Readonly<Record<NgwStatus, SubStatus>> = {
  GEREGISTREERD: 'GESTART',
  GELDIG: 'BESLISSING_GELDIG',
  GESCHORST_GOUVERNEUR: 'BESLISSING_GELDIG',
  OPGEHEVEN: 'OPGEHEVEN',
  VERNIETIGD: 'STOPGEZET',
}
