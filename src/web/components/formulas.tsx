import type { Formula } from '../view/formulas.ts';

/** Formulas in words and with their numbers put in. */
export const Formulas = ({ formulas }: { formulas: readonly Formula[] }) =>
  formulas.length === 0 ? null : (
    <dl class="formulas">
      {formulas.map(({ id, name, words, numbers, result }) => (
        <>
          <dt id={id}>{name}</dt>
          <dd>
            {[words, numbers]
              .filter((part) => part !== '')
              .map((part) => (
                <span>= {part} </span>
              ))}
            {result !== '' && (
              <span>
                = <strong>{result}</strong>
              </span>
            )}
          </dd>
        </>
      ))}
    </dl>
  );
