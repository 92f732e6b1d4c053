import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { officePool } from '#documents/render/lo-pool'
import { findOffice, withoutNetwork } from '#documents/render/office'
import { writeDocx } from '#documents/render/zip'
import { allSamples } from '#documents/types/samples'
import { RenderError, type Documents } from '#documents'
import {
  codes,
  descendants,
  docxText,
  isAlive,
  letterheadOf,
  needsOffice,
  pdfText,
  sizes,
  tinyDocx,
  tinyDocxBytes,
  until,
  watched,
  words,
} from './support.ts'

const ownDirectories = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('woonzaak-office-'))

describe('documents: PDF', function () {
  this.timeout(120_000)
  let documents: Documents
  let pids: number[]
  let directory: string
  before(function () {
    needsOffice(this)
  })
  beforeEach(() => {
    ;({ documents, pids } = watched())
    directory = mkdtempSync(join(tmpdir(), 'woonzaak-pdf-test-'))
  })
  afterEach(async () => {
    await documents.close()
    rmSync(directory, { recursive: true, force: true })
  })

  const pdf = async (docx: Buffer): Promise<Buffer> => (await documents.toPdf(docx)) ?? expect.fail('no PDF')
  const textOfPdf = (bytes: Buffer): string => {
    const path = join(directory, 'a.pdf')
    writeFileSync(path, bytes)
    return pdfText(path)
  }

  it('says the same words as the letter, for each sample of each type, as PDF/A-2b with a title', async () => {
    const all = codes.flatMap((code) => sizes.map((size) => ({ code, size })))
    const made = await Promise.all(
      all.map(async ({ code, size }) => {
        const docx = await documents.renderDocx(code, allSamples[code][size], letterheadOf(code))
        return { name: `${code} ${size}`, docx, bytes: await pdf(docx) }
      }),
    )
    for (const { name, docx, bytes } of made) {
      expect(bytes.includes('<pdfaid:part>2'), name).to.equal(true)
      const [paper, letter] = [words(textOfPdf(bytes)), words(docxText(docx))]
      expect(
        [...letter].filter((word) => !paper.has(word) && !onFollowingPages(word)),
        name,
      ).to.deep.equal([])
      expect(
        [...paper].filter((word) => !letter.has(word) && !/^\d{1,2}$/.test(word)),
        name,
      ).to.deep.equal([])
    }
  })
  /** The running header is printed from page 2 on. */
  const onFollowingPages = (word: string): boolean =>
    ['WV', 'WK', '004711', 'DO26', '000410', 'OO26', '000123'].includes(word)

  it('refuses what is no .docx before LibreOffice sees it', async () => {
    const failure = await documents.toPdf(Buffer.from('zomaar wat tekst')).catch((error: unknown) => error)
    expect(failure).to.be.instanceOf(RenderError).with.property('code', 'NOT_A_DOCX')
  })

  it('delivers every document when LibreOffice is killed half way', async () => {
    const docx = tinyDocxBytes(['een brief'])
    await pdf(docx)
    const all = Promise.all(Array.from({ length: 12 }, () => pdf(docx)))
    for (const office of pids.flatMap(descendants)) process.kill(office, 'SIGKILL')
    for (const bytes of await all) expect(textOfPdf(bytes)).to.include('een brief')
  })

  it('takes LibreOffice along when its worker is killed', async () => {
    await pdf(tinyDocxBytes(['een brief']))
    const offices = pids.flatMap(descendants)
    expect(offices.length).to.be.greaterThan(0)
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await until(() => !offices.some(isAlive))
    expect(textOfPdf(await pdf(tinyDocxBytes(['nog een brief'])))).to.include('nog een brief')
  })

  it('close leaves no process and no file behind within 3 seconds', async () => {
    const before = ownDirectories()
    const docx = tinyDocxBytes(['een brief'])
    await Promise.all([pdf(docx), pdf(docx)])
    const running = [...pids, ...pids.flatMap(descendants)]
    const pending = documents.toPdf(docx).catch(() => undefined)
    const began = performance.now()
    await documents.close()
    expect(performance.now() - began).to.be.lessThan(3_000)
    await pending
    expect(running.filter(isAlive)).to.deep.equal([])
    const mine = ownDirectories().filter((name) => !before.includes(name) && name.length > 0)
    expect(mine.filter((name) => readdirSync(join(tmpdir(), name)).includes('in.docx'))).to.deep.equal([])
  })

  it('fetches nothing that a document links to', async function () {
    if (withoutNetwork().length === 0) this.skip()
    let requests = 0
    const server = createServer((_, response) => {
      requests += 1
      response.end('geheim')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const link = `http://127.0.0.1:${port}/a.png`
    const rels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${link}" TargetMode="External"/></Relationships>`
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const field = `<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;${link}&quot;"><w:r><w:t>leeg</w:t></w:r></w:fldSimple></w:p>`
    const parts = tinyDocx(['tekst'], new Map([['word/_rels/document.xml.rels', rels]]), picture + field)
    const text = textOfPdf(await pdf(writeDocx(parts)))
    await new Promise((resolve) => server.close(resolve))
    expect(text).to.include('tekst').and.not.include('geheim')
    expect(requests).to.equal(0)
  })

  it('works where user namespaces are forbidden', async () => {
    const office = findOffice() ?? expect.fail('no office')
    const pool = officePool({ office, prefix: [], size: 1, timeoutMs: 60_000 })
    const bytes = await pool.run(tinyDocxBytes(['zonder naamruimte'])).finally(() => pool.close())
    expect(textOfPdf(bytes)).to.include('zonder naamruimte')
  })
})
