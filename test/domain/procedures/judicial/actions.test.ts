import { expect } from 'chai'
import { orgTypeOf } from '#domain/access/roles'
import { judicialStatuses, roleCodes, type RoleCode } from '#domain/model/codes'
import { allowedJudicialAction, allowedJudicialActions, judicialActions } from '#domain/procedures/judicial/actions'
import { judicialMachine } from '#domain/procedures/judicial/status'
import { canTransition } from '#domain/shared/machine'

const viewer = (role: RoleCode) => ({ userId: 'u', orgId: 'o', orgType: orgTypeOf(role), roles: [role] })
const open = (role: RoleCode, status: (typeof judicialStatuses)[number]): string[] =>
  allowedJudicialActions({ status }, viewer(role)).flatMap((answer) => (answer.open ? [answer.action] : []))

describe('actions of a judicial file', () => {
  it('are open to roles of the inspectorate alone, and none to its readers', () => {
    for (const role of roleCodes)
      for (const status of judicialStatuses) {
        const acts = ['WI_VN', 'WI_AM', 'WI_VB', 'WI_WI'].includes(role)
        expect(open(role, status).length > 0, `${role} ${status}`).to.equal(acts)
      }
  })

  it('let only a wooninspecteur release and close, and an administrative worker ask no investigation', () => {
    for (const role of ['WI_VN', 'WI_AM', 'WI_VB'] as const) {
      expect(open(role, 'VOORTRAJECT')).to.not.include.members(['JUDICIAL_RELEASE'])
      expect(open(role, 'VOORTRAJECT')).to.not.include.members(['JUDICIAL_CLOSE'])
    }
    expect(open('WI_WI', 'VOORTRAJECT')).to.include.members(['JUDICIAL_RELEASE', 'JUDICIAL_CLOSE'])
    expect(open('WI_AM', 'VOORTRAJECT')).to.not.include('JUDICIAL_ASK_INVESTIGATION')
  })

  it('wait for the preparation before an investigation is asked', () => {
    const ask = (status: 'MELDING' | 'VOORTRAJECT' | 'BIJ_PARKET') =>
      allowedJudicialAction('JUDICIAL_ASK_INVESTIGATION', { status }, viewer('WI_VB'))
    expect(ask('MELDING')).to.include({ open: false, reason: 'NOT_PREPARED' })
    expect(ask('VOORTRAJECT')).to.include({ open: true })
    expect(ask('BIJ_PARKET')).to.include({ open: false, reason: 'OTHER_STAGE' })
  })

  it('end with the file, but for a release and a neutral request', () => {
    expect(open('WI_WI', 'AFGESLOTEN')).to.deep.equal(['JUDICIAL_BRIDGE', 'JUDICIAL_RELEASE'])
    expect(judicialActions).to.have.length(9)
  })

  it('close a file only where its machine ends', () => {
    for (const status of judicialStatuses.filter((one) => one !== 'AFGESLOTEN'))
      expect(open('WI_WI', status).includes('JUDICIAL_CLOSE'), status).to.equal(
        canTransition(judicialMachine, status, 'AFGESLOTEN'),
      )
  })
})
