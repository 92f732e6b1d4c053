import { unzipSync } from 'fflate'

export const mediaTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
] as const
export type MediaType = (typeof mediaTypes)[number]

/** Bytes that a docx may unpack to: a letter with photos stays far below. */
const maxUnpackedBytes = 500 * 1024 * 1024
const maxEntries = 10_000

export type MediaTypeFault =
  | 'EMPTY'
  | 'TYPE_NOT_ALLOWED'
  /** the bytes are of another type than was said, or of none that is allowed */
  | 'CONTENT_MISMATCH'
  /** macros, a path that leaves the archive, or more than a document can hold */
  | 'UNSAFE_ARCHIVE'

/** The content may not be kept. */
export class MediaTypeError extends Error {
  override readonly name = 'MediaTypeError'
  readonly code: MediaTypeFault
  constructor(code: MediaTypeFault, options?: ErrorOptions) {
    super(`content refused: ${code}`, options)
    this.code = code
  }
}

/**
 * Checks bytes against the type that someone says they have.
 *
 * @throws MediaTypeError
 */
export const checkMediaType = (content: Uint8Array, declared: string): MediaType => {
  if (content.length === 0) throw new MediaTypeError('EMPTY')
  const mediaType = mediaTypes.find((known) => known === declared.split(';')[0]?.trim().toLowerCase())
  if (!mediaType) throw new MediaTypeError('TYPE_NOT_ALLOWED')
  if (sniff(content) !== mediaType) throw new MediaTypeError('CONTENT_MISMATCH')
  return mediaType
}

/** The type that the bytes show; undefined for any other content. @throws MediaTypeError UNSAFE_ARCHIVE */
export const sniff = (content: Uint8Array): MediaType | undefined => {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => content[index] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return starts(0x50, 0x4b, 0x03, 0x04) && isDocx(content)
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : undefined
}

const isDocx = (content: Uint8Array): boolean => {
  const names = entriesOf(content)
  if (names?.some((name) => /vbaProject|^\/|(^|\/)\.\.(\/|$)|\\/i.test(name)))
    throw new MediaTypeError('UNSAFE_ARCHIVE')
  return names !== undefined && names.includes('[Content_Types].xml') && names.includes('word/document.xml')
}

// Reads the table of contents only; nothing is unpacked.
const entriesOf = (content: Uint8Array): string[] | undefined => {
  const names: string[] = []
  let unpackedBytes = 0
  try {
    unzipSync(content, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        unpackedBytes += originalSize
        return false
      },
    })
  } catch {
    return undefined
  }
  if (names.length > maxEntries || unpackedBytes > maxUnpackedBytes) throw new MediaTypeError('UNSAFE_ARCHIVE')
  return names
}
