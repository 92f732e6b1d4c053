import { expect } from 'chai'
import { allSentences } from '#domain/access/sentences'
import { thingWord, verbWord } from '#web/features/access-matrix/labels.nl'
import {
  byOrganisation,
  mark,
  matching,
  placeOf,
  readFilter,
  type Sentence,
  thingsOf,
} from '#web/features/access-matrix/view'

const sentences: readonly Sentence[] = allSentences().map((sentence) => ({
  ...sentence,
  roles: [...sentence.roles],
  rolesForNonUser: [...(sentence.rolesForNonUser ?? [])],
  condition: sentence.condition ?? null,
  action: sentence.action ?? null,
  judge: sentence.judge ?? null,
}))

describe('who may do what, as a page', () => {
  it('reads its filter from the address and drops roles that there are not', () => {
    const read = (address: string) => readFilter(new URLSearchParams(address))
    expect(read('rol=WK_GA&wat=ADVICE&weergave=raster')).to.deep.equal({ role: 'WK_GA', thing: 'ADVICE', grid: true })
    expect(read('rol=BAAS')).to.deep.equal({ role: undefined, thing: undefined, grid: false })
  })

  it('keeps the sentences of a role and a thing, also those in place of a municipality', () => {
    const ofOfficial = matching(sentences, { role: 'WK_GA', thing: undefined, grid: false })
    expect(ofOfficial.map(({ verb, thing }) => `${verb} ${thing}`)).to.include.members([
      'SIGN ADVICE',
      'SIGN CERTIFICATE',
    ])
    expect(ofOfficial.every(({ roles }) => roles.includes('WK_GA'))).to.equal(true)
    const sending = matching(sentences, { role: 'WK_DB', thing: 'DECISION', grid: false }).find(
      ({ verb }) => verb === 'SEND',
    )
    expect(sending && [mark(sending, 'LB_DB'), mark(sending, 'WK_DB'), mark(sending, 'LB_LZ')]).to.deep.equal([
      'YES',
      'NON_USER',
      'NO',
    ])
  })

  it('says roles under their organisation', () => {
    expect(byOrganisation(['WK_GA', 'LB_BM', 'LB_AD'])).to.deep.equal([
      { orgType: 'LB', names: ['Burgemeester', 'Algemeen directeur'] },
      { orgType: 'WV_WK', names: ['Gewestelijk ambtenaar'] },
    ])
  })

  it('says where a sentence holds for the organisations that it names', () => {
    const place = (roles: Sentence['roles'], scope: Sentence['scope']) => placeOf({ roles, scope })
    expect(place(['LB_DB'], 'TERRITORY')).to.equal('OWN_TERRITORY')
    expect(place(['WK_GA'], 'TERRITORY')).to.equal('ALL')
    expect(place(['LB_DB', 'WK_DB'], 'TERRITORY')).to.equal('TERRITORY')
    expect(place(['LB_DB'], 'OWN_ORG')).to.equal('OWN_ORG')
  })

  it('has words for every verb and thing', () => {
    expect(sentences.filter(({ verb }) => !(verb in verbWord))).to.deep.equal([])
    expect(thingsOf(sentences).filter((thing) => !(thing in thingWord))).to.deep.equal([])
  })
})
