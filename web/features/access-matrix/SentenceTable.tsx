import { Fragment } from 'react'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { orgMark } from '../../shared/labels.nl.ts'
import { scopeWord, text } from './labels.nl.ts'
import { byOrganisation, placeOf, type Sentence, thingsOf } from './view.ts'
import { sayThing, sayVerb } from './words.ts'

/** Sentences under the thing that they are about. */
export const SentenceTable = ({ sentences }: { readonly sentences: readonly Sentence[] }) =>
  sentences.length === 0 ? (
    <p className="panel empty">{text.empty}</p>
  ) : (
    <table className="panel sentences">
      <thead>
        <tr>
          <th scope="col">Mag</th>
          <th scope="col">Wie</th>
          <th scope="col">Waar</th>
          <th scope="col">Voorwaarde</th>
          <th scope="col">{text.judgedBy}</th>
        </tr>
      </thead>
      {thingsOf(sentences).map((thing) => (
        <tbody key={thing}>
          <tr className="thing">
            <th colSpan={5} scope="colgroup">
              {sayThing(thing)}
            </th>
          </tr>
          {sentences
            .filter((sentence) => sentence.thing === thing)
            .map((sentence) => (
              <Row key={`${sentence.verb} ${sentence.action}`} sentence={sentence} />
            ))}
        </tbody>
      ))}
    </table>
  )

const Row = ({ sentence }: { readonly sentence: Sentence }) => (
  <tr>
    <th scope="row">{sayVerb(sentence.verb)}</th>
    <td>
      <Who codes={sentence.roles} />
      {sentence.rolesForNonUser.length === 0 ? null : (
        <div className="muted">
          <Who codes={sentence.rolesForNonUser} />
          {text.forNonUser}
        </div>
      )}
    </td>
    <td>{scopeWord[placeOf(sentence)]}</td>
    <td>{sentence.condition ?? '–'}</td>
    <td className="code">{sentence.condition === null ? '–' : (sentence.judge ?? text.byTheDoer)}</td>
  </tr>
)

const Who = ({ codes }: { readonly codes: Sentence['roles'] }) =>
  byOrganisation(codes).map(({ orgType, names }) => (
    <Fragment key={orgType}>
      <div className="who">
        <OrganisationMark type={orgType} name={orgMark[orgType].name} /> {names.join(', ')}
      </div>
    </Fragment>
  ))
