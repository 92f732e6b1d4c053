import { expect } from 'chai'
import { announceVisit } from '#workers/investigation/announce-visit'
import { findInvestigators } from '#workers/investigation/find-investigators'
import { reportNoAccess } from '#workers/investigation/report-no-access'
import { publishReports } from '#workers/investigation/publish-reports'
import { context, desk, ids, letterOf } from './letters.ts'

describe('workers of investigation', () => {
  const input = { caseId: ids.caseId, investigationId: ids.subjectId }

  it('announce-visit writes to each party and answers the day of the visit', async () => {
    const office = desk()
    const visits = {
      announcements: async () => [letterOf('DT008', 'owner'), letterOf('DT008', 'occupant')],
      dueOn: async () => '2026-01-19',
    }
    const answer = await announceVisit({ ...office, visits }).handle(input, context)
    expect(answer).to.deep.equal({ investigationDueOn: '2026-01-19' })
    expect(office.kept).to.deep.equal(['job-1:DT008', 'job-1:DT008'])
  })

  it('report-no-access files the report', async () => {
    const office = desk()
    const asked: string[] = []
    const visits = {
      noAccess: async (id: string) => {
        asked.push(id)
        return [letterOf('DT010')]
      },
    }
    expect(await reportNoAccess({ ...office, visits }).handle(input, context)).to.deep.equal({})
    expect(office.kept).to.deep.equal(['job-1:DT010'])
    expect(asked).to.deep.equal([ids.subjectId])
  })

  it('find-investigators says whose tasks these are', async () => {
    const who = { orgId: ids.orgId, roles: ['LB_WC' as const], taskCode: '3' }
    const answer = { planner: who, inspector: { ...who, userId: null }, signer: who, planDueOn: '2026-02-04' }
    const visits = { investigators: async () => answer }
    expect(await findInvestigators({ visits }).handle(input, context)).to.deep.equal(answer)
  })

  it('publish-reports shows nothing before all reports are made, and says which units conform', async () => {
    const office = desk()
    const found = {
      investigationOutcome: 'CONFORM' as const,
      conformUnitIds: [ids.subjectId],
      faultyUnitIds: [],
      noAccessUnitIds: [],
    }
    const published: number[] = []
    const technicalReports = {
      letters: async () => [letterOf('DT011'), letterOf('DT145')],
      publish: async () => {
        published.push(office.kept.length)
        return found
      },
    }
    expect(await publishReports({ ...office, technicalReports }).handle(input, context)).to.deep.equal(found)
    expect(office.kept).to.deep.equal(['job-1:DT011', 'job-1:DT145'])
    expect(published).to.deep.equal([2])
  })
})
