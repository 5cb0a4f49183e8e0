// The customers' chat: writes to /chat/messages, watches /chat/events, and never loses what somebody typed.
const $ = selector => document.querySelector(selector);
const list = $('#messages'), talk = $('#talk'), words = $('#words'), working = $('#working');
const STAGES = { screen: 'Reading your message', read: 'Reading your message', brief: 'Looking through the articles', work: 'Looking through the articles', decide: 'Checking the answer', release: 'Checking the answer' };
const shown = new Set();
let stream = null, writing = null, chunks = '', ticket = null, wanted = false;

const made = name => $('#t-' + name).content.firstElementChild.cloneNode(true);
const nearEnd = () => talk.scrollHeight - talk.scrollTop - talk.clientHeight < 160;
const toEnd = () => talk.scrollTo({ top: talk.scrollHeight });
const initials = name => name.split(/\s+/).filter(Boolean).map(part => part[0]).slice(0, 2).join('').toUpperCase();
const waiting = () => !!list.querySelector('.said:last-child.customer:not(.failed)');

function add(item) {
  const follow = nearEnd();
  $('#welcome').querySelector('.offers')?.setAttribute('hidden', '');
  list.append(item);
  if (follow) toEnd();
  return item;
}

// ---- sources: one for each article that is quoted, opening where it stands
function sources(box, citations) {
  const articles = citations.reduce((all, each) => all.set(each.article, [...(all.get(each.article) ?? []), each]), new Map());
  let number = 0;
  box.replaceChildren(...[...articles.values()].map(quoted => {
    const source = made('source');
    source.querySelector('.n').textContent = ++number;
    source.querySelector('.title').textContent = quoted[0].title;
    const link = source.querySelector('a');
    link.href = quoted[0].url.startsWith('/') ? quoted[0].url : '/help';
    for (const quote of new Set(quoted.map(each => each.quote))) link.before(Object.assign(document.createElement('p'), { textContent: quote }));
    return source;
  }));
  box.hidden = number === 0;
}

// ---- what came in
function show(message) {
  if (shown.has(message.id)) return;
  shown.add(message.id);
  if (message.author.type === 'customer' && underway(message.text)) return;
  const kind = { customer: 'customer', ai: 'ai', teammate: 'mate' }[message.author.type] ?? 'system';
  const item = kind === 'ai' && writing ? writing : add(made(kind));
  const follow = nearEnd();
  writing = null;
  item.querySelector('.words').textContent = message.text;
  if (kind === 'ai' || kind === 'mate') item.querySelector('.name').textContent = message.author.name;
  if (kind === 'mate') item.querySelector('.avatar').textContent = initials(message.author.name);
  if (kind === 'ai') sources(item.querySelector('.sources'), message.citations);
  $('#log').removeAttribute('aria-busy');
  if (follow) toEnd();
}

// The stream may tell of a message before the request that sent it has returned.
function underway(text) {
  return [...list.querySelectorAll('.said.customer.waiting')].some(item => item.text === text.trim());
}

function piece(text) {
  chunks += text;
  if (!writing && !waiting()) return; // a message from before, told again
  working.hidden = true;
  $('#log').setAttribute('aria-busy', 'true');
  const follow = nearEnd();
  writing ??= add(made('ai'));
  writing.querySelector('.words').textContent = chunks;
  if (follow) toEnd();
}

function watch() {
  if (stream && stream.readyState !== EventSource.CLOSED) return;
  stream = new EventSource('/chat/events');
  const on = (name, act) => stream.addEventListener(name, event => act(JSON.parse(event.data)));
  on('status', ({ stage }) => {
    if (!STAGES[stage] || writing) return;
    $('#stage').textContent = STAGES[stage] + '…';
    const follow = nearEnd();
    working.hidden = false;
    if (follow) toEnd();
  });
  on('chunk', ({ text }) => piece(text));
  on('message', message => {
    chunks = '';
    if (shown.has(message.id)) {
      if (writing) writing.remove();
      writing = null;
    }
    show(message);
  });
  on('done', ({ handler }) => {
    working.hidden = true;
    withPeople(handler);
    if (wanted && handler !== 'human') callPerson();
    wanted = false;
  });
}

function withPeople(handler) {
  const person = $('#person');
  person.disabled = handler === 'human';
  person.querySelector('.label').textContent = handler === 'human' ? 'A person will reply' : 'Talk to a person';
}

// ---- what goes out
const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

async function call(method, path, body, headers = {}) {
  const response = await fetch(path, { method, headers: { ...(body && { 'Content-Type': 'application/json' }), ...headers }, body: body && JSON.stringify(body) });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(answer.detail ?? ''), { status: response.status });
  return answer.data;
}

async function send(item) {
  item.className = 'said customer waiting';
  item.querySelector('.state').hidden = true;
  try {
    const taken = await call('POST', '/chat/messages', { text: item.text }, { 'Idempotency-Key': item.key });
    shown.add(taken.message.id);
    ticket = taken.ticket;
    item.classList.remove('waiting');
    watch();
    return true;
  } catch (failure) {
    item.className = 'said customer failed';
    const state = item.querySelector('.state');
    state.hidden = false;
    state.querySelector('span').textContent = 'Not sent. ' + (failure.status === 429 ? 'That was too much at once; wait a moment.' : failure.status && failure.status < 500 ? failure.message : 'The connection failed.');
    return false;
  }
}

function say(text) {
  const item = made('customer');
  Object.assign(item, { text, key: key() });
  item.querySelector('.words').textContent = text;
  item.querySelector('[data-again]').addEventListener('click', () => send(item));
  add(item);
  toEnd();
  return send(item);
}

$('#write').addEventListener('submit', event => {
  event.preventDefault();
  const text = words.value.trim();
  if (!text) return;
  words.value = '';
  say(text);
});
words.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  $('#write').requestSubmit();
});
document.addEventListener('click', event => {
  const asked = event.target.closest('[data-ask]');
  if (!asked) return;
  say(asked.textContent.trim());
  words.focus();
});
// ---- a person: in words where nothing has been said yet, else at once
async function callPerson() {
  try {
    ticket = await call('POST', '/chat/person');
    watch();
    withPeople(ticket.handler);
  } catch {
    $('#person').disabled = false;
    const line = add(made('system'));
    line.querySelector('.words').textContent = 'That did not reach us. Please try again in a moment.';
  }
}
$('#person').addEventListener('click', async event => {
  const button = event.currentTarget;
  button.disabled = true;
  if (ticket) return callPerson();
  wanted = true;
  if (!(await say(button.dataset.words))) button.disabled = wanted = false;
});

// ---- what was said before
try {
  const before = await call('GET', '/chat/messages');
  before.messages.forEach(show);
  ticket = before.ticket;
  if (ticket) {
    withPeople(ticket.handler);
    watch();
  }
  toEnd();
} catch {
  // Nothing to show from before; a first message will tell whether the server is there.
}
