import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { orgTypeOf, roleName, roles } from '#domain/access/roles'
import { roleCodes } from '#domain/model/codes'

const rooms = ['domain', 'documents', 'processes', 'workers', 'server', 'web']

const sources = (): string[] =>
  rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('dist/'))
      .map((file) => join(room, file)),
  )

describe('roles', () => {
  it('are those of the specification, by name (domain.md 2.1)', () => {
    expect(roles.map(({ code }) => code)).to.deep.equal([...roleCodes])
    expect(roleName('WK_DB')).to.equal('Dossierbeheerder (woningkwaliteit)')
    expect(roleName('WK_AM')).to.equal('Administratieve medewerker (huursubsidie)')
    expect(roleName('WK_BD')).to.equal('Dossierbeheerder beroepsprocedure')
    expect(roleName('WI_AM')).to.equal('Administratief medewerker')
    expect(orgTypeOf('WI_AM')).to.equal('WV_WI')
  })

  it('have their names in one place', () => {
    const files = sources()
    expect(files).to.include('domain/access/roles.ts')
    const naming = files.filter((file) => readFileSync(file, 'utf8').includes("'Inventarisbeheerder'"))
    expect(naming).to.deep.equal(['domain/access/roles.ts'])
  })
})
