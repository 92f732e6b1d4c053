import type {
  AdviceStatus,
  DecisionStatus,
  DocumentStatus,
  InventoryStatus,
  InvestigationStatus,
  MainStatus,
  SubStatus,
} from '../../model/codes.ts'
import type { Machine } from '../../shared/machine.ts'

export { canTransition, isFinal, transition } from '../../shared/machine.ts'

/** Status of the hoofdprocedure. No reopening: a new procedure is started. @source domain.md 3.4.1 */
export const mainMachine: Machine<MainStatus> = {
  name: 'main',
  initial: 'GESTART',
  next: {
    GESTART: ['AFGEWEZEN', 'STOPGEZET', 'AFGEROND', 'AFGESLOTEN'],
    AFGEWEZEN: ['AFGESLOTEN'],
    STOPGEZET: ['AFGESLOTEN'],
    AFGEROND: ['AFGESLOTEN'],
    AFGESLOTEN: [],
  },
}

/** Against inaction or a stop the minister decides in the mayor's place, however far the mayor had come (domain.md 5.3 step 10). */
const byMinister = 'MB_IN_DE_PLAATS' satisfies SubStatus

/** Where a unit falls back to when its decision is deleted before sending (domain.md 5.1 "delete with x and redo"). */
const beforeDecision = [
  'ONDERZOEK_UITGEVOERD',
  'ADVIES_VERSTUURD',
  'HOORPLICHT_GESTART',
  'HOORPLICHT_AFGEROND',
] as const satisfies readonly SubStatus[]

/**
 * Status of the deelprocedure, one per unit. Names from the manual, steps from the road of 5.1: a unit may be asked advice on again, heard again or
 * inspected again until the mayor decides. The certificate steps inside OO come with the CA procedure.
 *
 * @source domain.md 3.4.2, 5.1 (order of steps [N])
 */
export const subMachine: Machine<SubStatus> = {
  name: 'sub',
  initial: 'GESTART',
  next: {
    GESTART: [
      'ONDERZOEK_AANGEVRAAGD',
      'ONDERZOEK_UITGEVOERD',
      'ADVIES_GEVRAAGD',
      'HERSTELTERMIJN_TOEGEKEND',
      'STOPGEZET',
      byMinister,
    ],
    ONDERZOEK_AANGEVRAAGD: ['ONDERZOEK_UITGEVOERD', 'ADVIES_GEVRAAGD', 'GESTART', 'STOPGEZET', byMinister],
    ONDERZOEK_UITGEVOERD: [
      'ONDERZOEK_AANGEVRAAGD',
      'ADVIES_GEVRAAGD',
      'ADVIES_IN_OPMAAK',
      'HERSTELTERMIJN_TOEGEKEND',
      'HERSTELD',
      'HOORPLICHT_GESTART',
      'BESLISSING_IN_OPMAAK',
      'STOPGEZET',
      byMinister,
    ],
    HERSTELTERMIJN_TOEGEKEND: ['HERSTELD', 'GESTART', 'ADVIES_GEVRAAGD', 'STOPGEZET', byMinister],
    ADVIES_GEVRAAGD: [
      'ONDERZOEK_AANGEVRAAGD',
      'ONDERZOEK_UITGEVOERD',
      'ADVIES_IN_OPMAAK',
      'GESTART',
      'STOPGEZET',
      byMinister,
    ],
    ADVIES_IN_OPMAAK: ['ADVIES_TER_ONDERTEKENING', 'STOPGEZET', byMinister],
    ADVIES_TER_ONDERTEKENING: ['ADVIES_VERSTUURD', 'ADVIES_IN_OPMAAK', 'STOPGEZET', byMinister],
    ADVIES_VERSTUURD: [
      'HOORPLICHT_GESTART',
      'BESLISSING_IN_OPMAAK',
      'ONDERZOEK_AANGEVRAAGD',
      'ADVIES_GEVRAAGD',
      'HERSTELD',
      'STOPGEZET',
      byMinister,
    ],
    HOORPLICHT_GESTART: ['HOORPLICHT_AFGEROND', 'BESLISSING_IN_OPMAAK', 'STOPGEZET', byMinister],
    HOORPLICHT_AFGEROND: [
      'BESLISSING_IN_OPMAAK',
      'HOORPLICHT_GESTART',
      'ONDERZOEK_AANGEVRAAGD',
      'HERSTELD',
      'STOPGEZET',
      byMinister,
    ],
    BESLISSING_IN_OPMAAK: [
      'BESLISSING_TER_ONDERTEKENING',
      'BESLISSING_TER_MANUELE_ONDERTEKENING',
      'BESLISSING_TE_VERSTUREN',
      ...beforeDecision,
      byMinister,
    ],
    BESLISSING_TER_ONDERTEKENING: ['BESLISSING_TE_VERSTUREN', 'BESLISSING_IN_OPMAAK', ...beforeDecision, byMinister],
    BESLISSING_TER_MANUELE_ONDERTEKENING: ['BESLISSING_TE_VERSTUREN', ...beforeDecision, byMinister],
    BESLISSING_TE_VERSTUREN: ['BESLISSING_VERSTUURD', ...beforeDecision, byMinister],
    BESLISSING_VERSTUURD: ['BESLISSING_GELDIG', 'BESLISSING_ONGELDIG', byMinister],
    BESLISSING_ONGELDIG: ['BESLISSING_VERSTUURD', byMinister],
    BESLISSING_GELDIG: ['BEROEP_INGEDIEND', 'HERSTELD', 'OPGEHEVEN', 'OPGELOST', 'MB_IN_DE_PLAATS'],
    BEROEP_INGEDIEND: ['BESLISSING_GELDIG', 'OPGEHEVEN', 'MB_IN_DE_PLAATS'],
    MB_IN_DE_PLAATS: ['OPGEHEVEN', 'OPGELOST'],
    HERSTELD: ['OPGEHEVEN', 'OPGELOST'],
    OPGEHEVEN: [],
    OPGELOST: [],
    STOPGEZET: [byMinister],
  },
}

/** Status of the mayor's decision on one unit. @source domain.md 5.11; going back after a refused signature: [N] */
export const decisionMachine: Machine<DecisionStatus> = {
  name: 'decision',
  initial: 'IN_OPMAAK',
  next: {
    IN_OPMAAK: ['TER_ONDERTEKENING', 'TER_MANUELE_ONDERTEKENING', 'TE_VERSTUREN'],
    TER_ONDERTEKENING: ['TE_VERSTUREN', 'IN_OPMAAK'],
    TER_MANUELE_ONDERTEKENING: ['TE_VERSTUREN'],
    TE_VERSTUREN: ['VERSTUURD'],
    VERSTUURD: ['GELDIG', 'ONGELDIG'],
    ONGELDIG: ['VERSTUURD'],
    GELDIG: ['OPGEHEVEN', 'OPGELOST', 'MB_IN_DE_PLAATS', 'VERNIETIGD'],
    OPGEHEVEN: [],
    OPGELOST: [],
    MB_IN_DE_PLAATS: [],
    VERNIETIGD: [],
  },
}

/** Status of the advice of the regional official. @source domain.md 3.4, 5.1 steps 7 and 8 */
export const adviceMachine: Machine<AdviceStatus> = {
  name: 'advice',
  initial: 'IN_OPMAAK',
  next: {
    IN_OPMAAK: ['TER_ONDERTEKENING'],
    TER_ONDERTEKENING: ['ONDERTEKEND', 'GEWEIGERD'],
    GEWEIGERD: ['IN_OPMAAK', 'TER_ONDERTEKENING'],
    ONDERTEKEND: ['VERSTUURD'],
    VERSTUURD: [],
  },
}

/** Status of an investigation; back to `IN_OPMAAK` when the signer sends it back, called off until it is signed [N]. @source domain.md 3.3.1 */
export const investigationMachine: Machine<InvestigationStatus> = {
  name: 'investigation',
  initial: 'AANGEVRAAGD',
  next: {
    AANGEVRAAGD: ['GEPLAND', 'GEANNULEERD'],
    GEPLAND: ['IN_OPMAAK', 'GEEN_TOEGANG', 'GEANNULEERD'],
    IN_OPMAAK: ['GEVALIDEERD', 'GEEN_TOEGANG', 'GEANNULEERD'],
    GEVALIDEERD: ['TER_ONDERTEKENING', 'IN_OPMAAK', 'GEANNULEERD'],
    TER_ONDERTEKENING: ['ONDERTEKEND', 'IN_OPMAAK'],
    ONDERTEKEND: ['HEROPEND'],
    HEROPEND: ['IN_OPMAAK', 'GEANNULEERD'],
    GEEN_TOEGANG: ['GEPLAND', 'GEANNULEERD'],
    GEANNULEERD: [],
  },
}

/** Status of a document. A signed one goes only with its decision, while that is not sent. @source domain.md 3.4.3, 5.1 "delete with x" */
export const documentMachine: Machine<DocumentStatus> = {
  name: 'document',
  initial: 'CONCEPT',
  next: {
    CONCEPT: ['TER_ONDERTEKENING', 'TER_MANUELE_ONDERTEKENING', 'DEFINITIEF', 'VERWIJDERD'],
    TER_ONDERTEKENING: ['ONDERTEKEND', 'GEWEIGERD', 'VERWIJDERD'],
    TER_MANUELE_ONDERTEKENING: ['VERVANGEN_DOOR_ONDERTEKEND', 'VERWIJDERD'],
    GEWEIGERD: ['CONCEPT', 'VERWIJDERD'],
    OPGELADEN: ['DEFINITIEF', 'VERZONDEN', 'VERWIJDERD'],
    ONDERTEKEND: ['VERZONDEN', 'VERWIJDERD'],
    VERVANGEN_DOOR_ONDERTEKEND: ['VERZONDEN', 'VERWIJDERD'],
    DEFINITIEF: ['VERZONDEN', 'VERWIJDERD'],
    VERZONDEN: [],
    VERWIJDERD: [],
  },
}

/** Status of a record on VIVOO. @source domain.md 5.11 */
export const inventoryMachine: Machine<InventoryStatus> = {
  name: 'inventory',
  initial: 'OPGENOMEN',
  next: {
    OPGENOMEN: ['GESCHORST', 'GESCHRAPT', 'GEANNULEERD'],
    GESCHORST: ['OPGENOMEN', 'GESCHRAPT', 'GEANNULEERD'],
    GESCHRAPT: [],
    GEANNULEERD: [],
  },
}
