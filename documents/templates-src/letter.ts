import { p, share, type Block, type ParagraphBlock, type TableBlock } from './blocks.ts'

const mm = 56.7

/** Addressee in the window of a DL envelope (right, 50 to 85 mm from the top of the page, when the letterhead ends at 36 mm). */
const window: TableBlock = {
  kind: 'table',
  look: 'plain',
  widths: share([92, 76]),
  rows: [
    {
      height: Math.round(36 * mm),
      cells: [
        [p('', { style: 'Adres' })],
        [
          p('{d.addressee.dispatch}', { style: 'Verzendwijze' }),
          p('{d.addressee.lines[i].text}', { style: 'Adres' }),
          p('{d.addressee.lines[i+1].text}', { style: 'Adres' }),
        ],
      ],
    },
  ],
}

const label = (text: string): ParagraphBlock => p(text, { style: 'KenmerkLabel' })
const value = (text: string): ParagraphBlock => p(text, { style: 'Kenmerk' })

const references: TableBlock = {
  kind: 'table',
  look: 'plain',
  widths: share([38, 48, 50, 32]),
  rows: [
    {
      cells: [
        [label('Uw kenmerk'), value('{d.letter.yourReference}')],
        [label('Ons kenmerk'), value('{d.letter.ownReference}')],
        [label('Datum'), value('{d.letter.place}, {d.letter.date}')],
        [label('Bijlagen'), value('{d.letter.enclosureCount}')],
      ],
    },
    {
      cells: [
        [label('Contact'), value('{d.letter.contact.name}')],
        [label('Telefoon'), value('{d.letter.contact.phone}')],
        [label('E-mail'), value('{d.letter.contact.email}')],
        [label('Procedure'), value('{d.case.reference}')],
      ],
    },
  ],
}

const signature = (index: number): readonly ParagraphBlock[] => [
  p(`{d.letter.signers[${index}].function}`, { style: 'Handtekening', keepNext: true }),
  p(`{d.letter.signers[${index}].delegation}~~{d.letter.signers[${index}].placeholder}~~`, {
    style: 'Ondertekening',
    keepNext: true,
  }),
  p(`**{d.letter.signers[${index}].name}**`, { style: 'Handtekening' }),
]

/** In the row of the signatures, so that the list never stands alone on a page; hidden when there are none. */
const enclosures: readonly ParagraphBlock[] = [
  p('{d.letter.enclosures:ifNEM:showBegin}', { style: 'Tussenregel' }),
  p('**Bijlagen**', { style: 'Bijlagekop' }),
  p('{d.letter.enclosures[i].text}', { style: 'Klein' }),
  p('{d.letter.enclosures[i+1].text}', { style: 'Klein' }),
  p('{d.letter.enclosures:showEnd}', { style: 'Tussenregel' }),
]

const signed = (left: readonly ParagraphBlock[], right: readonly ParagraphBlock[]): TableBlock => ({
  kind: 'table',
  look: 'plain',
  widths: share([1, 1]),
  rows: [{ cells: [[...left, ...enclosures], right] }],
})

/** Place for the signature of the only signer. */
export const signedByOne: TableBlock = signed(signature(0), [p('', { style: 'Handtekening' })])

/** Mayor and director: the first of the signing flow stands right, as on decisions of municipalities. */
export const signedByTwo: TableBlock = signed(signature(1), signature(0))

/**
 * A letter: window, references, subject, salutation, body, closing, signatures with the list of enclosures.
 *
 * @param options.subject one line with markers
 */
export const letter = (options: {
  readonly subject: string
  readonly body: readonly Block[]
  readonly signatures?: TableBlock
}): readonly Block[] => [
  window,
  references,
  p(`**Betreft:** ${options.subject}`, { style: 'Betreft' }),
  p('{d.addressee.salutation},'),
  ...withClosing(options.body),
  p('Met vriendelijke groeten', { style: 'Formule', keepNext: true }),
  options.signatures ?? signedByOne,
]

/** A signature never stands alone on a page: the last paragraph of the body goes with it. */
const withClosing = (body: readonly Block[]): readonly Block[] => {
  const last = body.at(-1)
  return last?.kind === 'p' ? [...body.slice(0, -1), { ...last, keepNext: true }] : body
}

/** Table of the units in a letter. */
export const unitColumns = (path: string): Parameters<typeof import('./blocks.ts').grid>[1] => [
  { title: 'Entiteit', width: 18, cell: `{${path}[i].reference}` },
  { title: 'Adres', width: 40, cell: `{${path}[i].address}` },
  { title: 'Soort', width: 24, cell: `{${path}[i].kind}` },
  { title: 'Verdieping', width: 18, cell: `{${path}[i].floor}` },
]
