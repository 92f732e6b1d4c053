import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { roleCodes } from '#domain/model/codes'
import { types } from '#documents/types/index'
import { allSamples } from '#documents/types/samples'
import { catalogue } from '#documents'

describe('documents: catalogue', () => {
  it('lists exactly the folders of documents/types', () => {
    const folders = readdirSync('documents/types').filter((name) => /^dt\d{3}-/.test(name))
    expect(Object.values(types).map((type) => type.folder)).to.have.members(folders)
  })

  it('gives each folder the name of its code, and all of its files', () => {
    for (const { definition, folder } of Object.values(types)) {
      expect(folder.slice(0, 5)).to.equal(definition.code.toLowerCase())
      expect(readdirSync(`documents/types/${folder}`)).to.have.members(['definition.ts', 'sample.ts', 'template.docx'])
    }
  })

  it('has every type once, with a title, an addressee and known signers', () => {
    expect(new Set(catalogue.map(({ code }) => code)).size).to.equal(catalogue.length)
    for (const { code, title, addressees, signers, mode } of catalogue) {
      expect(title, code).to.match(/^[a-z]/)
      expect(addressees.length, code).to.be.greaterThan(0)
      // a form that somebody outside fills in has no signer among the roles
      if (mode === 'AUTOMATISCH') expect(signers.length, code).to.be.greaterThan(0)
      expect(roleCodes, code).to.include.members([...signers])
    }
  })

  it('shows each variant in one of the samples', () => {
    for (const { code, variants } of catalogue) {
      const shown = Object.values(allSamples[code]).flatMap((data: object) => ('variant' in data ? [data.variant] : []))
      expect([...new Set(shown)], code).to.have.members([...variants])
    }
  })

  it('lets mayor and director sign a decision, and the regional official an advice', () => {
    expect(types.DT034.definition.signers).to.deep.equal(['LB_BM', 'LB_AD'])
    expect(types.DT023.definition.signers).to.deep.equal(['WK_GA'])
  })
})
