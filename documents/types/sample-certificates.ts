/** Invented applications, certificates and refusals for the samples. */
import { caseFields } from '../fields/case.ts'
import {
  applicationFields,
  certificateFields,
  certificateUnitFields,
  feeFields,
  refusalFields,
  withdrawalFields,
} from '../fields/certificate.ts'
import { termFields } from '../fields/terms.ts'
import type {
  ApplicationFields,
  CaseFields,
  CertificateFields,
  CertificateUnitFields,
  FeeFields,
  RefusalFields,
  TermFields,
  VerdictFields,
  WithdrawalFields,
} from '../fields/types.ts'
import { address, sampleUnits, sampleVerdicts, type Size } from './sample-kit.ts'

const reference = 'CA26-000012'
const issuer = 'Gemeente Middelkerke'
const examined = { reference: 'ON26-000012', visitDate: '2026-11-03', inspectors: ['Bart Proef', 'Noor Maat'] }

export const sampleCertificateCase = (): CaseFields =>
  caseFields({
    reference,
    municipality: issuer,
    regime: 'TV_202501',
    startedOn: '2026-10-12',
    property: {
      reference: 'PA26-000007',
      type: 'KAMERWONING',
      address: address(),
      capakeys: ['35013B0129/00F003'],
    },
  })

export const sampleApplication = (size: Size): ApplicationFields =>
  applicationFields({
    reference,
    appliedOn: '2026-10-12',
    applicants: size === 'large' ? ['Maria Voorbeeld-Staelens', 'Voorbeeldkust bv'] : ['Maria Voorbeeld-Staelens'],
    secondOpinion: size === 'minimal',
    issuer,
  })

export const sampleDecisionTerm = (): TermFields =>
  termFields({
    date: '2026-12-11',
    length: '60 dagen',
    explanation: 'te rekenen vanaf de ontvangst van de aanvraag op 12 oktober 2026',
  })

export const sampleFee = (size: Size): FeeFields =>
  feeFields({
    euro: size === 'minimal' ? 0 : 187.5,
    reason:
      size === 'minimal'
        ? 'U hoeft niets te betalen: het attest wordt ambtshalve gegeven.'
        : 'De gemeente vraagt 12,50 euro per kamer.',
    reference,
    account: size === 'minimal' ? '' : 'BE00 0000 0000 0000',
    payBefore: '2026-11-11',
  })

export const sampleDwelling = (size: Size): CertificateUnitFields => dwellings(size)[0] ?? missing()

export const sampleCertificate = (size: Size, what: 'dwelling' | 'room'): CertificateFields =>
  certificateFields({
    issuer,
    date: '2026-11-23',
    examined: size === 'minimal' ? { ...examined, inspectors: [] } : examined,
    exOfficio: size === 'minimal',
    units: what === 'dwelling' ? dwellings(size) : dwellings(size === 'minimal' ? 'typical' : size),
  })

export const sampleRefusal = (size: Size): RefusalFields =>
  refusalFields({
    issuer,
    date: '2026-11-23',
    examined,
    units: sampleVerdicts(size),
    secondOpinionAddress:
      size === 'minimal' ? null : ['Wonen in Vlaanderen', 'Herman Teirlinckgebouw', 'Modellaan 88', '1000 Brussel'],
  })

export const sampleRefusedDwelling = (size: Size): VerdictFields => sampleRefusal(size).units[0] ?? missing()

export const sampleWithdrawal = (size: Size): WithdrawalFields =>
  withdrawalFields({
    reference: 'CA26-000012/001',
    unit: sampleUnits(size)[0] ?? missing(),
    issuer,
    issuedOn: '2024-03-04',
    endsOn: '2026-11-23',
    reason: 'Bij een controle bleek dat de dakgoot lekt en dat de muren van twee kamers vochtig zijn. '.repeat(
      size === 'large' ? 12 : 1,
    ),
    reactUntil: size === 'minimal' ? undefined : '2026-11-16',
  })

const dwellings = (size: Size): readonly CertificateUnitFields[] =>
  sampleUnits(size).map((unit, index) =>
    certificateUnitFields({
      unit,
      reference: `CA26-000012/${String(index + 1).padStart(3, '0')}`,
      occupancyMax: size === 'minimal' ? undefined : 1 + (index % 4),
      years: 4,
      validUntil: size === 'minimal' ? undefined : '2030-11-23',
    }),
  )

const missing = (): never => {
  throw new Error('a sample has at least one unit')
}
