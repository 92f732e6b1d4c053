import type { StepRule } from '../steps.ts'
import type { CertificateAction, CertificateRefusal } from './action-codes.ts'
import type { CertificateFacts } from './facts.ts'
import {
  mayApply,
  mayCheckNgw,
  mayDecideWithdrawal,
  mayHandleApplication,
  mayLapse,
  mayMakeCertificate,
  mayReact,
  mayReplaceDocuments,
  mayReplaceWithdrawal,
  maySecondOpinion,
  maySendCertificate,
  maySignCertificate,
  mayStartOo,
  mayStartWithdrawal,
  mayStopApplication,
} from './guards.ts'

const thing = 'CERTIFICATE'
const handlers = ['LB_DB', 'WK_DB'] as const

/**
 * Who may do what in a certificate procedure, and when. Who gives the certificate, municipality or agency, takes its steps: the server looks at the
 * organisation too.
 *
 * @source domain.md 2.2 "Start CA", "Sign CA/refusal", "Withdraw CA"; 5.4; 9 tasks A14, 111 and 152
 */
export const certificateActionRules: readonly StepRule<CertificateAction, CertificateFacts, CertificateRefusal>[] = [
  {
    action: 'CA_APPLY',
    verb: 'REGISTER',
    thing,
    roles: ['LB_DB'],
    condition: 'het pand is actief en heeft entiteiten',
    guard: mayApply,
  },
  {
    action: 'CA_HANDLE',
    verb: 'HANDLE',
    thing,
    roles: handlers,
    condition: 'er is nog geen onderzoek gekozen; wie het attest geeft',
    guard: mayHandleApplication,
  },
  {
    action: 'CA_MAKE',
    verb: 'MAKE',
    thing,
    roles: ['LB_DB', 'LB_WC', 'WK_DB'],
    condition: 'een ondertekend onderzoek zegt wat elke entiteit krijgt; wie het attest geeft',
    guard: mayMakeCertificate,
  },
  {
    action: 'CA_SIGN',
    verb: 'SIGN',
    thing,
    roles: ['LB_BM', 'LB_AD', 'WK_GA'],
    condition: 'de documenten liggen klaar om digitaal te ondertekenen',
    guard: maySignCertificate,
  },
  {
    action: 'CA_REPLACE_DOCUMENTS',
    verb: 'REPLACE',
    thing,
    roles: handlers,
    condition: 'de documenten worden op papier ondertekend',
    guard: mayReplaceDocuments,
  },
  {
    action: 'CA_SEND',
    verb: 'SEND',
    thing,
    roles: handlers,
    condition: 'alle documenten zijn ondertekend en nog niet verstuurd',
    guard: maySendCertificate,
  },
  {
    action: 'CA_STOP',
    verb: 'STOP',
    thing,
    roles: handlers,
    condition: 'er is nog niets ondertekend',
    guard: mayStopApplication,
  },
  {
    action: 'CA_SECOND_OPINION',
    verb: 'REGISTER',
    thing: 'SECOND_OPINION',
    roles: ['WK_DB'],
    condition: 'de gemeente weigerde, of zestig dagen gingen voorbij zonder beslissing',
    guard: maySecondOpinion,
  },
  {
    action: 'CA_CHECK_NGW',
    verb: 'CLOSE',
    thing,
    roles: ['LB_DB'],
    condition: 'een entiteit met een attest valt nog onder een besluit Nieuwe Gemeentewet',
    guard: mayCheckNgw,
  },
  {
    action: 'CA_START_OO',
    verb: 'START',
    thing: 'PROCEDURE',
    roles: ['LB_DB'],
    condition: 'een geweigerde entiteit is ongeschikt, onbewoonbaar of overbewoond',
    guard: mayStartOo,
  },
  {
    action: 'CA_LAPSE',
    verb: 'ANNUL',
    thing,
    roles: handlers,
    condition: 'het attest is geldig; wie het gaf',
    guard: mayLapse,
  },
  {
    action: 'CA_START_WITHDRAWAL',
    verb: 'WITHDRAW',
    thing,
    roles: handlers,
    condition: 'het attest is geldig en er loopt geen intrekking; wie het gaf',
    guard: mayStartWithdrawal,
  },
  {
    action: 'CA_REACT_WITHDRAWAL',
    verb: 'REGISTER',
    thing: 'REACTION',
    roles: handlers,
    condition: 'het voornemen tot intrekking is meegedeeld en er is nog niet gereageerd',
    guard: mayReact,
  },
  {
    action: 'CA_DECIDE_WITHDRAWAL',
    verb: 'DECIDE',
    thing,
    roles: handlers,
    condition: 'er is gereageerd, of de termijn om te reageren is voorbij',
    guard: mayDecideWithdrawal,
  },
  {
    action: 'CA_REPLACE_WITHDRAWAL',
    verb: 'REPLACE',
    thing: 'DECISION_DOCUMENT',
    roles: handlers,
    condition: 'de intrekking wordt op papier ondertekend',
    guard: mayReplaceWithdrawal,
  },
]
