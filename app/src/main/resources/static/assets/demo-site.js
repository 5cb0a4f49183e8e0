// What a company's own page does with the widget: language, theme, and who is signed in.
const $ = id => document.getElementById(id);
const whenReady = act => (window.SupportMax && window.SupportMax.version ? act() : document.addEventListener('supportmax:ready', act, { once: true }));

$('locale').addEventListener('change', event => whenReady(() => SupportMax.setLocale(event.target.value)));
$('theme').addEventListener('change', event => {
  const theme = event.target.value;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  whenReady(() => SupportMax.setTheme(theme));
});

$('sign-in').addEventListener('submit', async event => {
  event.preventDefault();
  const chosen = $('customer').selectedOptions[0];
  const answer = await fetch('/demo-site/token?customer=' + encodeURIComponent(chosen.value));
  if (!answer.ok) {
    $('who').textContent = 'That did not work. Please try again.';
    return;
  }
  const { token } = await answer.json();
  whenReady(async () => {
    const proven = await SupportMax.setUser({ token });
    $('who').textContent = proven ? `You are signed in as ${chosen.textContent}. The chat shows this customer's conversations.` : 'The chat did not accept the proof.';
    $('sign-out').hidden = !proven;
    if (proven) SupportMax.open();
  });
});
$('sign-out').addEventListener('click', () => {
  SupportMax.reset();
  $('sign-out').hidden = true;
  $('who').textContent = 'You are not signed in. The chat knows you as a visitor.';
});
