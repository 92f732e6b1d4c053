import { expect } from 'chai'
import { orgTypeOf } from '#domain/access/roles'
import { judicialStatuses, type JudicialStatus, roleCodes, type RoleCode } from '#domain/model/codes'
import type { JudicialFacts } from '#domain/procedures/judicial/facts'
import { type JudicialStep, judicialSteps } from '#domain/procedures/judicial/step-codes'
import { judicialStepRules } from '#domain/procedures/judicial/step-rules'
import { allowedSteps, stepRefusal } from '#domain/procedures/steps'

const viewer = (role: RoleCode) => ({ userId: 'u', orgId: 'o', orgType: orgTypeOf(role), roles: [role] })
const facts = (status: JudicialStatus, change: Partial<JudicialFacts> = {}): JudicialFacts => ({
  municipalityOrgId: 'gent',
  status,
  ...change,
})
const refusal = (action: JudicialStep, of: JudicialFacts, role: RoleCode = 'WI_WI', asOf = '2026-06-01') =>
  stepRefusal(judicialStepRules, action, of, viewer(role), asOf)

describe('steps of a judicial file', () => {
  it('are one rule each, for roles of the inspectorate alone', () => {
    expect(judicialStepRules.map(({ action }) => action)).to.deep.equal([...judicialSteps])
    for (const role of roleCodes.filter((code) => !['WI_VN', 'WI_AM', 'WI_VB', 'WI_WI'].includes(code)))
      for (const status of judicialStatuses)
        expect(
          allowedSteps(judicialStepRules, facts(status), viewer(role), '2026-06-01').every(({ open }) => !open),
        ).to.equal(true)
  })

  it('end with the file', () => {
    for (const action of judicialSteps)
      expect(refusal(action, facts('AFGESLOTEN')), action).to.equal('JUDICIAL_FILE_CLOSED')
  })

  it('want a signed investigation before a PV, and a verbalisant or inspector', () => {
    expect(refusal('JUDICIAL_DRAW_UP_REPORT', facts('ONDERZOEK'))).to.equal('NO_SIGNED_INVESTIGATION')
    const signed = facts('ONDERZOEK', { investigation: { signed: true, running: false } })
    expect(refusal('JUDICIAL_DRAW_UP_REPORT', signed, 'WI_VB')).to.equal(undefined)
    expect(refusal('JUDICIAL_DRAW_UP_REPORT', signed, 'WI_AM')).to.equal('NO_RIGHT')
  })

  it('register a claim only after it was filed, and once', () => {
    const claim = { awaitsAdvice: false }
    const at = (change: object) => facts('HERSTELVORDERING', { claim: { ...claim, ...change } })
    expect(refusal('JUDICIAL_REGISTER_CLAIM', at({}))).to.equal('CLAIM_NOT_FILED')
    expect(refusal('JUDICIAL_REGISTER_CLAIM', at({ filedOn: '2026-05-01' }), 'WI_AM')).to.equal(undefined)
    expect(refusal('JUDICIAL_REGISTER_CLAIM', at({ filedOn: '2026-05-01', registeredOn: '2026-05-04' }))).to.equal(
      'CLAIM_REGISTERED_ALREADY',
    )
    expect(refusal('JUDICIAL_HIGH_COUNCIL', at({}))).to.equal('NO_ADVICE_ASKED')
    expect(refusal('JUDICIAL_CLAIM', at({}))).to.equal('CLAIM_MADE_ALREADY')
  })

  it('hear an appeal only while a ruling stands and is not final', () => {
    const ruling = { authorisesExOfficio: false }
    expect(refusal('JUDICIAL_APPEAL', facts('UITSPRAAK', { ruling }))).to.equal(undefined)
    expect(refusal('JUDICIAL_RULING', facts('UITSPRAAK', { ruling }))).to.equal('RULING_STANDS_ALREADY')
    expect(refusal('JUDICIAL_RULING', facts('UITSPRAAK'))).to.equal(undefined)
    expect(refusal('JUDICIAL_APPEAL', facts('UITSPRAAK'))).to.equal('NO_RULING_TO_APPEAL')
  })

  it('execute only after the term, and only when the court allowed it', () => {
    const at = (authorisesExOfficio: boolean) =>
      facts('UITVOERING', { ruling: { authorisesExOfficio, finalOn: '2026-04-01', recoveryDueOn: '2026-05-31' } })
    expect(refusal('JUDICIAL_EXECUTE', at(true))).to.equal(undefined)
    expect(refusal('JUDICIAL_EXECUTE', at(true), 'WI_WI', '2026-05-31')).to.equal('RECOVERY_TERM_RUNNING')
    expect(refusal('JUDICIAL_EXECUTE', at(false))).to.equal('NOT_AUTHORISED_BY_RULING')
    expect(refusal('JUDICIAL_EXECUTED', at(true))).to.equal('NO_EXECUTION_ORDERED')
  })

  it('re-inspect what was reported as repaired, one at a time', () => {
    expect(refusal('JUDICIAL_REINSPECT', facts('UITVOERING'))).to.equal('NO_REPAIR_REPORTED')
    const reported = facts('UITVOERING', { repairReportedOn: '2026-05-20' })
    expect(refusal('JUDICIAL_REINSPECT', reported)).to.equal(undefined)
    expect(refusal('JUDICIAL_REPAIR_REPORTED', reported)).to.equal('REPAIR_REPORTED_ALREADY')
    const running = { ...reported, investigation: { signed: false, running: true } }
    expect(refusal('JUDICIAL_REINSPECT', running)).to.equal('INVESTIGATION_RUNNING')
  })
})
