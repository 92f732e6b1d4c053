import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { letterheadParts } from '#documents/letterheads/load'
import { compose } from '#documents/render/compose'
import { lintTemplate } from '#documents/render/lint'
import { readDocx, type Parts } from '#documents/render/zip'
import { buildAll } from '#documents/templates-src/build'
import { types } from '#documents/types/index'
import { allSamples } from '#documents/types/samples'
import { codes, letterheadOf, tinyDocx } from './support.ts'

const printed = (code: (typeof codes)[number]): readonly unknown[] =>
  Object.values(allSamples[code]).map((data: object) => ({
    ...data,
    org: letterheadOf(code).organisation,
    document: { code, title: '' },
  }))

describe('documents: templates', () => {
  it('are the ones that their sources build', async () => {
    for (const [path, built] of await buildAll()) {
      const committed = readDocx(readFileSync(`documents/${path}`))
      expect([...committed.keys()], path).to.have.members([...built.keys()])
      for (const [name, part] of built) expect(committed.get(name), `${path} ${name}: run build.ts`).to.deep.equal(part)
    }
  })

  for (const code of codes) {
    it(`${code} prints only what its samples have, in its letterhead`, () => {
      const body = readDocx(readFileSync(`documents/types/${types[code].folder}/template.docx`))
      expect(lintTemplate(compose(body, letterheadParts(letterheadOf(code))), printed(code))).to.deep.equal([])
    })
  }
})

describe('documents: lint', () => {
  const sample = { name: 'a', list: [{ text: 'b' }], flag: true }
  const problems = (text: string): string => lintTemplate(tinyDocx([text]), [sample]).join('\n')

  it('accepts a known field, a closed loop and a closed condition', () => {
    expect(problems('{d.name}{d.list[i].text}{d.list[i+1].text}{d.flag:showBegin}x{d.flag:showEnd}')).to.equal('')
  })

  const bad: readonly (readonly [why: string, text: string, says: string])[] = [
    ['an unknown field', '{d.nmae}', 'no sample has this field'],
    ['a wrong root', '{e.name}', 'only d. has data'],
    ['an open loop', '{d.list[i].text}', 'has no [i+1]'],
    ['an open condition', '{d.flag:showBegin}', 'do not match'],
    ['an unknown formatter', '{d.name:upper}', 'formatter upper'],
    ['a variable', '{#v = d.name}', 'variables'],
    ['endless padding', '{d.name:padl(400000000)}', 'padding above'],
    ['an unclosed marker', '{d.name', 'not closed'],
  ]
  for (const [why, text, says] of bad) {
    it(`refuses ${why}`, () => expect(problems(text)).to.include(says))
  }

  it('refuses a marker in an attribute, a fetching field, a link outside, macros', () => {
    const body = '<w:p w:rsidR="{d.name}"><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p>'
    const extra: Parts = new Map<string, string | Uint8Array>([
      [
        'word/_rels/document.xml.rels',
        '<Relationship Id="r" Type="x/image" Target="http://a/b.png" TargetMode="External"/>',
      ],
      ['word/vbaProject.bin', new Uint8Array()],
    ])
    const found = lintTemplate(tinyDocx([], extra, body), [sample]).join('\n')
    for (const says of ['attribute', 'fetches', 'outside', 'macros']) expect(found).to.include(says)
  })
})
