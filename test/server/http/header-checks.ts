import type { Answer } from './answers.ts'

type Check = (answer: Answer) => boolean

const is =
  (name: string, value: string): Check =>
  ({ headers }) =>
    headers.get(name) === value

const absent =
  (...names: string[]): Check =>
  ({ headers }) =>
    names.every((name) => !headers.has(name))

const policyOf = ({ headers }: Answer): ReadonlyMap<string, string> =>
  new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((directive): [string, string] => {
      const [name = '', ...sources] = directive.trim().split(' ')
      return [name, sources.join(' ')]
    }),
  )

const isData = ({ kind }: Answer): boolean => kind === 'data'

/** The realm tells everybody its keys and addresses; that is what they are for. */
const isForEverybody = ({ route }: Answer): boolean => /\/(certs|openid-configuration)$/.test(route)

/** What must stand on every answer: S7 of the security tests. A check that does not concern a kind of answer says so. */
export const headerChecks: Readonly<Record<string, Check>> = {
  'no script but from our files': (answer) => {
    const policy = policyOf(answer)
    const script = policy.get('script-src') ?? policy.get('default-src')
    // oidc-provider names its one script by hash
    return policy.get('default-src') === "'none'" && /^('none'|'self'( 'sha256-[\w+/=]+')?)$/.test(script ?? '')
  },
  'no style inline': (answer) => /^('none'|'self' 'nonce-[\w+/=]+'|)$/.test(policyOf(answer).get('style-src') ?? ''),
  'data run and show nothing': (answer) => !isData(answer) || policyOf(answer).has('sandbox'),
  'no plug-ins, no other base': (answer) => {
    const policy = policyOf(answer)
    const base = policy.get('base-uri') ?? ''
    return (policy.get('object-src') ?? policy.get('default-src')) === "'none'" && base === "'none'"
  },
  'forms go nowhere else': (answer) => /^'(self|none)'$/.test(policyOf(answer).get('form-action')?.split(' ')[0] ?? ''),
  'no frame in another origin': (answer) =>
    policyOf(answer).get('frame-ancestors') === (isData(answer) ? "'none'" : "'self'") &&
    answer.headers.get('x-frame-options') === (isData(answer) ? 'DENY' : 'SAMEORIGIN'),
  'types are not guessed': is('x-content-type-options', 'nosniff'),
  'addresses are not told elsewhere': is('referrer-policy', 'same-origin'),
  'nothing of the machine': ({ headers }) =>
    /camera=\(\).*geolocation=\(\)/.test(headers.get('permissions-policy') ?? ''),
  'a window and a process of its own': ({ headers }) =>
    headers.get('cross-origin-opener-policy') === 'same-origin' &&
    headers.get('cross-origin-resource-policy') === 'same-origin',
  'HSTS only behind TLS': absent('strict-transport-security'),
  'data are kept nowhere': ({ kind, headers }) => {
    const cache = headers.get('cache-control') ?? ''
    if (kind === 'data') return cache.startsWith('no-store') && !headers.has('etag') && !headers.has('last-modified')
    return kind === 'asset' || kind === 'realm' || /^no-(cache|store)/.test(cache)
  },
  'no other origin reads': (answer) => {
    const reader = answer.headers.get('access-control-allow-origin')
    return reader === null || isForEverybody(answer) || reader.startsWith('http://localhost:')
  },
  'no other origin reads with cookies': absent('access-control-allow-credentials'),
  'cookies only of the realm, out of reach of scripts': ({ kind, headers }) => {
    const cookies = headers.getSetCookie()
    if (kind !== 'realm') return cookies.length === 0
    return cookies.every((cookie) => /;\s*httponly/i.test(cookie) && /;\s*samesite=lax/i.test(cookie))
  },
  'the server does not say what it is': absent('server', 'x-powered-by'),
  'says its type and is found in the log': ({ status, headers }) => {
    const empty = status === 204 || headers.get('content-length') === '0' || (status >= 300 && status < 400)
    return (empty || headers.has('content-type')) && /^[0-9a-f-]{36}$/.test(headers.get('x-request-id') ?? '')
  },
}

/** What is missing on these answers, as lines to read. */
export const missingOn = (answers: readonly Answer[]): string[] =>
  answers.flatMap((answer) =>
    Object.entries(headerChecks)
      .filter(([, check]) => !check(answer))
      .map(([name]) => `${answer.route}, ${answer.what} (${answer.status}): ${name}`),
  )
