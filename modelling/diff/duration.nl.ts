const units = [
  ['Y', 'jaar', 'jaar'],
  ['M', 'maand', 'maanden'],
  ['W', 'week', 'weken'],
  ['D', 'dag', 'dagen'],
] as const
const clock = [
  ['H', 'uur', 'uur'],
  ['M', 'minuut', 'minuten'],
  ['S', 'seconde', 'seconden'],
] as const

/** A duration such as `P14D` or `=duration("P14D")` in words, `14 dagen`; anything else as it stands, without its `=`. */
export const durationWords = (value: string): string => {
  const bare = value.replace(/^=\s*/, '').trim()
  const literal = /^duration\(\s*"([^"]*)"\s*\)$/.exec(bare)?.[1] ?? bare
  const match = /^P(?<day>[\dYMWD]*)(?:T(?<clock>[\dHMS]+))?$/.exec(literal)
  const parts = [...inWords(match?.groups?.['day'] ?? '', units), ...inWords(match?.groups?.['clock'] ?? '', clock)]
  return parts.length === 0 ? `'${bare}'` : parts.join(' en ')
}

type Units = readonly (readonly [letter: string, one: string, many: string])[]

const inWords = (text: string, of: Units): readonly string[] =>
  of.flatMap(([letter, one, many]) => {
    const amount = new RegExp(String.raw`(\d+)${letter}`).exec(text)?.[1]
    return amount === undefined ? [] : [`${amount} ${amount === '1' ? one : many}`]
  })
