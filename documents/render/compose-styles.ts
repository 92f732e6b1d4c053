interface Style {
  readonly id: string
  /** `w:name`: English in every Word language, unlike the id ("Kop1"); in lower case, since Word and others differ there */
  readonly name: string
  readonly xml: string
}

/**
 * The styles of `body` with the looks of `letterhead`: joined by name, the letterhead's definition under the id that the body uses;
 * a numbered style keeps the numbering of the body; styles that only the letterhead has are added.
 */
export const mergeStyles = (body: string, letterhead: string): string => {
  const own = stylesOf(body)
  const house = stylesOf(letterhead)
  const idByName = new Map(own.map((style) => [style.name, style.id]))
  /** what an id of the letterhead is called in the result */
  const renamed = new Map(house.map((style) => [style.id, idByName.get(style.name) ?? freeId(style.id, own)]))
  const adopt = (style: Style): string => withIds(style.xml, renamed)
  const merged = own.map((style) => {
    const other = house.find((candidate) => candidate.name === style.name)
    return other ? keepNumbering(style.xml, adopt(other)) : style.xml
  })
  const added = house.filter((style) => !idByName.has(style.name)).map(adopt)
  const defaults = /<w:docDefaults\b[\s\S]*?<\/w:docDefaults>/.exec(letterhead)?.[0]
  const head = body
    .slice(0, body.search(/<w:style\b/))
    .replace(/<w:docDefaults\b[\s\S]*?<\/w:docDefaults>/, (old) => defaults ?? old)
  return `${head}${merged.join('')}${added.join('')}</w:styles>`
}

const stylesOf = (styles: string): readonly Style[] =>
  [...styles.matchAll(/<w:style\b[^>]*>[\s\S]*?<\/w:style>/g)].map(([xml]) => ({
    id: /w:styleId="([^"]*)"/.exec(xml)?.[1] ?? '',
    name: (/<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? '').toLowerCase(),
    xml,
  }))

const freeId = (id: string, taken: readonly Style[]): string =>
  taken.some((style) => style.id === id) ? `lh_${id}` : id

const withIds = (style: string, renamed: ReadonlyMap<string, string>): string =>
  style
    .replace(/w:styleId="([^"]*)"/, (_, id: string) => `w:styleId="${renamed.get(id) ?? id}"`)
    .replace(
      /<w:(basedOn|next|link) w:val="([^"]*)"/g,
      (_, tag: string, id: string) => `<w:${tag} w:val="${renamed.get(id) ?? id}"`,
    )

const keepNumbering = (own: string, adopted: string): string => {
  const numbering = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(own)?.[0]
  if (numbering === undefined) return adopted
  const clean = adopted.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '')
  return clean.includes('<w:pPr>')
    ? clean.replace('<w:pPr>', `<w:pPr>${numbering}`)
    : clean.replace('</w:style>', `<w:pPr>${numbering}</w:pPr></w:style>`)
}
