import type { RehousingStatus } from '../../model/procedure-codes.ts'
import type { Machine } from '../../shared/machine.ts'

/** Status of the re-housing of one household. Costs follow whatever the outcome was. @source domain.md 5.11, 5.8 */
export const rehousingMachine: Machine<RehousingStatus> = {
  name: 'rehousing',
  initial: 'OPEN',
  next: {
    OPEN: ['AANGEBODEN', 'ZELF_OPGELOST', 'GEWEIGERD'],
    AANGEBODEN: ['HERHUISVEST', 'ZELF_OPGELOST', 'GEWEIGERD'],
    HERHUISVEST: ['KOSTEN'],
    ZELF_OPGELOST: ['KOSTEN'],
    GEWEIGERD: ['KOSTEN'],
    KOSTEN: ['AFGESLOTEN'],
    AFGESLOTEN: [],
  },
}
