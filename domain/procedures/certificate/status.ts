import type { CertificateStatus, CertificateSubStatus } from '../../model/procedure-codes.ts'
import type { Machine } from '../../shared/machine.ts'

/** Status of a certificate. A new one of the same unit replaces it. @source domain.md 5.11 */
export const certificateMachine: Machine<CertificateStatus> = {
  name: 'certificate',
  initial: 'IN_OPMAAK',
  next: {
    IN_OPMAAK: ['TER_ONDERTEKENING', 'TER_MANUELE_ONDERTEKENING'],
    // a refused signature gives it back to who makes it
    TER_ONDERTEKENING: ['GELDIG', 'IN_OPMAAK'],
    TER_MANUELE_ONDERTEKENING: ['GELDIG'],
    GELDIG: ['VERVALLEN', 'INGETROKKEN', 'VERVANGEN'],
    VERVALLEN: [],
    INGETROKKEN: [],
    VERVANGEN: [],
  },
}

/**
 * Status of one unit in a certificate procedure: an investigation decides between certificate and refusal; a refused signature may reopen the
 * investigation.
 *
 * @source domain.md 3.4.2 "CA sub-procedure", 5.4 steps 2 to 6
 */
export const certificateSubMachine: Machine<CertificateSubStatus> = {
  name: 'certificate-sub',
  initial: 'GESTART',
  next: {
    GESTART: ['ONDERZOEK_AANGEVRAAGD', 'CA_TE_MAKEN', 'WEIGERING_TE_MAKEN', 'INGETROKKEN_AANVRAAG'],
    ONDERZOEK_AANGEVRAAGD: ['CA_TE_MAKEN', 'WEIGERING_TE_MAKEN', 'GESTART', 'INGETROKKEN_AANVRAAG'],
    CA_TE_MAKEN: [
      'CA_TER_ONDERTEKENING',
      'CA_TER_MANUELE_ONDERTEKENING',
      'ONDERZOEK_AANGEVRAAGD',
      'INGETROKKEN_AANVRAAG',
    ],
    WEIGERING_TE_MAKEN: [
      'WEIGERING_TER_ONDERTEKENING',
      'WEIGERING_TER_MANUELE_ONDERTEKENING',
      'ONDERZOEK_AANGEVRAAGD',
      'INGETROKKEN_AANVRAAG',
    ],
    CA_TER_ONDERTEKENING: ['CA_VERSTUURD', 'CA_TE_MAKEN', 'ONDERZOEK_AANGEVRAAGD'],
    WEIGERING_TER_ONDERTEKENING: ['WEIGERING_VERSTUURD', 'WEIGERING_TE_MAKEN', 'ONDERZOEK_AANGEVRAAGD'],
    CA_TER_MANUELE_ONDERTEKENING: ['CA_VERSTUURD'],
    WEIGERING_TER_MANUELE_ONDERTEKENING: ['WEIGERING_VERSTUURD'],
    CA_VERSTUURD: [],
    WEIGERING_VERSTUURD: [],
    INGETROKKEN_AANVRAAG: [],
  },
}
