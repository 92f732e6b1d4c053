import { expect } from 'chai'
import { legalTerms } from '#domain/legal/terms.data'
import { figuresByTopic } from '#web/features/unverified/view'

describe('figures to verify', () => {
  const topics = new Map(figuresByTopic().map(({ topic, figures }) => [topic, figures]))

  it('lists every legal term that nobody confirmed, with its amount and first day', () => {
    const open = legalTerms.filter(({ verified }) => !verified)
    expect(topics.get('TERM')).to.have.length(open.length)
    expect(topics.get('TERM')).to.deep.include({
      id: 'TERM-0',
      what: 'Advies van de gewestelijk ambtenaar binnen 75 dagen na de adviesvraag',
      value: '75 dagen',
      from: '01/01/1998',
    })
    expect(topics.get('FEE')?.[0]?.value).to.equal('90 euro')
  })

  it('has a topic for every kind of figure, each row with an id of its own', () => {
    expect([...topics.keys()]).to.have.length(10)
    const ids = [...topics.values()].flat().map(({ id }) => id)
    expect(new Set(ids).size).to.equal(ids.length)
    expect(topics.get('DEFECT')?.length).to.be.greaterThan(100)
  })
})
