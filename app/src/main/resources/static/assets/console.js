// The console in the browser: live changes, keys, times, and the few things that forms cannot do alone.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const wide = matchMedia('(min-width: 1320px)');

// ---- times: relative, with the exact one in the reader's time zone on hover
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
function word(then) {
  const minutes = Math.floor((Date.now() - then) / 60000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return minutes + ' min';
  if (minutes < 1440) return Math.floor(minutes / 60) + ' h';
  return minutes < 10080 ? Math.floor(minutes / 1440) + ' d' : null;
}
function times(root = document) {
  for (const each of $$('time.ago', root)) {
    const then = new Date(each.dateTime);
    each.title = exact.format(then);
    each.textContent = word(then) ?? each.textContent;
  }
}
setInterval(times, 30000);

// ---- a mail as it was sent: fetched when it is opened, its pictures from elsewhere only when asked for
document.addEventListener('toggle', event => {
  const whole = event.target;
  if (!whole.matches?.('.whole-mail') || !whole.open || whole.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.className = 'mail-frame';
  frame.title = 'The mail as it was sent';
  frame.setAttribute('sandbox', 'allow-popups');
  frame.src = whole.dataset.mail;
  const pictures = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: 'Show pictures from elsewhere' });
  pictures.title = 'Their sender can see that the mail was read';
  pictures.addEventListener('click', () => { frame.src = whole.dataset.mail + '?pictures=true'; pictures.remove(); });
  whole.append(frame, pictures);
}, true);

// ---- words for what happened
function toast(text) {
  const box = document.createElement('div');
  box.className = 'toast';
  box.append(Object.assign(document.createElement('span'), { textContent: text }));
  $('#toasts').append(box);
}
const toasts = $('#toasts');
if (toasts) new MutationObserver(changes => {
  for (const added of changes.flatMap(change => [...change.addedNodes])) {
    if (added.nodeType === 1) setTimeout(function leave() { added.matches(':hover, :focus-within') ? setTimeout(leave, 2000) : added.remove(); }, 6000);
  }
}).observe(toasts, { childList: true });

// ---- live: the server names tickets that changed, the page asks for what it shows
const waiting = new Set();
function refreshRows() {
  const rows = $('#rows');
  if (!rows || rows.matches(':hover')) return;
  const view = $('#content').dataset.view;
  const searching = $('#search').value.trim() !== '';
  for (const number of waiting) {
    const row = $('#row-' + number);
    if (row) htmx.ajax('GET', `/inbox/rows/${number}?shown=true&view=${view}`, { target: row, swap: 'outerHTML' });
    else if (!searching && rows.scrollTop < 40) htmx.ajax('GET', `/inbox/rows/${number}?view=${view}`, { target: rows, swap: 'afterbegin' });
  }
  waiting.clear();
}
function live() {
  const source = new EventSource('/inbox/live');
  source.addEventListener('tickets', event => {
    const numbers = event.data.split(',');
    if (numbers.length < 12) numbers.forEach(number => waiting.add(number));
    htmx.trigger(document.body, 'live');
    if (numbers.includes($('#ticket')?.dataset.number)) htmx.trigger(document.body, 'live-ticket');
    refreshRows();
  });
  addEventListener('pagehide', () => source.close());
}
if ($('#rows')) {
  $('#rows').addEventListener('mouseleave', refreshRows);
  live();
}

// ---- the open ticket
const drafts = { get: number => sessionStorage.getItem('draft-' + number) ?? '', set: (number, text) => text ? sessionStorage.setItem('draft-' + number, text) : sessionStorage.removeItem('draft-' + number) };
const openNumber = () => $('#ticket')?.dataset.number;
function toEnd() {
  const talk = $('#conversation');
  if (talk) talk.scrollTop = talk.scrollHeight;
}
function opened() {
  const number = openNumber();
  for (const row of $$('#rows .row')) row.toggleAttribute('aria-current', false);
  if (!number) return;
  $(`#row-${number} .row`)?.setAttribute('aria-current', 'true');
  const words = $('#words');
  if (words) words.value = drafts.get(number);
  document.title = $('#ticket-head h1')?.textContent.trim() ?? document.title;
  toEnd();
}
function writing(kind) {
  const composer = $('#composer');
  if (!composer) return;
  if (kind) $(`[name=kind][value=${kind}]`, composer).checked = true;
  composer.classList.toggle('is-note', $('[name=kind]:checked', composer).value === 'note');
  if (kind) $('#words').focus();
}
document.addEventListener('input', event => {
  if (event.target.id === 'words') drafts.set(openNumber(), event.target.value);
});
document.addEventListener('change', event => {
  if (event.target.name === 'kind') writing();
});
document.addEventListener('htmx:afterRequest', event => {
  const status = event.detail.xhr.status; // htmx calls every answer that it swaps in successful, a refusal too
  if (event.detail.elt.id !== 'composer' || status < 200 || status > 299) return;
  drafts.set(openNumber(), '');
  $('#composer').reset();
  $('#composer [name=draft]').value = '';
  writing();
});

// ---- htmx: what a swap must not lose
let nearEnd = false, openParts = [];
document.addEventListener('htmx:configRequest', event => {
  event.detail.headers.Accept = '*/*'; // a failure comes as a status, not as a page to swap in
  if (event.detail.elt.id === 'composer') event.detail.parameters.set('after', $$('#conversation li[id^=m-]').at(-1)?.id.slice(2) ?? '0');
});
document.addEventListener('htmx:beforeSwap', event => {
  const talk = $('#conversation');
  nearEnd = talk && talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
  openParts = $$('[data-keep-open] details[open]').map(each => each.id);
});
document.addEventListener('htmx:afterSettle', event => {
  const target = event.detail.elt;
  times();
  if (target.id === 'ticket') opened();
  if (target.matches('[data-keep-open]')) for (const part of $$('details', target)) if (openParts.includes(part.id)) part.open = true;
  const seen = new Set();
  for (const message of $$('#conversation li[id^=m-]')) seen.has(message.id) ? message.remove() : seen.add(message.id);
  if (nearEnd && event.detail.requestConfig?.path.includes('/messages')) toEnd();
});
document.addEventListener('htmx:load', event => {
  const fresh = event.detail.elt;
  if (fresh.matches?.('li.message, #rows > li, .toast')) fresh.classList.add('fresh');
});
const counts = {};
document.addEventListener('htmx:afterSwap', () => {
  for (const count of $$('.views .count')) {
    if (counts[count.id] !== undefined && counts[count.id] !== count.textContent) count.classList.add('ticked');
    counts[count.id] = count.textContent;
  }
});
document.addEventListener('htmx:responseError', event => {
  const status = event.detail.xhr.status;
  if (status !== 401) toast(status === 403 ? 'Your key is not good for this. Nothing was changed.' : status === 404 ? 'That is not there any more.' : 'The server could not do that. What you wrote is still here.');
});
document.addEventListener('htmx:sendError', () => toast('The server does not answer. What you wrote is still here; try again in a moment.'));

// ---- clicks
function side(open) {
  const now = document.body.dataset.side ?? (wide.matches ? 'open' : 'closed');
  document.body.dataset.side = open ?? (now === 'open' ? 'closed' : 'open');
}
document.addEventListener('click', event => {
  const at = selector => event.target.closest(selector);
  if (at('[data-side-switch]')) side();
  else if (at('[data-theme-switch]')) {
    const root = document.documentElement;
    const dark = (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  } else if (at('[data-open]')) document.getElementById(at('[data-open]').dataset.open).showModal();
  else if (at('[data-use-draft]')) {
    const draft = at('.message.draft');
    writing('reply');
    $('#words').value = $('.words', draft).textContent;
    $('#composer [name=draft]').value = $('[name=draft]', draft).value;
    drafts.set(openNumber(), $('#words').value);
  } else if (at('.dialog') === event.target) event.target.close();
  for (const menu of $$('details.menu[open]')) if (!menu.contains(event.target) || at('.menu-item')) menu.open = false;
});

// ---- keys
function step(by) {
  const rows = $$('#rows .row');
  if (!rows.length) return;
  const now = rows.findIndex(row => row.hasAttribute('aria-current'));
  const next = rows[Math.min(Math.max(now + by, 0), rows.length - 1)];
  for (const row of rows) row.removeAttribute('aria-current');
  next.setAttribute('aria-current', 'true');
  next.scrollIntoView({ block: 'nearest' });
  next.click();
}
const keys = {
  j: () => step(1),
  k: () => step(-1),
  r: () => writing('reply'),
  n: () => writing('note'),
  i: () => side(),
  a: () => $('#choose-team')?.focus(),
  '/': () => $('#search')?.focus(),
  '?': () => $('#keys').showModal(),
};
let before = '';
document.addEventListener('keydown', event => {
  const composer = event.target.closest?.('#composer, form[data-send]');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && composer) {
    event.preventDefault();
    composer.requestSubmit($$('[type=submit]', composer).filter(button => button.offsetParent && button.classList.contains('primary'))[0]);
  }
  if (event.key === 'Escape') event.target.blur?.();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select') || $('dialog[open]')) return;
  const place = before === 'g' && $(`[data-keys="g ${event.key}"]`);
  const act = keys[event.key] ?? ($(`#ticket-head [data-key="${event.key}"]`) && (() => $(`#ticket-head [data-key="${event.key}"]`).click()));
  before = event.key;
  if (place) location.href = place.href;
  else if (act) {
    event.preventDefault();
    act();
  }
});

times();
opened();
