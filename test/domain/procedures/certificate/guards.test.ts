import { expect } from 'chai'
import type { ApplicationFacts, CertificateFacts } from '#domain/procedures/certificate/facts'
import {
  mayApply,
  mayDecideWithdrawal,
  mayHandleApplication,
  mayMakeCertificate,
  maySecondOpinion,
  maySendCertificate,
  mayStartWithdrawal,
  mayStopApplication,
} from '#domain/procedures/certificate/guards'
import { certificateParameterDefaults, parameterFaults } from '#domain/procedures/certificate/parameters'
import { weightOf, yearsByOwnTable } from '#domain/procedures/certificate/validity'

const application: ApplicationFacts = {
  status: 'GESTART',
  units: ['GESTART'],
  certificates: [],
  mayBeReviewed: true,
  decisionLapsed: false,
  secondOpinionAsked: false,
  ngwToCheck: false,
  ooToStart: false,
}
const facts = (change: Partial<ApplicationFacts> = {}): CertificateFacts => ({
  municipalityOrgId: 'org-1',
  property: { active: true, hasUnits: true },
  application: { ...application, ...change },
})
const today = '2026-01-05'

describe('steps of a certificate procedure', () => {
  it('begin on an active property with units', () => {
    const before = (active: boolean, hasUnits: boolean): CertificateFacts => ({
      municipalityOrgId: 'org-1',
      property: { active, hasUnits },
    })
    expect(mayApply(before(true, true), today)).to.equal(undefined)
    expect(mayApply(before(false, true), today)).to.equal('PROPERTY_INACTIVE')
    expect(mayApply(before(true, false), today)).to.equal('NO_UNITS')
    expect(mayHandleApplication(before(true, true), today)).to.equal('APPLICATION_NOT_REGISTERED')
  })

  it('follow each other: handled, judged, signed, sent', () => {
    expect(mayHandleApplication(facts(), today)).to.equal(undefined)
    expect(mayMakeCertificate(facts(), today)).to.equal('RESULT_NOT_KNOWN')
    const judged = facts({ units: ['CA_TE_MAKEN', 'WEIGERING_TE_MAKEN'] })
    expect(mayHandleApplication(judged, today)).to.equal('APPLICATION_HANDLED')
    expect(mayMakeCertificate(judged, today)).to.equal(undefined)
    expect(maySendCertificate(judged, today)).to.equal('CERTIFICATE_NOT_SIGNED')
    expect(maySendCertificate(facts({ units: ['CA_TER_ONDERTEKENING'], signedOn: today }), today)).to.equal(undefined)
    expect(mayStopApplication(judged, today)).to.equal(undefined)
    expect(mayStopApplication(facts({ signedOn: today }), today)).to.equal('CERTIFICATE_SENT')
    expect(mayHandleApplication(facts({ status: 'STOPGEZET' }), today)).to.equal('PROCEDURE_ENDED')
  })

  it('let a second opinion be asked once, after a refusal or the lapse of the term without a decision', () => {
    const of = (change: Partial<ApplicationFacts>) => maySecondOpinion(facts(change), today)
    expect(of({})).to.equal('NO_SECOND_OPINION')
    expect(of({ units: ['WEIGERING_VERSTUURD'] })).to.equal(undefined)
    expect(of({ decisionLapsed: true })).to.equal(undefined)
    expect(of({ decisionLapsed: true, units: ['CA_VERSTUURD'] })).to.equal('NO_SECOND_OPINION')
    expect(of({ units: ['WEIGERING_VERSTUURD'], mayBeReviewed: false })).to.equal('NO_SECOND_OPINION')
    expect(of({ units: ['WEIGERING_VERSTUURD'], secondOpinionAsked: true })).to.equal('SECOND_OPINION_ASKED')
  })

  it('let a withdrawal be decided after a reaction, or the day after the term', () => {
    const withdrawal = { status: 'AANGEKONDIGD', reactUntil: '2026-01-19' } as const
    expect(mayDecideWithdrawal(facts({ withdrawal }), '2026-01-19')).to.equal('REACTION_TERM_RUNS')
    expect(mayDecideWithdrawal(facts({ withdrawal }), '2026-01-20')).to.equal(undefined)
    const reacted = { ...withdrawal, reactedOn: today }
    expect(mayDecideWithdrawal(facts({ withdrawal: reacted }), today)).to.equal(undefined)
    expect(mayStartWithdrawal(facts({ certificates: ['GELDIG'], withdrawal }), today)).to.equal('WITHDRAWAL_RUNS')
    expect(mayStartWithdrawal(facts({ certificates: ['VERVALLEN'] }), today)).to.equal('NO_VALID_CERTIFICATE')
  })
})

describe('parameters about certificates', () => {
  const faultsOf = (change: object, from: string) =>
    parameterFaults({ ...certificateParameterDefaults, ...change }, from).map(({ key, reason }) => `${key} ${reason}`)

  it('keep within the law of their first day', () => {
    expect(faultsOf({}, '2026-01-01')).to.deep.equal([])
    expect(faultsOf({ 'ca.feeZw': 62.5 }, '2020-12-31')).to.deep.equal([])
    expect(faultsOf({ 'ca.feeZw': 95 }, '2020-12-31')).to.deep.equal(['ca.feeZw ABOVE_LEGAL_LIMIT'])
    expect(faultsOf({ 'ca.feeZw': 95 }, '2024-06-01')).to.deep.equal([])
    expect(faultsOf({ 'ca.validityYears': 0 }, '2026-01-01')).to.deep.equal(['ca.validityYears OUTSIDE_LEGAL_RANGE'])
    const table = [
      { upTo: 0, years: 8 },
      { upTo: 1, years: 10 },
    ]
    expect(faultsOf({ 'ca.validityTable': table }, '2026-01-01')).to.deep.equal(['ca.validityTable TABLE_NOT_MONOTONE'])
  })

  it('give years by the own table, the last row for what lies beyond', () => {
    const rows = [
      { upTo: 4, years: 4 },
      { upTo: 0, years: 10 },
    ]
    expect([0, 1, 4, 5].map((weight) => yearsByOwnTable(rows, weight))).to.deep.equal([10, 4, 4, 4])
    expect(yearsByOwnTable([], 3)).to.equal(null)
  })

  it('count points until 2020 and category I since', () => {
    const counts = { I: 3 }
    expect(weightOf({ regime: 'TV_2020', totalPoints: 12, counts })).to.deep.equal({ model: 'PUNTEN', weight: 12 })
    expect(weightOf({ regime: 'TV_2021', totalPoints: undefined, counts })).to.deep.equal({
      model: 'CATEGORIEEN',
      weight: 3,
    })
  })
})
