import type { AppealStatus } from '../../model/procedure-codes.ts'
import type { Machine } from '../../shared/machine.ts'

/** What may still come before the minister decides: the submitter gives up, or the term passes. */
const untilDecided = ['INGETROKKEN', 'STILZWIJGEND_AFGEWEZEN'] as const satisfies readonly AppealStatus[]

/**
 * Status of an appeal to the minister. An investigation and reactions are usual, not necessary; admissibility may be judged again until the draft went
 * to the minister.
 *
 * @source domain.md 3.4.4, 5.3
 */
export const appealMachine: Machine<AppealStatus> = {
  name: 'appeal',
  initial: 'INGEDIEND',
  next: {
    INGEDIEND: ['ONTVANKELIJKHEID_TE_BEOORDELEN', ...untilDecided],
    ONTVANKELIJKHEID_TE_BEOORDELEN: ['ONTVANKELIJK', 'ONONTVANKELIJK', ...untilDecided],
    ONTVANKELIJK: [
      'ONDERZOEK',
      'REACTIES',
      'ONTWERP_MB',
      'ONTVANKELIJKHEID_TE_BEOORDELEN',
      'ONONTVANKELIJK',
      ...untilDecided,
    ],
    ONDERZOEK: ['REACTIES', 'ONTWERP_MB', 'ONONTVANKELIJK', ...untilDecided],
    REACTIES: ['ONDERZOEK', 'ONTWERP_MB', 'ONONTVANKELIJK', ...untilDecided],
    ONTWERP_MB: ['BIJ_MINISTER', 'ONONTVANKELIJK', ...untilDecided],
    BIJ_MINISTER: ['BESLIST', ...untilDecided],
    ONONTVANKELIJK: ['ONTVANKELIJK', 'AFGESLOTEN'],
    BESLIST: ['AFGESLOTEN'],
    STILZWIJGEND_AFGEWEZEN: ['AFGESLOTEN'],
    INGETROKKEN: ['AFGESLOTEN'],
    AFGESLOTEN: [],
  },
}
