import type { SubStatus } from '../../model/codes.ts'
import type { CertificateStatus, CertificateSubStatus, WithdrawalStatus } from '../../model/procedure-codes.ts'
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
      // who cannot follow the result has the dwelling investigated again
      'GESTART',
      'INGETROKKEN_AANVRAAG',
    ],
    WEIGERING_TE_MAKEN: [
      'WEIGERING_TER_ONDERTEKENING',
      'WEIGERING_TER_MANUELE_ONDERTEKENING',
      'ONDERZOEK_AANGEVRAAGD',
      'GESTART',
      'INGETROKKEN_AANVRAAG',
    ],
    CA_TER_ONDERTEKENING: ['CA_VERSTUURD', 'CA_TE_MAKEN', 'ONDERZOEK_AANGEVRAAGD', 'INGETROKKEN_AANVRAAG'],
    WEIGERING_TER_ONDERTEKENING: [
      'WEIGERING_VERSTUURD',
      'WEIGERING_TE_MAKEN',
      'ONDERZOEK_AANGEVRAAGD',
      'INGETROKKEN_AANVRAAG',
    ],
    CA_TER_MANUELE_ONDERTEKENING: ['CA_VERSTUURD', 'INGETROKKEN_AANVRAAG'],
    WEIGERING_TER_MANUELE_ONDERTEKENING: ['WEIGERING_VERSTUURD', 'INGETROKKEN_AANVRAAG'],
    CA_VERSTUURD: [],
    WEIGERING_VERSTUURD: [],
    INGETROKKEN_AANVRAAG: [],
  },
}

/** What lists show of a unit in a certificate procedure: its own status stands on the page of the case. @source domain.md 3.4.2 */
export const certificateShownStatus: Readonly<Record<CertificateSubStatus, SubStatus>> = {
  GESTART: 'GESTART',
  ONDERZOEK_AANGEVRAAGD: 'ONDERZOEK_AANGEVRAAGD',
  CA_TE_MAKEN: 'ONDERZOEK_UITGEVOERD',
  WEIGERING_TE_MAKEN: 'ONDERZOEK_UITGEVOERD',
  CA_TER_ONDERTEKENING: 'BESLISSING_TER_ONDERTEKENING',
  WEIGERING_TER_ONDERTEKENING: 'BESLISSING_TER_ONDERTEKENING',
  CA_TER_MANUELE_ONDERTEKENING: 'BESLISSING_TER_MANUELE_ONDERTEKENING',
  WEIGERING_TER_MANUELE_ONDERTEKENING: 'BESLISSING_TER_MANUELE_ONDERTEKENING',
  CA_VERSTUURD: 'BESLISSING_VERSTUURD',
  WEIGERING_VERSTUURD: 'BESLISSING_VERSTUURD',
  INGETROKKEN_AANVRAAG: 'STOPGEZET',
}

/** Status of the intention to withdraw a certificate; a refused signature gives it back. @source domain.md 5.4 step 11 */
export const withdrawalMachine: Machine<WithdrawalStatus> = {
  name: 'certificate-withdrawal',
  initial: 'AANGEKONDIGD',
  next: {
    AANGEKONDIGD: ['TER_ONDERTEKENING', 'TER_MANUELE_ONDERTEKENING', 'LATEN_VALLEN'],
    TER_ONDERTEKENING: ['INGETROKKEN', 'AANGEKONDIGD'],
    TER_MANUELE_ONDERTEKENING: ['INGETROKKEN'],
    INGETROKKEN: [],
    LATEN_VALLEN: [],
  },
}
