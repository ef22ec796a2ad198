import { roleText } from '../../domain/role-text.ts';
import type { Screen } from '../screen.ts';
import { type Person, personRoles, type UnitGroup } from '../services.ts';
import { peopleText as text } from '../texts/people.ts';
import { errorOf, type FieldError } from './form-page.tsx';
import { TextField } from './text-field.tsx';

/** What was typed of somebody. */
export interface Typed {
  readonly name: string;
  readonly email: string;
  readonly role: Person['role'];
  readonly unit: string | null;
}

interface Props {
  readonly s: Screen;
  readonly typed: Pick<Typed, 'name' | 'role' | 'unit'>;
  readonly units: readonly UnitGroup[];
  readonly error: FieldError | null;
}

/** What an administrator says of somebody: name, role, and the unit where the role has one. */
export const PersonFields = ({ s, typed, units, error }: Props) => (
  <>
    <TextField
      s={s}
      name="name"
      label={s.say(text.name)}
      hint={s.say(text.nameHint)}
      value={typed.name}
      error={errorOf(error, 'name')}
    />
    <div class={errorOf(error, 'role') ? 'field wrong' : 'field'}>
      <label for="role">{s.say(text.role)}</label>
      {errorOf(error, 'role') && <p class="error">{errorOf(error, 'role')}</p>}
      <select id="role" name="role">
        {personRoles.map((role) => (
          <option value={role} selected={role === typed.role}>
            {s.say(roleText[role])}
          </option>
        ))}
      </select>
    </div>
    <div class={errorOf(error, 'unit') ? 'field wrong' : 'field'}>
      <label for="unit">{s.say(text.unit)}</label>
      <p id="unit-hint" class="hint">
        {s.say(text.unitHint)}
      </p>
      {errorOf(error, 'unit') && <p class="error">{errorOf(error, 'unit')}</p>}
      <select id="unit" name="unit" aria-describedby="unit-hint">
        <option value="">{s.say(text.noUnit)}</option>
        {units.map((group) => (
          <optgroup label={s.say(group.name)}>
            {group.units.map((unit) => (
              <option value={unit.id} selected={unit.id === typed.unit}>
                {unit.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  </>
);
