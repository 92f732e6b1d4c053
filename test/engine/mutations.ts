import {
  boundary,
  call,
  catchEvent,
  definitions,
  element,
  end,
  error,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  multi,
  onError,
  onLink,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
  throwEvent,
  user,
} from '#test/support/bpmn-builder'

/** A stream of numbers that is the same for the same seed. */
export const generator = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Files that the engine takes, with something of everything. */
export const models: readonly string[] = [
  definitions(
    process(
      'work',
      start(),
      service('a', 'work', { in: { x: '=y + 1' }, out: { z: '=x' }, retries: '=3', headers: { k: 'v' } }),
      user('b', { assignee: '=who', candidateGroups: 'X' }, { dueDate: '=now()' }, 'form'),
      end(),
      flows('start', 'a', 'b', 'end'),
    ),
  ),
  definitions(
    message('m', '=key'),
    error('e', 'CODE'),
    process(
      'events',
      start(),
      subProcess(
        'sub',
        start('s1'),
        service('inner', 'work', {
          loop: multi({ input: '=[1,2]', element: 'i', output: 'out', outputElement: '=i', until: '=i > 1' }),
        }),
        flows('s1', 'inner'),
      ),
      boundary('late', 'sub', false, onTimer('timeCycle', 'R3/PT1H')),
      boundary('failed', 'sub', true, onError('e')),
      catchEvent('wait', onMessage('m')),
      catchEvent('pause', onTimer('timeDuration', '=duration("PT1H")')),
      throwEvent('jump', onLink('l')),
      catchEvent('land', onLink('l')),
      end(),
      end('e1'),
      end('e2'),
      flows('start', 'sub', 'wait', 'pause', 'jump'),
      flows('land', 'end'),
      flows('late', 'e1'),
      flows('failed', 'e2'),
      eventSubProcess(
        'aside',
        eventStart('asked', false, onMessage('m')),
        service('answer', 'work'),
        flows('asked', 'answer'),
      ),
    ),
  ),
  definitions(
    message('begin'),
    process(
      'choice',
      eventStart('begun', true, onMessage('begin')),
      eventStart('daily', true, onTimer('timeCycle', 'R/P1D')),
      element('exclusiveGateway', 'x', { default: 'x_c' }),
      element('parallelGateway', 'fork'),
      element('parallelGateway', 'join'),
      element('eventBasedGateway', 'either'),
      catchEvent('m1', onMessage('begin2')),
      catchEvent('t1', onTimer('timeDate', '2030-01-01T00:00:00Z')),
      call('c', 'work', { child: false, in: { a: '=b' } }),
      end(),
      flows('begun', 'x'),
      flows('daily', 'x'),
      flow('x', 'fork', '=a > 1 and b < 2'),
      flow('x', 'c'),
      flows('fork', 'join'),
      flow('fork', 'join', undefined, 'second'),
      flows('join', 'either', 'm1', 'end'),
      flows('either', 't1', 'end'),
      flows('c', 'end'),
    ),
    message('begin2', '=k'),
  ),
]

const odd = [
  '',
  ' ',
  '=',
  '=(((((((((((((((((((((((((((((((((((((((((((((((((',
  '={a:{a:{a:{a:{a:1}}}}}',
  '=if',
  '="',
  '9'.repeat(400),
  '-1',
  'NaN',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '${7*7}',
  '&#0;',
  '\u0000',
  '\uffff',
  '😀'.repeat(50),
  'R/PT0S',
  'R-5/P1D',
  'P1Y2M3DT4H5M6S',
  '2030-13-45T99:99:99Z',
  '../../etc/passwd',
  '<![CDATA[x]]>',
  ']]>',
  '<!--',
  '&amp;&lt;&quot;',
  '&unknown;',
]
const tags = [
  'bpmn:task',
  'bpmn:process',
  'bpmn:subProcess',
  'zeebe:input',
  'zeebe:nothing',
  'x',
  'bpmn:extensionElements',
  'bpmn:definitions',
]

/** The same file for the same seed, with one to three things changed that may or may not matter. */
export const mutate = (seed: number): string => {
  const random = generator(seed * 2_654_435_761)
  let text = models[random(models.length)] ?? ''
  for (let count = random(3); count >= 0; count--) text = (changes[random(changes.length)] ?? ((t) => t))(text, random)
  return text
}

type Change = (text: string, random: (below: number) => number) => string

const pick = <T>(list: readonly T[], random: (below: number) => number): T | undefined => list[random(list.length)]

/** Replaces the n-th match of a pattern, n at random. */
const replaceOne = (
  text: string,
  pattern: RegExp,
  random: (below: number) => number,
  by: (found: string) => string,
): string => {
  const found = pick([...text.matchAll(pattern)], random)
  if (!found) return text
  return text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length)
}

const range = (text: string, random: (below: number) => number, longest: number): readonly [number, number] => {
  const from = random(text.length + 1)
  return [from, Math.min(text.length, from + 1 + random(longest))]
}

const changes: readonly Change[] = [
  (text, random) => {
    const at = random(text.length)
    return text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1)
  },
  (text, random) => {
    const [from, to] = range(text, random, 200)
    return text.slice(0, from) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = range(text, random, 400)
    return text.slice(0, to) + text.slice(from)
  },
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => {
    const at = random(text.length)
    return text.slice(0, at) + (pick(odd, random) ?? '') + text.slice(at)
  },
  (text, random) =>
    replaceOne(text, /="[^"]*"/g, random, () => `="${(pick(odd, random) ?? '').replaceAll('"', '&quot;')}"`),
  (text, random) =>
    replaceOne(text, /="[^"]*"/g, random, () => pick([...text.matchAll(/="[^"]*"/g)], random)?.[0] ?? ''),
  (text, random) => replaceOne(text, / [\w:]+="[^"]*"/g, random, () => ''),
  (text, random) => replaceOne(text, /<\/?[\w:]+/g, random, (tag) => tag.replace(/[\w:]+$/, pick(tags, random) ?? 'x')),
  (text, random) => replaceOne(text, /<([\w:]+)[^<>]*>[^<>]*<\/\1>/g, random, (whole) => whole + whole),
  (text, random) => replaceOne(text, /<([\w:]+)[^<>]*>[^<>]*<\/\1>/g, random, () => ''),
]
