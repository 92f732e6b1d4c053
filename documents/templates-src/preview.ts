/** `node --import=tsx documents/templates-src/preview.ts DIR [DT034 ...]` renders the samples to DIR, to look at them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startDocuments } from '../start.ts'
import { sampleLetterheads } from '../types/sample-letterheads.ts'
import { allSamples } from '../types/samples.ts'
import { types } from '../types/index.ts'
import type { DocumentCode } from '../fields/data-of.ts'

const [directory = 'preview', ...codes] = process.argv.slice(2)
const isCode = (code: string): code is DocumentCode => code in types
const documents = startDocuments()

const preview = async (code: DocumentCode, size: 'typical' | 'minimal' | 'large'): Promise<void> => {
  const local = types[code].definition.signers.every((role) => role.startsWith('LB_'))
  const docx = await documents.renderDocx(
    code,
    allSamples[code][size],
    sampleLetterheads[local ? 'gemeente' : 'agentschap'],
  )
  writeFileSync(join(directory, `${code}-${size}.docx`), docx)
  const pdf = await documents.toPdf(docx)
  if (pdf) writeFileSync(join(directory, `${code}-${size}.pdf`), pdf)
}

mkdirSync(directory, { recursive: true })
const wanted = (codes.length > 0 ? codes : Object.keys(types)).filter(isCode)
await Promise.all(
  wanted.flatMap((code) => (['typical', 'minimal', 'large'] as const).map((size) => preview(code, size))),
)
await documents.close()
