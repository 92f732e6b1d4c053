import { Modal } from 'antd'
import { singleKeysOn } from '../../../shared/keys.ts'
import { keyGroups, keyWords } from './keys.nl.ts'

/** Every key of the editor. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal open title={keyWords.title} footer={null} onCancel={onClose} width={760}>
    <div className="wz-keys">
      {keyGroups.map(({ title, keys }) => (
        <section key={title}>
          <h2>{title}</h2>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
    <p className="muted">{singleKeysOn() ? keyWords.single : keyWords.singleOff}</p>
  </Modal>
)
