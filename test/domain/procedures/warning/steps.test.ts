import { expect } from 'chai'
import type { RoleCode } from '#domain/model/codes'
import { roleCodes } from '#domain/model/codes'
import type { WarningAction } from '#domain/procedures/warning/action-codes'
import { warningActionRules } from '#domain/procedures/warning/action-rules'
import { mayBeWarning, recoveryUntil, withoutEffectFrom } from '#domain/procedures/warning/course'
import type { RunningWarning, WarningStepFacts } from '#domain/procedures/warning/facts'
import { stepRefusal } from '#domain/procedures/steps'
import { GENT, viewer } from '../oo/road.ts'

const course = { request: 'VERZOEK', reportedOn: '2026-01-05' } as const
const found = { ...course, investigated: { on: '2026-01-12', conform: false } } as const
const recovering = { ...found, recoveryGrantedOn: '2026-01-13' } as const

const facts = (warning: Partial<RunningWarning> = {}): WarningStepFacts => ({
  municipalityOrgId: GENT,
  status: 'GESTART',
  warning: { ended: false, course, ...warning },
})
const answer = (action: WarningAction, given: WarningStepFacts, asOf = '2026-01-14', roles: RoleCode[] = ['LB_DB']) =>
  stepRefusal(warningActionRules, action, given, viewer(roles), asOf) ?? 'open'

describe('steps of a warning procedure', () => {
  it('are for the case handler of the municipality alone', () => {
    const open = { WP_GRANT: found, WP_REPORT_REPAIR: recovering, WP_TAKE_OVER: course } as const
    for (const action of ['WP_GRANT', 'WP_REPORT_REPAIR', 'WP_TAKE_OVER'] as const) {
      const given = facts({ course: open[action], recoveryUntil: '2026-03-01' })
      const may = roleCodes.filter((role) => answer(action, given, '2026-01-14', [role]) === 'open')
      expect(may, action).to.deep.equal(['LB_DB'])
    }
  })

  const cases: readonly (readonly [WarningAction, WarningStepFacts, string, string])[] = [
    ['WP_GRANT', facts(), '2026-01-14', 'WARNING_NOT_INVESTIGATED'],
    ['WP_GRANT', facts({ course: found }), '2026-02-05', 'open'],
    ['WP_GRANT', facts({ course: found }), '2026-02-06', 'GRANT_TERM_LAPSED'],
    ['WP_GRANT', facts({ course: recovering }), '2026-01-14', 'RECOVERY_GRANTED'],
    ['WP_REPORT_REPAIR', facts({ course: found }), '2026-01-14', 'RECOVERY_NOT_GRANTED'],
    ['WP_REPORT_REPAIR', facts({ course: recovering, recoveryUntil: '2026-03-01' }), '2026-03-01', 'open'],
    ['WP_REPORT_REPAIR', facts({ course: recovering, recoveryUntil: '2026-03-01' }), '2026-03-02', 'RECOVERY_ENDED'],
    [
      'WP_REPORT_REPAIR',
      facts({ course: recovering, repairReportedOn: '2026-01-20' }),
      '2026-01-21',
      'REPAIR_REPORTED',
    ],
    ['WP_TAKE_OVER', facts({ course: found }), '2026-02-20', 'open'],
    ['WP_TAKE_OVER', facts({ course: recovering }), '2026-01-14', 'RECOVERY_GRANTED'],
    ['WP_TAKE_OVER', facts({ ended: true }), '2026-01-14', 'NO_WARNING_PROCEDURE'],
    ['WP_TAKE_OVER', { municipalityOrgId: GENT, status: 'GESTART' }, '2026-01-14', 'NO_WARNING_PROCEDURE'],
    ['WP_TAKE_OVER', { ...facts(), status: 'STOPGEZET' }, '2026-01-14', 'PROCEDURE_ENDED'],
  ]
  for (const [action, given, asOf, expected] of cases)
    it(`${action} on ${asOf}: ${expected}`, () => expect(answer(action, given, asOf)).to.equal(expected))

  it('begins while there is time for the first investigation', () => {
    expect([mayBeWarning('2026-01-05', '2026-02-05'), mayBeWarning('2026-01-05', '2026-02-06')]).to.deep.equal([
      true,
      false,
    ])
    expect(mayBeWarning('2020-12-31', '2021-01-01')).to.equal(false)
  })

  it('gives a recovery term that never passes the three months', () => {
    expect(recoveryUntil('2026-01-05', '2026-01-12', 60)).to.equal('2026-03-13')
    expect(recoveryUntil('2026-01-05', '2026-02-05', 90)).to.equal('2026-04-05')
    expect(recoveryUntil('2020-01-05', '2020-02-05', 60)).to.equal(undefined)
  })

  it('ends a report without effect on the day after two months, also at the end of a short month', () => {
    expect(withoutEffectFrom('2025-12-31')).to.equal('2026-03-01')
    expect(withoutEffectFrom('2026-01-05')).to.equal('2026-03-06')
  })
})
