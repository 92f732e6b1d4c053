import { roles } from '#domain/access/roles'
import type { OrgType } from '#domain/model/codes'
import { orgMark } from '../../shared/labels.nl.ts'
import { text } from './labels.nl.ts'
import { mark, type Sentence } from './view.ts'
import { sayThing, sayVerb } from './words.ts'

const kinds: readonly OrgType[] = [...new Set(roles.map(({ orgType }) => orgType))]

const rolesOf = (kind: OrgType): number => roles.filter(({ orgType }) => orgType === kind).length

/** The same as a grid: what is done down, who may across. */
export const RoleGrid = ({ sentences }: { readonly sentences: readonly Sentence[] }) =>
  sentences.length === 0 ? (
    <p className="panel empty">{text.empty}</p>
  ) : (
    <>
      <table className="panel grid">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              <span className="visually-hidden">{text.what}</span>
            </th>
            {kinds.map((kind) => (
              <th key={kind} scope="colgroup" colSpan={rolesOf(kind)}>
                {/* few columns leave no room for a name */}
                <abbr title={orgMark[kind].name}>{orgMark[kind][rolesOf(kind) < 4 ? 'short' : 'name']}</abbr>
              </th>
            ))}
          </tr>
          <tr>
            {roles.map(({ code, name }) => (
              <th key={code} scope="col">
                <abbr title={name}>{code.slice(3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sentences.map((sentence) => (
            <tr key={`${sentence.thing} ${sentence.verb} ${sentence.action}`}>
              <th scope="row">
                {sayThing(sentence.thing)}: {sayVerb(sentence.verb)}
              </th>
              {roles.map(({ code }) => (
                <td key={code}>
                  <Dot kind={mark(sentence, code)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </>
  )

const Dot = ({ kind }: { readonly kind: ReturnType<typeof mark> }) => {
  if (kind === 'NO') return null
  const words = kind === 'YES' ? text.yes : text.yesForNonUser
  return (
    <span role="img" aria-label={words} title={words} className={kind === 'YES' ? 'dot' : 'dot hollow'}>
      {kind === 'YES' ? '●' : '○'}
    </span>
  )
}

const Legend = () => (
  <dl className="legend muted">
    <div>
      <dt>●</dt> <dd>{text.yes}</dd>
    </div>
    <div>
      <dt>○</dt> <dd>{text.yesForNonUser}</dd>
    </div>
    {roles.map(({ code, name }) => (
      <div key={code}>
        <dt>{code}</dt> <dd>{name}</dd>
      </div>
    ))}
  </dl>
)
