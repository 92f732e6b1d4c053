import { appendFile, mkdtemp, readdir, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { strToU8, zipSync } from 'fflate'
import { CorruptFileError, createFileStore, type FileStore } from '#server/platform/files/file-store'
import { MediaTypeError } from '#server/platform/files/media-type'
import { describeOnDatabases } from '#test/support/database'
import { failure } from '../kit.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const docx = (more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>'), ...more })
const pdf = bytes('%PDF-1.7\n')
const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'x')
const jpg = bytes([0xff, 0xd8, 0xff, 0xe0], 'x')

describeOnDatabases('file store', (open) => {
  let dir: string
  let store: FileStore
  let database: Awaited<ReturnType<typeof open>>
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'woonzaak-files-'))
    database = await open()
    store = createFileStore(database, dir)
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))
  const onDisk = async (): Promise<string[]> =>
    (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map(({ name }) => name)

  it('gives back every allowed type', async () => {
    for (const [content, mediaType] of [
      [pdf, 'application/pdf'],
      [docx(), docxType],
      [png, 'image/png'],
      [jpg, 'image/jpeg; x=y'],
    ] as const) {
      const { id } = await store.put(content, mediaType)
      const found = await store.get(id)
      expect(found).to.include({ id, mediaType: mediaType.split(';')[0], sizeBytes: content.length })
      expect(Buffer.compare(found?.content ?? Buffer.of(), content)).to.equal(0)
    }
  })

  it('keeps the same content once, also when put ten times at once', async () => {
    const put = await Promise.all(Array.from({ length: 10 }, () => store.put(pdf, 'application/pdf')))
    expect(new Set(put.map(({ id }) => id)).size).to.equal(1)
    expect(await onDisk()).to.deep.equal([put[0]?.id])
  })

  it('knows nothing of a file whose transaction failed', async () => {
    let id = ''
    await failure(
      database.transaction(async () => {
        id = (await store.put(pdf, 'application/pdf')).id
        throw new Error('no')
      }),
    )
    expect(await store.get(id)).to.equal(undefined)
    expect(await store.get('../../etc/passwd')).to.equal(undefined)
  })

  const refused: readonly [name: string, content: Uint8Array, mediaType: string, code: string][] = [
    ['nothing', new Uint8Array(), 'application/pdf', 'EMPTY'],
    ['a type that is not allowed', bytes('<svg/>'), 'image/svg+xml', 'TYPE_NOT_ALLOWED'],
    ['a page that says it is a photo', bytes('<html>'), 'image/jpeg', 'CONTENT_MISMATCH'],
    ['a png that says it is a pdf', png, 'application/pdf', 'CONTENT_MISMATCH'],
    ['a zip that is no docx', zipSync({ 'a.txt': strToU8('a') }), docxType, 'CONTENT_MISMATCH'],
    ['half a docx', docx().slice(0, 60), docxType, 'CONTENT_MISMATCH'],
    ['a docx with macros', docx({ 'word/vbaProject.bin': strToU8('x') }), docxType, 'UNSAFE_ARCHIVE'],
    ['a docx with a path that leaves it', docx({ '../x': strToU8('x') }), docxType, 'UNSAFE_ARCHIVE'],
  ]
  for (const [name, content, mediaType, code] of refused) {
    it(`refuses ${name}`, async () => {
      const error = await failure(store.put(content, mediaType))
      expect(error).to.be.instanceOf(MediaTypeError).and.have.property('code', code)
      expect(await onDisk()).to.deep.equal([])
    })
  }

  it('tells when bytes are damaged or gone', async () => {
    const { id } = await store.put(pdf, 'application/pdf')
    const path = join(dir, id.slice(0, 2), id.slice(2, 4), id)
    await appendFile(path, 'x')
    expect(await failure(store.get(id))).to.be.instanceOf(CorruptFileError)
    await unlink(path)
    expect(await failure(store.get(id))).to.be.instanceOf(CorruptFileError)
    await store.put(pdf, 'application/pdf')
    expect(await store.get(id)).to.include({ id })
  })
})
