import type { DocumentCode } from '#documents'
import { sampleLetterheads } from '#documents/types/sample-letterheads'
import { allSamples } from '#documents/types/samples'
import type { JobContext } from '#workers/define'
import type { Letter, LetterDesk, Rendering } from '#workers/shared/letter'

export const context: JobContext = { jobKey: 'job-1', processInstanceKey: '1', elementId: 'step', headers: {} }

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const ids = { caseId: uuid(1), subjectId: uuid(2), orgId: uuid(3), documentId: uuid(4) } as const

/** A letter as the server prepares it. */
export const letterOf = <C extends DocumentCode>(code: C, key: string = code): Letter<C> => ({
  code,
  data: allSamples[code].typical,
  letterhead: sampleLetterheads.agentschap,
  key,
  filing: {},
})

export interface FakeOffice {
  readonly rendering: Rendering
  readonly letterDesk: LetterDesk<Letter>
  /** job key and code of each letter that was filed, in order */
  readonly kept: string[]
}

/** A renderer that prints the code, and a desk that keeps an array. */
export const desk = (): FakeOffice => {
  const kept: string[] = []
  return {
    kept,
    rendering: { renderDocx: (code) => Promise.resolve(Buffer.from(code)) },
    letterDesk: {
      keep: ({ code }, docx, jobKey) => {
        if (Buffer.from(docx).toString() !== code) throw new Error('another letter was rendered')
        kept.push(`${jobKey}:${code}`)
        return Promise.resolve(uuid(100 + kept.length))
      },
    },
  }
}
