import { expect } from 'chai'
import { organisationOf, splitRoles } from '#web/features/modeler/panel/roles'

describe('roles of a user task, in the properties panel', () => {
  it('reads codes with commas between, and none from an expression', () => {
    expect(splitRoles('LB_DB, WK_DB')).to.deep.equal(['LB_DB', 'WK_DB'])
    expect(splitRoles('')).to.deep.equal([])
    expect(splitRoles('=groups')).to.deep.equal([])
  })

  it('gives the task to the municipality or the agency when all roles are theirs', () => {
    expect(organisationOf(['LB_DB', 'LB_BM'])).to.equal('municipalityOrgId')
    expect(organisationOf(['WK_GA'])).to.equal('agencyOrgId')
    expect(organisationOf(['LB_DB', 'WK_DB'])).to.equal(undefined)
    expect(organisationOf(['WI_WI'])).to.equal(undefined)
    expect(organisationOf([])).to.equal(undefined)
  })
})
