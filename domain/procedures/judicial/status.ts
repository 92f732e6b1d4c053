import type { JudicialStatus } from '../../model/codes.ts'
import type { Machine } from '../../shared/machine.ts'

/**
 * Status of a judicial file. It may be closed before the official report (the report came to nothing) and at its ends: dropped, no recovery ordered, repaired,
 * executed. A PV goes to the prosecutor with or without a claim.
 *
 * @source domain.md 3.4.5, 5.6, 8 `wi-dossier` (closing before the report and after a ruling without recovery [N])
 */
export const judicialMachine: Machine<JudicialStatus> = {
  name: 'judicial',
  initial: 'MELDING',
  next: {
    MELDING: ['VOORTRAJECT', 'AFGESLOTEN'],
    VOORTRAJECT: ['ONDERZOEK', 'AFGESLOTEN'],
    ONDERZOEK: ['PV_OPGEMAAKT', 'AFGESLOTEN'],
    PV_OPGEMAAKT: ['HERSTELVORDERING', 'BIJ_PARKET'],
    HERSTELVORDERING: ['BIJ_PARKET'],
    BIJ_PARKET: ['VERVOLGD', 'GESEPONEERD', 'BURGERLIJKE_PROCEDURE'],
    VERVOLGD: ['UITSPRAAK'],
    GESEPONEERD: ['AFGESLOTEN'],
    BURGERLIJKE_PROCEDURE: ['UITSPRAAK'],
    UITSPRAAK: ['UITVOERING', 'AFGESLOTEN'],
    UITVOERING: ['HERSTELD', 'AMBTSHALVE_UITGEVOERD'],
    HERSTELD: ['AFGESLOTEN'],
    AMBTSHALVE_UITGEVOERD: ['AFGESLOTEN'],
    AFGESLOTEN: [],
  },
}
