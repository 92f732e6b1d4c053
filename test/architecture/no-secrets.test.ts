import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { expect } from 'chai'

/** What a secret looks like when somebody leaves it in a file. */
const looks: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[\w+/=]{40,}/,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  'a key of a cloud': /\b(?:AKIA[0-9A-Z]{16}|ghp_\w{36}|xox[abp]-[\w-]{20,}|AIza[\w-]{35})\b/,
  'a password in an address': /\b\w+:\/\/\w+:(?!password@|\$\{|<|\.\.\.)[^\s:@/'"`$]{6,}@[\w.-]+/,
  'a secret that is set':
    /^[ \t]*(?:\w*(?:PASSWORD|SECRET|SIGNING_KEY))[ \t]*[=:][ \t]*['"]?(?!\$\{|['"])[\w+/=-]{8,}['"]?[ \t]*$/m,
}

const files = (): string[] =>
  execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && !/\.(png|docx|pdf|lock|svg)$|package-lock\.json/.test(file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)

const found = (text: string): string[] =>
  Object.entries(looks)
    .filter(([, look]) => look.test(text))
    .map(([what]) => what)

describe('files of the repository', () => {
  // tests show what is refused
  const isShown = (file: string): boolean => file.startsWith('test/') || file.startsWith('bench/')

  it('hold no secrets', () => {
    const faults = files()
      .filter((file) => !isShown(file))
      .flatMap((file) => found(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`))
    expect(faults).to.deep.equal([])
  })

  it('would be found with one', () => {
    const samples = [
      `-----BEGIN PRIVATE KEY-----\n${'a'.repeat(60)}`,
      `eyJ${'a'.repeat(12)}.eyJ${'b'.repeat(12)}.${'c'.repeat(30)}`,
      `AKIA${'A'.repeat(16)}`,
      'mysql://woonzaak:k9Xw2pQ7@db/woonzaak',
      'MYSQL_PASSWORD=k9Xw2pQ7vv',
    ]
    expect(samples.map((sample) => found(sample).length > 0)).to.deep.equal(samples.map(() => true))
  })

  it('do not include the settings of an installation', () => {
    expect(files().filter((file) => /(^|\/)\.env(\.|$)/.test(file))).to.deep.equal(['.env.example'])
    const filled = readFileSync('.env.example', 'utf8')
      .split('\n')
      .filter((line) => /(PASSWORD|SECRET|KEY)=./.test(line))
    expect(filled).to.deep.equal([])
  })
})
