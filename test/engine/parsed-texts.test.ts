import { expect } from 'chai'
import { ParsedTexts } from '#engine/processor/parsed-texts'

const long = JSON.stringify({ rooms: Array.from({ length: 200 }, (_, room) => ({ room })) })

describe('long variables that are read again and again', () => {
  it('are read once', () => {
    const parsed = new ParsedTexts()
    const value = parsed.parse(long)
    expect(value).to.deep.equal(JSON.parse(long))
    expect(parsed.parse(long)).to.equal(value)
    expect(parsed.parse('[1]')).to.deep.equal([1])
    expect(parsed.parse('[1]')).to.not.equal(parsed.parse('[1]'))
  })

  it('cannot be changed, at any depth', () => {
    const { rooms }: { rooms: { room: number }[] } = Object(new ParsedTexts().parse(long))
    expect(() => rooms.push({ room: 1 })).to.throw(TypeError)
    expect(() => Object.assign(rooms[7] ?? {}, { room: 1 })).to.throw(TypeError)
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(new ParsedTexts().parse(deep)).to.be.an('array')
  })

  it('are forgotten when they grow too many, the ones asked for last kept longest', () => {
    const parsed = new ParsedTexts()
    const text = (name: number): string => JSON.stringify([name, 'x'.repeat(1024 * 1024)])
    const first = parsed.parse(text(0))
    for (let name = 1; name < 7; name++) parsed.parse(text(name))
    const second = parsed.parse(text(1))
    expect(parsed.parse(text(0))).to.equal(first)
    for (let name = 7; name < 13; name++) parsed.parse(text(name))
    expect(parsed.parse(text(0))).to.equal(first)
    expect(parsed.parse(text(1))).to.not.equal(second)
  })

  it('are known when they have just been made', () => {
    const parsed = new ParsedTexts()
    const list = Array.from({ length: 1000 }, (_, index) => index)
    parsed.remember(JSON.stringify(list), list)
    expect(parsed.parse(JSON.stringify(list))).to.equal(list)
  })
})
