// Saves the form of a report as one types. Without this script the form is saved by its buttons.
const form = document.querySelector('form[data-drafts]');
const texts = JSON.parse(form.dataset.texts);
const status = form.querySelector('[data-saving]');
const store = `moc:${form.dataset.drafts}`;
const names = ['numerator', 'denominator', 'value', 'note', 'explanation'];
const entries = new Map([...form.querySelectorAll('[data-indicator]')].map((set) => [set.dataset.indicator, set]));

/** Entries that were typed and not taken yet; they outlive the page and the line. */
const waiting = new Map();
let timer = 0;
let sending = false;
let wasLost = false;
let delay = 1_000;

const control = (indicator, name) => form.elements[`${indicator}.${name}`];

function fieldsOf(indicator) {
  const fields = { indicator, state: control(indicator, 'state').value };
  for (const name of names) fields[name] = control(indicator, name)?.value ?? '';
  return { ...fields, basedOn: Number(control(indicator, 'basedOn').value) };
}

function put(indicator, fields) {
  for (const name of names) {
    const at = control(indicator, name);
    if (at) at.value = fields[name];
  }
  control(indicator, 'state').value = fields.state;
  control(indicator, 'basedOn').value = String(fields.basedOn);
}

function say(words, lost = false) {
  status.textContent = words;
  status.classList.toggle('lost', lost);
}

/** A store that is full or switched off only means that nothing outlives the page. */
function keep() {
  try {
    if (waiting.size === 0) localStorage.removeItem(store);
    else localStorage.setItem(store, JSON.stringify([...waiting.values()]));
  } catch {}
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(store) ?? '[]');
  } catch {
    return [];
  }
}

const later = (ms) => {
  clearTimeout(timer);
  timer = setTimeout(send, ms);
};

async function send() {
  if (sending) return later(500);
  const going = [...waiting.values()];
  sending = true;
  try {
    if (going.length > 0) say(texts.saving);
    const answer = await fetch(form.dataset.drafts, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ entries: going }),
    });
    if (!answer.ok) {
      if (answer.status >= 500) throw new Error(String(answer.status));
      if (going.length > 0) say(texts.refused, true);
      return;
    }
    took(going, await answer.json());
  } catch {
    wasLost = true;
    delay = Math.min(delay * 2, 60_000);
    if (waiting.size > 0) say(texts.lost, true);
    later(delay);
  } finally {
    sending = false;
  }
}

/** Shows what became of what was sent, and what others filled in meanwhile. */
function took(going, { findings, refused, conflicts, standing }) {
  delay = 1_000;
  for (const sent of going) {
    const { indicator } = sent;
    const typedSince = JSON.stringify(waiting.get(indicator)) !== JSON.stringify(sent);
    if (!typedSince) waiting.delete(indicator);
    tell(
      indicator,
      findings.filter((f) => f.indicator === indicator),
    );
  }
  for (const now of standing) follow(now, conflicts.includes(now.indicator), refused.includes(now.indicator));
  keep();
  if (going.length === 0 && !wasLost) return;
  if (refused.length + conflicts.length > 0) say(texts.wrong, true);
  else if (wasLost) say(texts.back);
  else say(`${texts.saved} ${new Date().toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' })}`);
  wasLost = false;
  if (waiting.size > 0) later(800);
}

/** An entry as it stands: on top of it the next one is written, unless somebody else wrote it. */
function follow({ indicator, revision, name, mine, fields }, conflicts, refused) {
  const set = entries.get(indicator);
  if (!set) return;
  const seen = Number(control(indicator, 'basedOn').value);
  if (conflicts) return ask(set, indicator, name, fields);
  if (revision === seen) return;
  const isBusy = waiting.has(indicator) || refused || set.contains(document.activeElement);
  if (mine || isBusy) {
    if (mine) control(indicator, 'basedOn').value = String(revision);
    const typed = waiting.get(indicator);
    if (mine && typed) waiting.set(indicator, { ...typed, basedOn: revision });
    return;
  }
  put(indicator, fields);
  note(set, `${name} ${texts.updated}.`);
}

const shown = ({ state, numerator, denominator, value }) =>
  state !== 'figure'
    ? document.querySelector(`label[for$="-${state}"]`).textContent
    : value || `${numerator}/${denominator}`;

function note(set, words, ...buttons) {
  const box = set.querySelector('[data-conflict]');
  box.replaceChildren(words, ...buttons);
  box.hidden = false;
}

/** Two changed the same entry: the second chooses, and nothing is lost before. */
function ask(set, indicator, name, fields) {
  const button = (words, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'second small';
    made.textContent = words;
    made.addEventListener('click', () => {
      set.querySelector('[data-conflict]').hidden = true;
      act();
    });
    return made;
  };
  note(
    set,
    `${name} ${texts.theirs} ${shown(fields)}. `,
    button(texts.useTheirs, () => put(indicator, fields)),
    button(texts.keepMine, () => {
      control(indicator, 'basedOn').value = String(fields.basedOn);
      changed(indicator);
    }),
  );
}

/** What is wrong stands beside its field, what is odd above the explanation. */
function tell(indicator, findings) {
  const set = entries.get(indicator);
  for (const name of names) {
    const at = control(indicator, name);
    if (!at) continue;
    const id = `${at.id}-error`;
    const wrong = findings.filter((f) => f.field === name && f.severity === 'error');
    document.getElementById(id)?.remove();
    at.closest('.field').classList.toggle('wrong', wrong.length > 0);
    at.toggleAttribute('aria-invalid', wrong.length > 0);
    if (wrong.length === 0) continue;
    const error = document.createElement('p');
    error.id = id;
    error.className = 'error';
    error.textContent = wrong.map((f) => f.message).join(' ');
    at.before(error);
    at.setAttribute('aria-describedby', `${at.id}-hint ${id}`);
  }
  const odd = findings.filter((f) => f.severity === 'warning');
  const box = set.querySelector('[data-warnings]');
  box.hidden = odd.length === 0;
  box.replaceChildren(
    ...odd.map((f) => {
      const line = document.createElement('p');
      line.textContent = f.message;
      return line;
    }),
  );
}

function changed(indicator) {
  waiting.set(indicator, fieldsOf(indicator));
  keep();
  later(wasLost ? delay : 1_000);
}

form.addEventListener('input', ({ target }) => {
  const indicator = target.closest('[data-indicator]')?.dataset.indicator;
  if (indicator && target.type !== 'file') changed(indicator);
});
form.addEventListener('submit', () => {
  // What the buttons send is all there is: nothing is to come after it.
  clearTimeout(timer);
  waiting.clear();
  keep();
});
addEventListener('online', () => later(0));
addEventListener('focus', () => later(0));
setInterval(() => document.visibilityState === 'visible' && waiting.size === 0 && later(0), 30_000);

const before = kept().filter((fields) => entries.has(fields.indicator));
for (const fields of before) {
  const { basedOn } = fieldsOf(fields.indicator);
  put(fields.indicator, fields);
  // Written on top of an older entry than the one that stands: the server tells both.
  waiting.set(fields.indicator, { ...fields, basedOn: Math.min(fields.basedOn, basedOn) });
}
if (before.length > 0) {
  say(texts.restored);
  later(0);
}
