import { expect } from 'chai'
import {
  appealFormOf,
  appealTimeliness,
  type Contested,
  reactionDeadline,
  submitterRoleOf,
} from '#domain/procedures/appeal/admissibility'
import { appealActionRules } from '#domain/procedures/appeal/action-rules'
import type { RunningAppealFacts } from '#domain/procedures/appeal/facts'
import { allowedSteps } from '#domain/procedures/steps'

describe('appeal: who, when and how', () => {
  it('is registered and motivated, or not in order', () => {
    expect(appealFormOf({ channel: 'AANGETEKEND', motivated: true })).to.equal('IN_ORDER')
    expect(appealFormOf({ channel: 'AANGETEKEND', motivated: false })).to.equal('NOT_MOTIVATED')
    expect(appealFormOf({ channel: 'E_MAIL', motivated: false })).to.equal('NOT_REGISTERED')
  })

  it('Scenario 36: who is neither occupant, holder of a right in rem nor requester is Andere', () => {
    expect(submitterRoleOf(['VERHUURDER', 'VOLLE_EIGENAAR'], false)).to.equal('HZR')
    expect(submitterRoleOf(['HUURDER'], false)).to.equal('BEWONER')
    expect(submitterRoleOf(['INDIENER'], true)).to.equal('VERZOEKER')
    expect(submitterRoleOf(['NAAKTE_EIGENAAR', 'INDIENER'], false)).to.equal('ANDERE')
    expect(submitterRoleOf([], false)).to.equal('ANDERE')
  })

  const contested: Contested = { ground: 'BESLUIT', postedOn: '2026-02-10', submitterRole: 'HZR' }
  const table: readonly (readonly [what: string, change: Partial<Contested>, timeliness: string, lastDay?: string])[] =
    [
      ['a decision in its term', { partyLastDay: '2026-02-10' }, 'IN_TIME', '2026-02-10'],
      ['a decision after it', { partyLastDay: '2026-02-09' }, 'TOO_LATE', '2026-02-09'],
      ['a decision that was not served', {}, 'NOT_STARTED'],
      [
        'the official has a term of his own',
        { submitterRole: 'GEWESTELIJK_AMBTENAAR', partyLastDay: '2026-01-01', agencyLastDay: '2026-02-11' },
        'IN_TIME',
        '2026-02-11',
      ],
      [
        'silence on an informal report',
        { ground: 'STILZITTEN', request: { formal: false, receivedOn: '2025-10-01' } },
        'NO_RIGHT',
      ],
      [
        'silence in the mayor’s term',
        { ground: 'STILZITTEN', request: { formal: true, receivedOn: '2025-11-10' } },
        'TOO_EARLY',
        '2027-02-10',
      ],
      [
        'silence after it',
        { ground: 'STILZITTEN', request: { formal: true, receivedOn: '2025-11-09' } },
        'IN_TIME',
        '2027-02-09',
      ],
      ['a stop, 30 days after it', { ground: 'STOPZETTING', servedOn: '2026-01-11' }, 'IN_TIME', '2026-02-10'],
      ['a stop, later', { ground: 'STOPZETTING', servedOn: '2026-01-09' }, 'TOO_LATE', '2026-02-09'],
      // 30 days end on Sunday 8 February
      [
        'an inclusion, moved to a working day',
        { ground: 'OPNAME_INVENTARIS', servedOn: '2026-01-09' },
        'TOO_LATE',
        '2026-02-09',
      ],
      ['a refused certificate', { ground: 'WEIGERING_CA', servedOn: '2026-01-12' }, 'IN_TIME', '2026-02-11'],
    ]
  for (const [what, change, timeliness, lastDay] of table)
    it(`against ${what}: ${timeliness}`, () => {
      const wanted = lastDay === undefined ? { timeliness } : { timeliness, lastDay }
      expect(appealTimeliness({ ...contested, ...change })).to.deep.equal(wanted)
    })

  it('lets the parties react for two weeks after the report was served', () => {
    // posted on Monday, served on Thursday
    expect(reactionDeadline('2026-02-02').dueOn).to.equal('2026-02-19')
  })
})

describe('appeal: steps', () => {
  const viewer = { userId: 'u', orgId: 'wv', orgType: 'WV_WK', roles: ['WK_BD', 'WK_GA'] } as const
  const running: RunningAppealFacts = { status: 'ONTVANKELIJK', oralHearing: false, hearingHeld: false }
  const openOn = (appeal?: Partial<RunningAppealFacts>): string[] => {
    const facts = {
      municipalityOrgId: 'gent',
      property: { active: true, hasUnits: true },
      ...(appeal && { appeal: { ...running, ...appeal } }),
    }
    return allowedSteps(appealActionRules, facts, viewer, '2026-02-10').flatMap(({ action, open }) =>
      open && action !== 'APPEAL_REGISTER' ? [action] : [],
    )
  }

  it('are open by where the appeal stands', () => {
    expect(openOn()).to.deep.equal([])
    expect(openOn({ status: 'ONTVANKELIJKHEID_TE_BEOORDELEN' })).to.deep.equal(['APPEAL_JUDGE', 'APPEAL_WITHDRAW'])
    expect(openOn()).to.deep.equal([])
    expect(openOn({})).to.deep.equal([
      'APPEAL_REFUSE',
      'APPEAL_DATE_SERVICE',
      'APPEAL_GIVE_VIEW',
      'APPEAL_ASK_INVESTIGATION',
      'APPEAL_REACT',
      'APPEAL_DRAFT',
      'APPEAL_WITHDRAW',
    ])
    expect(openOn({ status: 'BIJ_MINISTER', admissibilityServedOn: '2026-02-01' })).to.deep.equal([
      'APPEAL_DECIDE',
      'APPEAL_WITHDRAW',
    ])
    for (const status of ['BESLIST', 'INGETROKKEN', 'ONONTVANKELIJK', 'STILZWIJGEND_AFGEWEZEN'] as const)
      expect(openOn({ status }), status).to.deep.equal([])
  })

  it('hear the submitter first when he asked for it', () => {
    expect(openOn({ oralHearing: true }))
      .to.include('APPEAL_PLAN_HEARING')
      .and.not.include('APPEAL_DRAFT')
    expect(openOn({ oralHearing: true, hearingOn: '2026-02-09' })).to.include('APPEAL_RECORD_HEARING')
    expect(openOn({ oralHearing: true, hearingOn: '2026-02-09', hearingHeld: true })).to.include('APPEAL_DRAFT')
  })
})
