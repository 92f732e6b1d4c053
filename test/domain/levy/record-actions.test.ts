import { expect } from 'chai'
import {
  allowedMeasureActions,
  allowedRecordActions,
  measureRefusal,
  type RecordFacts,
  recordRefusal,
} from '#domain/levy/record-actions'
import type { RoleCode } from '#domain/model/codes'
import { levyMeasureStatuses } from '#domain/model/procedure-codes'
import { provinceOf } from '#domain/shared/province'

const manager = { userId: 'u', orgId: 'wonen', orgType: 'WV_WK' as const, roles: ['WK_IB' as RoleCode] }
const handler = { userId: 'u', orgId: 'gent', orgType: 'LB' as const, roles: ['LB_DB' as RoleCode] }
const tax = { userId: 'u', orgId: 'vlabel', orgType: 'VLABEL' as const, roles: ['VB_LZ' as RoleCode] }
const listed: RecordFacts = {
  municipalityOrgId: 'gent',
  status: 'OPGENOMEN',
  deletionAsked: false,
  unitListed: true,
}

describe('actions on a record of VIVOO', () => {
  it('are open to whom domain.md 2.2 names', () => {
    const open = (viewer: typeof manager | typeof handler | typeof tax) =>
      allowedRecordActions(listed, viewer).flatMap(({ action, open: isOpen }) => (isOpen ? [action] : []))
    expect(open(manager)).to.deep.equal(['LEVY_REQUEST', 'HOLDER_TRANSFER', 'RECORD_EXTRACT', 'RECORD_CORRECTION'])
    expect(open(handler)).to.deep.equal(['HOLDER_TRANSFER', 'ASK_DELETION'])
    expect(open(tax)).to.deep.equal([])
    expect(recordRefusal('HOLDER_TRANSFER', { ...listed, municipalityOrgId: 'hasselt' }, handler)).to.equal(
      'OTHER_ORGANISATION',
    )
  })

  it('ask that the unit stands there, or no longer does', () => {
    const deleted: RecordFacts = { ...listed, status: 'GESCHRAPT', unitListed: false }
    expect(recordRefusal('LEVY_REQUEST', deleted, manager)).to.equal('RECORD_ENDED')
    expect(recordRefusal('LEVY_REQUEST', { ...listed, status: 'GESCHORST' }, manager)).to.equal(undefined)
    expect(recordRefusal('ASK_DELETION', { ...listed, deletionAsked: true }, handler)).to.equal('DELETION_ASKED')
    expect(recordRefusal('NOT_LISTED_ATTEST', listed, manager)).to.equal('STILL_LISTED')
    expect(recordRefusal('NOT_LISTED_ATTEST', deleted, manager)).to.equal(undefined)
  })

  it('on a measure follow its status', () => {
    const open = Object.fromEntries(
      levyMeasureStatuses.map((status) => [
        status,
        allowedMeasureActions({ municipalityOrgId: 'gent', status }, manager).flatMap(({ action, open: isOpen }) =>
          isOpen ? [action] : [],
        ),
      ]),
    )
    expect(open).to.deep.equal({
      AANGEVRAAGD: ['LEVY_DECIDE'],
      ONVOLLEDIG: ['LEVY_COMPLETE'],
      TOEGESTAAN: ['LEVY_END'],
      GEWEIGERD: [],
      BEEINDIGD: [],
      VERLOPEN: [],
    })
    const refused = (status: (typeof levyMeasureStatuses)[number]) =>
      measureRefusal('LEVY_END', { municipalityOrgId: 'gent', status }, manager)
    expect([refused('AANGEVRAAGD'), refused('VERLOPEN')]).to.deep.equal(['MEASURE_NOT_GRANTED', 'MEASURE_ENDED'])
    const asIncomplete = { municipalityOrgId: 'gent', status: 'ONVOLLEDIG' as const }
    expect(measureRefusal('LEVY_DECIDE', asIncomplete, manager)).to.equal('MEASURE_INCOMPLETE')
    expect(measureRefusal('LEVY_DECIDE', asIncomplete, handler)).to.equal('NO_RIGHT')
  })
})

describe('province of a municipality', () => {
  it('follows from its NIS code', () => {
    const codes = ['11001', '24062', '23002', '35013', '44021', '71022', '21004', '25005', '']
    expect(codes.map(provinceOf)).to.deep.equal([
      'Antwerpen',
      'Vlaams-Brabant',
      'Vlaams-Brabant',
      'West-Vlaanderen',
      'Oost-Vlaanderen',
      'Limburg',
      undefined,
      undefined,
      undefined,
    ])
  })
})
