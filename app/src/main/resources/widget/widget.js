// The chat on a company's own pages. One file, no dependencies: a custom element with a shadow tree that keeps the page's
// styles out and its own in. It talks to /widget/v1/<inbox> of the address it was loaded from. Text from outside is only
// ever set as text. How to embed it stands in docs/widget.md.
(() => {
  'use strict';
  const before = window.SupportMax;
  if (before && before.version) return;
  const script = document.currentScript || document.querySelector('script[data-inbox][src*="widget.js"]');
  const given = { ...(script ? script.dataset : {}) };
  const base = script ? script.src.replace(/\/widget\.js.*$/, '') : location.origin;
  const inbox = given.inbox || 'chat';
  const root = `${base}/widget/v1/${encodeURIComponent(inbox)}`;

  // ---- words
  const T = {
    en: {
      open: 'Open chat', openUnread: 'Open chat, {n} unread', unread: '{n} new', close: 'Close chat', title: 'Support', titleOf: '{c} support', hello: 'What can we do for you?',
      about: 'An assistant answers from our help articles and shows where each answer stands. When it does not know, a person takes over.',
      write: 'Your message', hint: 'Write your question', send: 'Send', attach: 'Attach a file', person: 'Talk to a person', personSaid: 'I would like to talk to a person.',
      human: 'A person will reply', all: 'Conversations', fresh: 'New conversation', none: 'No conversations yet.', back: 'Back to the conversation',
      read: 'Reading your message', look: 'Looking through the articles', check: 'Checking the answer', article: 'Read the article', sources: 'Sources',
      offline: 'You are offline. What you write is kept and sent when you are back.', unreachable: 'We cannot be reached right now. What you write is kept and sent as soon as we can be.',
      waiting: 'Not sent yet', failed: 'Not sent.', again: 'Try again', remove: 'Remove', slow: 'That was too much at once; it is sent in a moment.',
      mail: 'If you leave, we answer by e-mail.', mailLabel: 'Your e-mail address', mailSave: 'Save', mailSaved: 'We answer at {e} if you leave.', mailBad: 'That is no e-mail address.', later: 'Not now',
      rate: 'How did we do?', rates: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'], comment: 'What could be better? (optional)', rateSend: 'Send rating', thanks: 'Thank you for telling us.', change: 'Change',
      solved: 'This conversation is solved.', closed: 'This conversation is closed. A new message begins a new one.', soundOn: 'Sound is on', soundOff: 'Sound is off', file: 'File: {f}', uploading: 'Uploading {f}', tooLarge: 'The file is larger than 20 MB.', uploadFailed: 'The file could not be uploaded.',
      signIn: 'Please sign in to chat with us.', log: 'Conversation', you: 'You', newMessage: 'New message from {w}', retry: 'That did not reach us. Please try again.', over: 'Your session is over. Please sign in again.', starters: 'Questions to begin with', gone: 'The chat cannot be shown here.',
    },
    de: {
      open: 'Chat öffnen', openUnread: 'Chat öffnen, {n} ungelesen', unread: '{n} neu', close: 'Chat schließen', title: 'Support', titleOf: '{c} Support', hello: 'Was können wir für Sie tun?',
      about: 'Ein Assistent antwortet aus unseren Hilfeartikeln und zeigt, wo jede Antwort steht. Weiß er nicht weiter, übernimmt ein Mensch.',
      write: 'Ihre Nachricht', hint: 'Schreiben Sie Ihre Frage', send: 'Senden', attach: 'Datei anhängen', person: 'Mit einem Menschen sprechen', personSaid: 'Ich möchte mit einem Menschen sprechen.',
      human: 'Ein Mensch wird antworten', all: 'Unterhaltungen', fresh: 'Neue Unterhaltung', none: 'Noch keine Unterhaltungen.', back: 'Zurück zur Unterhaltung',
      read: 'Ihre Nachricht wird gelesen', look: 'Die Artikel werden durchsucht', check: 'Die Antwort wird geprüft', article: 'Artikel lesen', sources: 'Quellen',
      offline: 'Sie sind offline. Was Sie schreiben, bleibt erhalten und wird gesendet, sobald Sie zurück sind.', unreachable: 'Wir sind gerade nicht erreichbar. Was Sie schreiben, bleibt erhalten und wird gesendet, sobald es geht.',
      waiting: 'Noch nicht gesendet', failed: 'Nicht gesendet.', again: 'Erneut versuchen', remove: 'Entfernen', slow: 'Das war zu viel auf einmal; es wird gleich gesendet.',
      mail: 'Wenn Sie gehen, antworten wir per E-Mail.', mailLabel: 'Ihre E-Mail-Adresse', mailSave: 'Speichern', mailSaved: 'Wir antworten an {e}, wenn Sie gehen.', mailBad: 'Das ist keine E-Mail-Adresse.', later: 'Nicht jetzt',
      rate: 'Wie zufrieden sind Sie?', rates: ['Sehr unzufrieden', 'Unzufrieden', 'Neutral', 'Zufrieden', 'Sehr zufrieden'], comment: 'Was können wir besser machen? (freiwillig)', rateSend: 'Bewertung senden', thanks: 'Danke für Ihre Rückmeldung.', change: 'Ändern',
      solved: 'Diese Unterhaltung ist gelöst.', closed: 'Diese Unterhaltung ist geschlossen. Eine neue Nachricht beginnt eine neue.', soundOn: 'Ton ist an', soundOff: 'Ton ist aus', file: 'Datei: {f}', uploading: '{f} wird hochgeladen', tooLarge: 'Die Datei ist größer als 20 MB.', uploadFailed: 'Die Datei konnte nicht hochgeladen werden.',
      signIn: 'Bitte melden Sie sich an, um mit uns zu chatten.', log: 'Unterhaltung', you: 'Sie', newMessage: 'Neue Nachricht von {w}', retry: 'Das hat uns nicht erreicht. Bitte versuchen Sie es erneut.', over: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.', starters: 'Fragen für den Anfang', gone: 'Der Chat kann hier nicht angezeigt werden.',
    },
    fr: {
      open: 'Ouvrir le chat', openUnread: 'Ouvrir le chat, {n} non lus', unread: '{n} non lus', close: 'Fermer le chat', title: 'Assistance', titleOf: 'Assistance {c}', hello: 'Que pouvons-nous faire pour vous ?',
      about: "Un assistant répond à partir de nos articles d'aide et montre d'où vient chaque réponse. S'il ne sait pas, une personne prend le relais.",
      write: 'Votre message', hint: 'Écrivez votre question', send: 'Envoyer', attach: 'Joindre un fichier', person: 'Parler à une personne', personSaid: 'Je voudrais parler à une personne.',
      human: 'Une personne va répondre', all: 'Conversations', fresh: 'Nouvelle conversation', none: 'Aucune conversation pour le moment.', back: 'Retour à la conversation',
      read: 'Lecture de votre message', look: 'Recherche dans les articles', check: 'Vérification de la réponse', article: "Lire l'article", sources: 'Sources',
      offline: 'Vous êtes hors ligne. Vos messages sont conservés et envoyés à votre retour.', unreachable: 'Nous ne sommes pas joignables. Vos messages sont conservés et envoyés dès que possible.',
      waiting: 'Pas encore envoyé', failed: 'Non envoyé.', again: 'Réessayer', remove: 'Supprimer', slow: "C'était trop à la fois ; l'envoi se fait dans un instant.",
      mail: 'Si vous partez, nous répondons par e-mail.', mailLabel: 'Votre adresse e-mail', mailSave: 'Enregistrer', mailSaved: 'Nous répondons à {e} si vous partez.', mailBad: "Ce n'est pas une adresse e-mail.", later: 'Pas maintenant',
      rate: 'Êtes-vous satisfait de notre aide ?', rates: ['Très insatisfait', 'Insatisfait', 'Neutre', 'Satisfait', 'Très satisfait'], comment: 'Que pouvons-nous améliorer ? (facultatif)', rateSend: "Envoyer l'évaluation", thanks: 'Merci de nous le dire.', change: 'Modifier',
      solved: 'Cette conversation est résolue.', closed: 'Cette conversation est close. Un nouveau message en ouvre une autre.', soundOn: 'Le son est activé', soundOff: 'Le son est désactivé', file: 'Fichier : {f}', uploading: 'Envoi de {f}', tooLarge: 'Le fichier dépasse 20 Mo.', uploadFailed: "Le fichier n'a pas pu être envoyé.",
      signIn: 'Connectez-vous pour discuter avec nous.', log: 'Conversation', you: 'Vous', newMessage: 'Nouveau message de {w}', retry: "Cela ne nous est pas parvenu. Réessayez.", over: 'Votre session est terminée. Reconnectez-vous.', starters: 'Questions pour commencer', gone: 'Le chat ne peut pas être affiché ici.',
    },
    es: {
      open: 'Abrir el chat', openUnread: 'Abrir el chat, {n} sin leer', unread: '{n} sin leer', close: 'Cerrar el chat', title: 'Soporte', titleOf: 'Soporte de {c}', hello: '¿En qué podemos ayudarle?',
      about: 'Un asistente responde con nuestros artículos de ayuda y muestra de dónde sale cada respuesta. Si no lo sabe, se encarga una persona.',
      write: 'Su mensaje', hint: 'Escriba su pregunta', send: 'Enviar', attach: 'Adjuntar un archivo', person: 'Hablar con una persona', personSaid: 'Quisiera hablar con una persona.',
      human: 'Responderá una persona', all: 'Conversaciones', fresh: 'Nueva conversación', none: 'Todavía no hay conversaciones.', back: 'Volver a la conversación',
      read: 'Leyendo su mensaje', look: 'Buscando en los artículos', check: 'Comprobando la respuesta', article: 'Leer el artículo', sources: 'Fuentes',
      offline: 'No tiene conexión. Lo que escriba se guarda y se envía cuando vuelva.', unreachable: 'Ahora no podemos recibir mensajes. Lo que escriba se guarda y se envía en cuanto sea posible.',
      waiting: 'Aún no enviado', failed: 'No enviado.', again: 'Reintentar', remove: 'Quitar', slow: 'Fue demasiado a la vez; se envía en un momento.',
      mail: 'Si se marcha, respondemos por correo.', mailLabel: 'Su correo electrónico', mailSave: 'Guardar', mailSaved: 'Si se marcha, respondemos a {e}.', mailBad: 'No es una dirección de correo.', later: 'Ahora no',
      rate: '¿Qué tal lo hemos hecho?', rates: ['Muy insatisfecho', 'Insatisfecho', 'Neutral', 'Satisfecho', 'Muy satisfecho'], comment: '¿Qué podemos mejorar? (opcional)', rateSend: 'Enviar valoración', thanks: 'Gracias por decírnoslo.', change: 'Cambiar',
      solved: 'Esta conversación está resuelta.', closed: 'Esta conversación está cerrada. Un mensaje nuevo abre otra.', soundOn: 'El sonido está activado', soundOff: 'El sonido está desactivado', file: 'Archivo: {f}', uploading: 'Subiendo {f}', tooLarge: 'El archivo supera los 20 MB.', uploadFailed: 'No se pudo subir el archivo.',
      signIn: 'Inicie sesión para chatear con nosotros.', log: 'Conversación', you: 'Usted', newMessage: 'Nuevo mensaje de {w}', retry: 'No nos ha llegado. Inténtelo de nuevo.', over: 'Su sesión ha terminado. Inicie sesión de nuevo.', starters: 'Preguntas para empezar', gone: 'El chat no se puede mostrar aquí.',
    },
    pt: {
      open: 'Abrir o chat', openUnread: 'Abrir o chat, {n} por ler', unread: '{n} por ler', close: 'Fechar o chat', title: 'Suporte', titleOf: 'Suporte {c}', hello: 'Em que podemos ajudar?',
      about: 'Um assistente responde com os nossos artigos de ajuda e mostra de onde vem cada resposta. Quando não sabe, uma pessoa assume.',
      write: 'A sua mensagem', hint: 'Escreva a sua pergunta', send: 'Enviar', attach: 'Anexar um ficheiro', person: 'Falar com uma pessoa', personSaid: 'Gostaria de falar com uma pessoa.',
      human: 'Uma pessoa vai responder', all: 'Conversas', fresh: 'Nova conversa', none: 'Ainda não há conversas.', back: 'Voltar à conversa',
      read: 'A ler a sua mensagem', look: 'A procurar nos artigos', check: 'A verificar a resposta', article: 'Ler o artigo', sources: 'Fontes',
      offline: 'Está offline. O que escrever fica guardado e é enviado quando voltar.', unreachable: 'De momento não estamos acessíveis. O que escrever fica guardado e é enviado assim que possível.',
      waiting: 'Ainda não enviada', failed: 'Não enviada.', again: 'Tentar de novo', remove: 'Remover', slow: 'Foi demasiado de uma vez; é enviado dentro de momentos.',
      mail: 'Se sair, respondemos por e-mail.', mailLabel: 'O seu e-mail', mailSave: 'Guardar', mailSaved: 'Se sair, respondemos para {e}.', mailBad: 'Não é um endereço de e-mail.', later: 'Agora não',
      rate: 'Como nos saímos?', rates: ['Muito insatisfeito', 'Insatisfeito', 'Neutro', 'Satisfeito', 'Muito satisfeito'], comment: 'O que podemos melhorar? (opcional)', rateSend: 'Enviar avaliação', thanks: 'Obrigado por nos dizer.', change: 'Alterar',
      solved: 'Esta conversa está resolvida.', closed: 'Esta conversa está fechada. Uma nova mensagem inicia outra.', soundOn: 'O som está ligado', soundOff: 'O som está desligado', file: 'Ficheiro: {f}', uploading: 'A enviar {f}', tooLarge: 'O ficheiro tem mais de 20 MB.', uploadFailed: 'Não foi possível enviar o ficheiro.',
      signIn: 'Inicie sessão para falar connosco.', log: 'Conversa', you: 'Você', newMessage: 'Nova mensagem de {w}', retry: 'Não nos chegou. Tente de novo.', over: 'A sua sessão terminou. Inicie sessão de novo.', starters: 'Perguntas para começar', gone: 'O chat não pode ser mostrado aqui.',
    },
  };
  const STAGES = { screen: 'read', read: 'read', brief: 'look', work: 'look', decide: 'check', release: 'check' };
  const language = wanted => [wanted, ...(wanted ? [] : navigator.languages || [])].filter(Boolean).map(tag => tag.slice(0, 2).toLowerCase()).find(tag => T[tag]) || 'en';
  let locale = language(given.locale);
  const t = (key, fill = {}) => String(T[locale][key]).replace(/\{(\w)\}/g, (all, name) => fill[name] ?? all);

  // ---- looks
  const CSS = `
  :host { all: initial; color-scheme: light dark; direction: ltr;
    --accent: var(--supportmax-accent, var(--set-accent, #0b736d)); --on-accent: var(--supportmax-on-accent, var(--set-on-accent, #fff));
    --ground: light-dark(#fff, #14171c); --soft: light-dark(#f2f4f7, #1f242c); --line: light-dark(#e2e6eb, #2b323d); --edge: light-dark(#7f8896, #727d8d);
    --text: light-dark(#171b22, #e9ecf1); --quiet: light-dark(#596270, #a3adbb); --ai: light-dark(#6a3ccf, #b8a1ff); --ai-edge: light-dark(#8b5cf6, #8f74ea);
    --mate: light-dark(#1c5bb8, #8ab8ff); --mate-edge: light-dark(#4a86e0, #4f86d8); --bad: light-dark(#b02323, #ff968e); --bad-soft: light-dark(#fce9e9, #371a1b); --warn: light-dark(#6d4700, #f0c674); --warn-soft: light-dark(#fcf1da, #2d2413);
    --shadow: 0 12px 40px light-dark(rgb(20 26 38 / .2), rgb(0 0 0 / .6)); --sans: var(--supportmax-font, Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif); }
  :host([theme="light"]) { color-scheme: light; }
  :host([theme="dark"]) { color-scheme: dark; }
  *, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; }
  [hidden] { display: none !important; }
  button, input, textarea { font: inherit; color: inherit; }
  button { background: none; border: 0; cursor: pointer; min-height: 44px; min-width: 44px; border-radius: 8px; }
  button:disabled { cursor: default; opacity: .55; }
  :focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
  svg { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; display: block; flex: none; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .launcher { position: fixed; z-index: 2147483000; bottom: 20px; right: 20px; min-width: 56px; height: 56px; padding: 0 16px; border-radius: 28px; background: var(--accent); color: var(--on-accent); box-shadow: var(--shadow); display: flex; align-items: center; justify-content: center; gap: 10px; font: 600 15px/20px var(--sans); }
  .launcher svg { width: 24px; height: 24px; }
  .launcher:focus-visible { outline-offset: 3px; }
  .badge { position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px; background: #c62828; color: #fff; border: 2px solid var(--ground); font: 600 12px/18px var(--sans); text-align: center; }
  .panel { position: fixed; z-index: 2147483001; bottom: 88px; right: 20px; width: 380px; height: min(600px, calc(100dvh - 108px)); display: flex; flex-direction: column; background: var(--ground); color: var(--text); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); overflow: hidden; font: 15px/22px var(--sans); overflow-wrap: anywhere; text-align: start; }
  :host([side="left"]) .launcher, :host([side="left"]) .panel { right: auto; left: 20px; }
  .head { display: flex; align-items: center; gap: 2px; padding: 6px 6px 6px 16px; border-bottom: 1px solid var(--line); min-height: 57px; }
  .head h2 { flex: 1; min-width: 0; font: 600 15px/20px var(--sans); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .head button, .write > button { display: grid; place-items: center; color: var(--quiet); }
  .head button:hover, .write > button:hover { background: var(--soft); color: var(--text); }
  .notice { padding: 8px 16px; background: var(--warn-soft); color: var(--warn); font-size: 13px; line-height: 18px; }
  .talk { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 20px 16px; display: flex; flex-direction: column; gap: 16px; scrollbar-width: thin; }
  .talk > :first-child { margin-top: auto; }
  .welcome { display: grid; gap: 6px; }
  .welcome h3 { font: 600 20px/26px var(--sans); letter-spacing: -.01em; }
  .welcome p, .quiet { color: var(--quiet); font-size: 14px; line-height: 20px; }
  .welcome ul { list-style: none; display: grid; gap: 8px; margin-top: 10px; justify-items: start; }
  .offer { padding: 10px 16px; border: 1px solid var(--edge); border-radius: 22px; text-align: start; font-size: 14px; line-height: 20px; }
  .offer:hover, .row:hover { background: var(--soft); }
  .offer.person { display: inline-flex; align-items: center; gap: 8px; border-style: dashed; }
  ol { list-style: none; display: grid; gap: 14px; }
  ol:empty { display: none; }
  .said .words { white-space: pre-line; }
  .said a, .quote a { color: inherit; text-decoration: underline; text-underline-offset: 2px; }
  .said.ai .bubble, .said.mate .bubble { border-left: 2px solid var(--ai-edge); padding-left: 12px; }
  .said.mate .bubble { border-color: var(--mate-edge); }
  .name { font-size: 12px; line-height: 18px; color: var(--ai); display: flex; gap: 6px; align-items: center; }
  .name svg { width: 14px; height: 14px; }
  .mate .name { color: var(--mate); }
  .name time { color: var(--quiet); }
  .said.customer { display: grid; justify-items: end; gap: 2px; }
  .said.customer .bubble { max-width: 86%; padding: 9px 14px; border-radius: 16px 16px 4px 16px; background: var(--accent); color: var(--on-accent); }
  .said.customer.waiting .bubble { background: var(--soft); color: var(--text); border: 1px dashed var(--edge); }
  .said.customer.failed .bubble { background: var(--bad-soft); color: var(--text); }
  .state { font-size: 12px; line-height: 18px; color: var(--quiet); display: flex; align-items: center; gap: 4px; }
  .failed .state { color: var(--bad); }
  .link { padding: 0 8px; text-decoration: underline; text-underline-offset: 2px; font-size: 13px; color: var(--text); }
  .sources { display: grid; gap: 4px; margin-top: 8px; }
  details { border: 1px solid var(--line); border-radius: 8px; }
  summary { cursor: pointer; min-height: 44px; padding: 11px 12px; display: flex; gap: 8px; font-size: 13px; line-height: 20px; list-style: none; border-radius: 8px; }
  summary::-webkit-details-marker { display: none; }
  summary .n { color: var(--ai); font-weight: 600; }
  summary::after { content: ""; margin: 5px 4px 0 auto; width: 7px; height: 7px; border: solid var(--quiet); border-width: 0 1.5px 1.5px 0; rotate: 45deg; flex: none; }
  details[open] summary::after { rotate: 225deg; margin-top: 9px; }
  .quote { padding: 0 12px 10px; display: grid; gap: 8px; font-size: 13.5px; line-height: 20px; color: var(--quiet); }
  .quote p { border-left: 2px solid var(--line); padding-left: 10px; }
  .quote a { color: var(--text); padding: 6px 0; }
  .files { display: grid; gap: 4px; margin-top: 6px; }
  .files button { display: flex; align-items: center; gap: 8px; padding: 4px 10px; border: 1px solid currentColor; font-size: 13px; text-align: start; }
  .working { display: flex; align-items: center; gap: 10px; color: var(--ai); font-size: 13px; }
  .dots { display: inline-flex; gap: 4px; }
  .dots i { width: 6px; height: 6px; border-radius: 50%; background: var(--ai-edge); }
  .after { display: grid; gap: 12px; }
  .after:empty { display: none; }
  .card { border: 1px solid var(--line); border-radius: 10px; padding: 14px; display: grid; gap: 10px; background: var(--soft); }
  .card h3, .card label { font: 600 14px/20px var(--sans); }
  .card input, .card textarea { width: 100%; min-height: 44px; padding: 9px 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); resize: vertical; }
  .card .acts { display: flex; flex-wrap: wrap; gap: 8px; }
  .marks { display: grid; grid-template-columns: repeat(5, 1fr); gap: 6px; border: 0; }
  .ends { display: flex; justify-content: space-between; gap: 12px; color: var(--quiet); font-size: 12px; line-height: 16px; }
  .marks button { border: 1px solid var(--edge); background: var(--ground); font-weight: 600; }
  .marks button[aria-checked="true"], .primary { background: var(--accent); color: var(--on-accent); border-color: transparent; padding: 0 16px; }
  .marks button[aria-checked="true"] { padding: 0; }
  .bad { color: var(--bad); font-size: 13px; line-height: 18px; }
  .foot { border-top: 1px solid var(--line); padding: 4px 8px calc(8px + env(safe-area-inset-bottom)); }
  .aside { display: flex; align-items: center; gap: 6px; color: var(--quiet); font-size: 13px; padding: 0 8px; }
  .aside svg { width: 16px; height: 16px; }
  .aside:is(button):hover { color: var(--text); text-decoration: underline; }
  .write { display: flex; align-items: flex-end; gap: 4px; border: 1px solid var(--edge); border-radius: 12px; padding: 2px; }
  .write:focus-within { outline: 2px solid var(--text); outline-offset: -1px; }
  .write textarea { flex: 1; min-width: 0; min-height: 44px; max-height: 130px; padding: 11px 4px; border: 0; background: none; resize: none; field-sizing: content; line-height: 22px; }
  .write textarea:focus-visible { outline: none; }
  ::placeholder { color: var(--quiet); opacity: 1; }
  .write > button.send { background: var(--accent); color: var(--on-accent); border-radius: 10px; }
  .write > button.send:hover { background: var(--accent); color: var(--on-accent); filter: brightness(.93); }
  .chips { display: grid; gap: 4px; padding-bottom: 6px; }
  .chip { display: flex; align-items: center; gap: 8px; padding-left: 12px; border: 1px solid var(--line); border-radius: 8px; font-size: 13px; }
  .chip .what { flex: 1; min-width: 0; display: grid; }
  .chip b { font-weight: 500; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .chip progress { width: 100%; height: 4px; accent-color: var(--text); }
  .chip button { display: grid; place-items: center; }
  .list { flex: 1; min-height: 0; overflow-y: auto; padding: 8px; display: flex; flex-direction: column; gap: 2px; }
  .row { display: grid; gap: 2px; padding: 10px 12px; text-align: start; width: 100%; }
  .row b { font-weight: 600; }
  .row span { color: var(--quiet); font-size: 13px; line-height: 18px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .row .new { color: var(--ai); font-weight: 600; }
  .list .primary { margin: 8px; }
  @media (max-width: 480px) {
    .panel, :host([side="left"]) .panel { inset: 0; width: auto; height: 100dvh; border: 0; border-radius: 0; }
    :host([open]) .launcher { display: none; }
    .write textarea { font-size: 16px; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel { animation: rise .14s ease-out; }
    @keyframes rise { from { opacity: 0; transform: translateY(8px); } }
    .dots i { animation: breathe 1.2s infinite ease-in-out; }
    .dots i:nth-child(2) { animation-delay: .15s; }
    .dots i:nth-child(3) { animation-delay: .3s; }
    @keyframes breathe { 0%, 60%, 100% { opacity: .3; } 30% { opacity: 1; } }
  }
  @media (forced-colors: active) { .launcher, .bubble, .write > button { border: 1px solid; } }
  @media print { .launcher, .panel { display: none; } }`;
  const ICONS = {
    chat: 'M4 5h16v11H9l-5 4z', close: 'M6 6l12 12M18 6L6 18', down: 'M6 9l6 6 6-6', send: 'M5 12h13M12 5l7 7-7 7', clip: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.500 8.500a1.700 1.700 0 0 1-2.500-2.500L14.500 7.500',
    person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.500-6 8-6s8 2 8 6', list: 'M4 6h16M4 12h16M4 18h10', ai: 'M12 3l2.200 6.800L21 12l-6.800 2.200L12 21l-2.200-6.800L3 12l6.800-2.200z', back: 'M15 6l-6 6 6 6', sound: 'M4 10v4h4l5 4V6L8 10zM16.500 9a4 4 0 0 1 0 6', mute: 'M4 10v4h4l5 4V6L8 10zM16.500 10l4 4M20.500 10l-4 4',
  };

  // Makes an element. Attributes named on… are listeners, `text` is text and never markup.
  function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined || value === null || value === false) continue;
      if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
      else if (key === 'text') made.textContent = value;
      else made.setAttribute(key, value === true ? '' : value);
    }
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
  }
  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', ICONS[name]);
    svg.append(path);
    return svg;
  }
  // Text with its web and mail addresses as links; nothing else in it becomes anything but text.
  function linked(text) {
    const parts = [];
    let from = 0;
    for (const found of text.matchAll(/https?:\/\/[^\s<>"'`]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gi)) {
      const shown = found[0].replace(/[.,;:!?)\]]+$/, '');
      const target = /^https?:/i.test(shown) ? safe(shown) : 'mailto:' + shown;
      if (!target) continue;
      parts.push(text.slice(from, found.index), el('a', { href: target, target: '_blank', rel: 'noopener noreferrer nofollow', text: shown }));
      from = found.index + shown.length;
    }
    return [...parts, text.slice(from)];
  }
  function safe(address) {
    try {
      const url = new URL(address, base);
      return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
    } catch {
      return null;
    }
  }
  const bytes = size => size < 1024 ? `${size} B` : size < 1048576 ? `${Math.round(size / 1024)} KB` : `${(size / 1048576).toFixed(1)} MB`;
  const clock = moment => new Date(moment).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const pause = ms => new Promise(done => setTimeout(done, ms));

  // ---- what is kept in the browser: read anew before every change, for other tabs write too
  const KEY = `supportmax:${base}:${inbox}`;
  const shelf = kind => {
    let memory = null;
    return {
      read() { try { return JSON.parse(window[kind].getItem(KEY)) || {}; } catch { return memory || {}; } },
      change(how) {
        const all = this.read();
        how(all);
        memory = all;
        try { window[kind].setItem(KEY, JSON.stringify(all)); } catch { /* private windows keep it in memory */ }
      },
    };
  };
  const kept = shelf('localStorage'), here = shelf('sessionStorage');
  const mine = all => ((all.by ??= {})[who()] ??= { outbox: [], draft: '' });
  const who = () => here.read().who || '';
  const outbox = () => mine(kept.read()).outbox;

  // ---- state
  let settings = null, session = null, sessionWait = null, ui = null, opened = false, view = 'talk', returnTo = null;
  let current = { ticket: null, local: 'n' + fresh(), status: null, handler: null, rating: null };
  let messages = [], shown = new Set(), last = 0, unread = 0, seenTold = 0, seenTimer = 0;
  let stream = null, working = null, writing = null, chunks = '', held = [], sending = false, unreachable = false, flushTimer = 0, backoff = 1000;
  let uploads = [], attributes = {}, mailAsked = false, readyTold = false, refusedHere = null, hideTimer = 0, generation = 0;
  const listeners = {};

  function tell(name, detail) {
    (listeners[name] || []).forEach(fn => { try { fn(detail); } catch (failure) { setTimeout(() => { throw failure; }); } });
    document.dispatchEvent(new CustomEvent('supportmax:' + name, { detail }));
  }
  function complain(failure) {
    console.log(`SupportMax: ${failure.code || 'error'}: ${failure.message}`);
    tell('error', { code: failure.code || 'error', message: failure.message });
  }

  // ---- talking to the server
  async function call(method, path, { body, headers = {}, open = false } = {}) {
    let response;
    try {
      response = await fetch(root + path, { method, credentials: 'omit', cache: 'no-store', headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...(open ? {} : { Authorization: 'Bearer ' + (await authorised()) }), ...headers }, body: body && JSON.stringify(body) });
    } catch (failure) {
      if (failure.code) throw failure;
      throw Object.assign(new Error(t('unreachable')), { code: 'unreachable', network: true });
    }
    const answer = response.status === 204 ? {} : await response.json().catch(() => ({}));
    if (response.ok) return answer.data;
    const failure = problem(response, answer);
    if (!open && ['session_unknown', 'session_over'].includes(failure.code)) forget(failure);
    throw failure;
  }
  function problem(response, answer) {
    const first = (answer.errors || [])[0] || {};
    return Object.assign(new Error(answer.detail || `HTTP ${response.status}`), { status: response.status, code: first.code || 'http_' + response.status, wait: Number(response.headers.get('Retry-After')) || 0 });
  }
  async function authorised() {
    if (session) return session.token;
    return (sessionWait ??= begin().finally(() => { sessionWait = null; }));
  }
  async function begin() {
    const make = async () => {
      const known = kept.read().session;
      if (known) { session = known; return known.token; }
      const made = await call('POST', '/session', { body: {}, open: true });
      session = made;
      kept.change(all => { all.session = made; });
      return made.token;
    };
    return navigator.locks ? navigator.locks.request(KEY, make) : make();
  }
  function forget(failure) {
    const customer = session && session.customer;
    session = null;
    if (customer) {
      here.change(all => { delete all.session; delete all.who; });
      clear();
      complain(Object.assign(failure, { message: t('over') }));
    } else {
      kept.change(all => { delete all.session; });
    }
  }

  // ---- the stream: fetch and not EventSource, for only fetch can carry the session in a header
  function watch() {
    if (stream || !current.ticket || !session) return;
    const mineNow = (stream = { abort: new AbortController(), ticket: current.ticket });
    follow(mineNow).finally(() => { if (stream === mineNow) stream = null; });
  }
  function unwatch() {
    if (stream) stream.abort.abort();
    stream = null;
    dropWriting();
  }
  async function follow(own) {
    for (let wait = 500; stream === own; wait = Math.min(wait * 2, 20000)) {
      try {
        const response = await fetch(`${root}/events?ticket=${own.ticket}`, { credentials: 'omit', cache: 'no-store', signal: own.abort.signal, headers: { Accept: 'text/event-stream', Authorization: 'Bearer ' + session.token, 'Last-Event-ID': String(last) } });
        if (!response.ok) {
          const failure = problem(response, await response.json().catch(() => ({})));
          if (failure.status === 404) return;
          if (failure.status === 401) return forget(failure);
          wait = Math.max(wait, failure.wait * 1000);
        } else {
          reached();
          await events(response.body, own, () => { wait = 500; });
        }
      } catch (failure) {
        if (stream !== own) return;
      }
      if (stream !== own) return;
      dropWriting();
      setWorking(null);
      await pause(wait * (0.75 + Math.random() / 2));
    }
  }
  async function events(body, own, alive) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done || stream !== own) return;
      alive();
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop();
      for (const block of blocks) {
        const event = { name: 'message', data: '' };
        for (const line of block.split(/\r?\n/)) {
          if (line.startsWith('event:')) event.name = line.slice(6).trim();
          else if (line.startsWith('data:')) event.data += line.slice(5);
        }
        if (event.data) hear(event.name, JSON.parse(event.data));
      }
    }
  }
  function hear(name, data) {
    if (name === 'status') setWorking(STAGES[data.stage]);
    else if (name === 'chunk') piece(data.text);
    else if (name === 'message') came(data);
    else if (name === 'done') {
      setWorking(null);
      stand(data);
    }
  }

  // ---- what comes in
  function came(message) {
    if (message.author.type === 'customer' && sending) {
      held.push(message);
      return;
    }
    const known = shown.has(message.id);
    dropWriting(known ? null : message);
    if (known) last = Math.max(last, message.sequence);
    else add(message, true);
  }
  function add(message, live) {
    shown.add(message.id);
    messages.push(message);
    last = Math.max(last, message.sequence);
    const own = message.author.type === 'customer';
    const item = drawn(message), end = nearEnd();
    if (writing) {
      writing.replaceWith(item);
      writing = null;
    } else {
      put(item);
    }
    if (end && !own) reveal(item);
    if (!live) return;
    if (!own) {
      setWorking(null);
      tell('message', { id: message.id, ticket: message.ticket, author: message.author, text: message.text });
      if (!opened || document.hidden) {
        unread++;
        badge();
      }
      if (!opened) ui.announce.textContent = t('newMessage', { w: message.author.name });
      beep();
    }
    seen();
  }
  function piece(text) {
    chunks += text;
    setWorking(null);
    writing ??= put(bubble('ai', '', null));
    ui.log.setAttribute('aria-busy', 'true');
    const end = nearEnd();
    writing.querySelector('.words').textContent = chunks;
    if (end) reveal(writing);
  }
  function dropWriting(replacement) {
    chunks = '';
    if (ui) ui.log.removeAttribute('aria-busy');
    if (writing && !replacement) {
      writing.remove();
      writing = null;
    }
  }
  function setWorking(stage) {
    working = stage || null;
    if (!ui) return;
    const end = nearEnd();
    ui.working.hidden = !working || !!writing;
    ui.stage.textContent = working ? t(working) + '…' : '';
    if (end && working) toEnd();
  }
  function stand({ status, handler, rating }) {
    current.status = status;
    current.handler = handler;
    if (rating !== undefined) current.rating = rating;
    standing();
  }
  function seen() {
    if (!opened || document.hidden || view !== 'talk' || !current.ticket || last <= seenTold) return;
    clearTimeout(seenTimer);
    seenTimer = setTimeout(async () => {
      const told = last;
      try {
        await call('POST', '/seen', { body: { ticket: current.ticket, sequence: told } });
        seenTold = Math.max(seenTold, told);
      } catch { /* told with the next message */ }
    }, 600);
  }

  // ---- what goes out: kept first, then sent in order; the key makes a message that was sent twice the same message
  function say(text, { files = [], person = false } = {}) {
    const entry = { key: fresh(), text, files, person, ticket: current.ticket, local: current.ticket ? null : current.local, at: Date.now() };
    kept.change(all => mine(all).outbox.push(entry));
    put(pending(entry));
    toEnd();
    flush();
  }
  async function flush() {
    if (sending) return;
    sending = true;
    clearTimeout(flushTimer);
    const round = generation;
    try {
      for (let entry; round === generation && (entry = outbox().find(each => !each.failed));) {
        if (!(await deliver(entry, round))) break;
      }
    } finally {
      sending = false;
      held.splice(0).forEach(came);
    }
  }
  async function deliver(entry, round) {
    try {
      const body = { text: entry.text, ...(entry.ticket ? { ticket: entry.ticket } : { fresh: true }), attachments: entry.files.map(file => file.id), ...(Object.keys(attributes).length ? { attributes } : {}) };
      const taken = await call('POST', '/messages', { body, headers: { 'Idempotency-Key': entry.key } });
      if (round !== generation) return false;
      reached();
      sent(entry, taken);
      if (entry.person) await callPerson(taken.ticket.number);
      return true;
    } catch (failure) {
      if (round === generation) notSent(entry, failure);
      return false;
    }
  }
  function sent(entry, taken) {
    const number = taken.ticket.number;
    kept.change(all => {
      const box = mine(all);
      box.outbox = box.outbox.filter(each => each.key !== entry.key);
      // What else was written for a conversation that began with this message, or went on as a new one, follows it.
      box.outbox.filter(each => (entry.local ? each.local === entry.local : each.ticket === entry.ticket)).forEach(each => Object.assign(each, { ticket: number, local: null }));
    });
    const item = ui.items.querySelector(`[data-key="${entry.key}"]`);
    if (item) item.remove();
    if (!belongs(entry)) return;
    if (current.ticket !== number) {
      unwatch();
      Object.assign(current, { ticket: number, local: null, rating: null });
      last = taken.message.sequence - 1;
      seenTold = 0;
    }
    if (!shown.has(taken.message.id)) {
      shown.add(taken.message.id);
      messages.push(taken.message);
      const drawnNow = drawn(taken.message);
      const waiting = ui.items.querySelector('.waiting, .failed');
      if (waiting) waiting.before(drawnNow);
      else put(drawnNow);
      // The stream begins after what was shown in order; a reply that overtook this message must not be skipped.
      if (taken.message.sequence === last + 1) last = taken.message.sequence;
    }
    stand(taken.ticket);
    watch();
    seen();
  }
  const belongs = entry => (entry.ticket ? entry.ticket === current.ticket : entry.local === current.local);
  function notSent(entry, failure) {
    const later = failure.network || failure.status === 429 || failure.status >= 500;
    if (failure.network) lost();
    if (['session_unknown'].includes(failure.code)) {
      flushTimer = setTimeout(flush, 300);
      return;
    }
    if (later) {
      const wait = failure.wait ? failure.wait * 1000 : backoff;
      backoff = Math.min(backoff * 2, 30000);
      flushTimer = setTimeout(flush, wait);
      mark(entry, failure.status === 429 ? t('slow') : t('waiting'), 'waiting');
      return;
    }
    kept.change(all => mine(all).outbox.filter(each => each.key === entry.key).forEach(each => { each.failed = failure.message; }));
    mark({ ...entry, failed: failure.message }, `${t('failed')} ${failure.message}`, 'failed');
    complain(failure);
    if (failure.code === 'not_found') rewatch();
    flushTimer = setTimeout(flush, 300);
  }
  function rewatch() {
    unwatch();
    watch();
  }
  function mark(entry, words, kind) {
    const item = ui.items.querySelector(`[data-key="${entry.key}"]`);
    if (item) item.replaceWith(pending(entry, words, kind));
  }
  function drop(entry) {
    kept.change(all => { const box = mine(all); box.outbox = box.outbox.filter(each => each.key !== entry.key); });
    ui.items.querySelector(`[data-key="${entry.key}"]`)?.remove();
    ui.words.focus();
  }
  function again(entry) {
    kept.change(all => mine(all).outbox.filter(each => each.key === entry.key).forEach(each => { delete each.failed; }));
    mark({ ...entry, failed: undefined }, t('waiting'), 'waiting');
    flush();
    ui.words.focus();
  }
  function lost() {
    if (unreachable) return;
    unreachable = true;
    notices();
  }
  function reached() {
    backoff = 1000;
    if (!unreachable) return;
    unreachable = false;
    notices();
    seen();
    flush();
  }
  async function callPerson(number = current.ticket) {
    if (!number) return say(t('personSaid'), { person: true });
    ui.person.disabled = true;
    toEnd();
    try {
      const line = await call('POST', `/person?ticket=${number}`);
      if (line.number !== current.ticket) await show(line.number);
      else stand(line);
      watch();
    } catch (failure) {
      put(el('li', { class: 'said quiet', text: t('retry') }));
      if (failure.network) lost();
      standing();
    }
  }

  // ---- files
  function choose(files) {
    for (const file of files) {
      const upload = { file, part: 0, id: null, error: null };
      uploads.push(upload);
      if (file.size > 20971520) upload.error = t('tooLarge');
      else send(upload);
    }
    chips();
  }
  async function send(upload) {
    try {
      const token = await authorised();
      upload.request = new XMLHttpRequest();
      const form = new FormData();
      form.append('file', upload.file, upload.file.name);
      const answer = await new Promise((done, fail) => {
        const request = upload.request;
        request.open('POST', root + '/attachments');
        request.setRequestHeader('Authorization', 'Bearer ' + token);
        request.upload.addEventListener('progress', event => {
          upload.part = event.lengthComputable ? event.loaded / event.total : 0;
          if (upload.bar) upload.bar.value = upload.part;
        });
        request.addEventListener('load', () => {
          let read = {};
          try { read = JSON.parse(request.responseText); } catch { /* told below */ }
          if (request.status === 201) done(read.data);
          else fail(new Error(read.detail || t('uploadFailed')));
        });
        request.addEventListener('error', () => fail(new Error(t('uploadFailed'))));
        request.send(form);
      });
      upload.id = answer.id;
      upload.name = answer.name;
    } catch (failure) {
      upload.error = failure.message;
    }
    chips();
  }
  function chips() {
    ui.chips.replaceChildren(...uploads.map(upload => {
      upload.bar = el('progress', { max: 1, value: upload.part, 'aria-label': t('uploading', { f: upload.file.name }) });
      return el('div', { class: 'chip' },
        el('div', { class: 'what' }, el('b', { text: upload.file.name }), upload.error ? el('span', { class: 'bad', role: 'alert', text: upload.error }) : el('span', { class: 'quiet', text: bytes(upload.file.size) }), upload.id || upload.error ? null : upload.bar),
        el('button', { type: 'button', 'aria-label': `${t('remove')}: ${upload.file.name}`, onclick: () => { upload.request?.abort(); uploads = uploads.filter(each => each !== upload); chips(); ui.words.focus(); } }, icon('close')));
    }));
    sendable();
  }
  const sendable = () => { ui.send.disabled = uploads.some(upload => !upload.id && !upload.error); };
  async function fetchFile(file, ticket) {
    try {
      const response = await fetch(`${root}/attachments/${file.id}?ticket=${ticket}`, { credentials: 'omit', headers: { Authorization: 'Bearer ' + (await authorised()) } });
      if (!response.ok) throw new Error();
      const link = el('a', { href: URL.createObjectURL(await response.blob()), download: file.name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    } catch {
      complain({ code: 'download', message: t('retry') });
    }
  }

  // ---- drawing
  function put(item) {
    const end = nearEnd();
    ui.offers.hidden = true;
    ui.person.hidden = current.handler === 'human';
    const waiting = item.dataset.key ? null : ui.items.querySelector('.waiting, .failed');
    if (waiting) waiting.before(item);
    else ui.items.append(item);
    if (end) toEnd();
    return item;
  }
  const nearEnd = () => ui.talk.scrollHeight - ui.talk.scrollTop - ui.talk.clientHeight < 120;
  // To the end, but never past the beginning of what is new: people read from there.
  const reveal = item => { ui.talk.scrollTop = Math.min(ui.talk.scrollHeight, item.offsetTop - ui.talk.offsetTop - 12); };
  const toEnd = () => { ui.talk.scrollTop = ui.talk.scrollHeight; };
  function bubble(kind, name, moment) {
    const box = el('div', { class: 'bubble' });
    if (kind !== 'customer') box.append(el('p', { class: 'name' }, icon(kind === 'ai' ? 'ai' : 'person'), el('span', { text: name }), moment ? el('time', { datetime: moment, text: clock(moment) }) : null));
    else box.append(el('span', { class: 'unseen', text: t('you') + ': ' }));
    box.append(el('div', { class: 'words' }));
    return el('li', { class: 'said ' + kind }, box);
  }
  function drawn(message) {
    const kind = { customer: 'customer', ai: 'ai' }[message.author.type] || 'mate';
    const item = bubble(kind, message.author.name, message.created_at);
    item.querySelector('.words').append(...linked(message.text));
    const box = item.querySelector('.bubble');
    if (message.citations.length) box.append(sources(message.citations));
    if (message.attachments.length) box.append(el('div', { class: 'files' }, ...message.attachments.map(file => el('button', { type: 'button', onclick: () => fetchFile(file, message.ticket) }, icon('clip'), el('span', { text: `${file.name} · ${bytes(file.size)}` })))));
    return item;
  }
  function sources(citations) {
    const articles = new Map();
    citations.forEach(each => articles.set(each.article, [...(articles.get(each.article) || []), each]));
    return el('div', { class: 'sources', role: 'group', 'aria-label': t('sources') }, ...[...articles.values()].map((quoted, place) => {
      const target = safe(quoted[0].url.startsWith('/') ? base + quoted[0].url : quoted[0].url);
      return el('details', {}, el('summary', {}, el('span', { class: 'n', text: place + 1 }), el('span', { text: quoted[0].title })),
        el('div', { class: 'quote' }, ...[...new Set(quoted.map(each => each.quote))].map(quote => el('p', { text: quote })), target ? el('a', { href: target, target: '_blank', rel: 'noopener', text: t('article') }) : null));
    }));
  }
  function pending(entry, words = entry.failed ? `${t('failed')} ${entry.failed}` : unreachable || !navigator.onLine ? t('waiting') : '', kind = entry.failed ? 'failed' : 'waiting') {
    const item = bubble('customer', '', null);
    item.classList.add(kind);
    item.dataset.key = entry.key;
    item.querySelector('.words').append(...linked(entry.text));
    if (entry.files.length) item.querySelector('.bubble').append(el('div', { class: 'quiet', text: entry.files.map(file => file.name).join(', ') }));
    if (words) item.append(el('p', { class: 'state' }, el('span', { text: words }), ...(kind === 'failed' ? [el('button', { type: 'button', class: 'link', text: t('again'), onclick: () => again(entry) }), el('button', { type: 'button', class: 'link', text: t('remove'), onclick: () => drop(entry) })] : [])));
    return item;
  }
  function redraw() {
    ui.items.replaceChildren();
    ui.offers.hidden = false;
    messages.forEach(message => put(drawn(message)));
    outbox().filter(belongs).forEach(entry => put(pending(entry)));
    writing = null;
    setWorking(working);
    standing();
    toEnd();
  }
  function standing() {
    const human = current.handler === 'human', over = ['solved', 'closed'].includes(current.status);
    ui.person.disabled = false;
    ui.person.hidden = human || !ui.offers.hidden; // the first screen offers it above
    ui.human.hidden = !human || over;
    // What somebody is typing there stays as long as nothing has changed.
    const shows = JSON.stringify([current.ticket, over, human, current.rating, current.rerate, mailAsked, kept.read().email, session && session.email]);
    if (ui.shows === shows) return;
    ui.shows = shows;
    const end = nearEnd();
    ui.after.replaceChildren(...[over ? el('p', { class: 'quiet', text: t(current.status) }) : null, over ? rating() : null, human && !over ? mail() : null].filter(Boolean));
    if (end) toEnd();
  }
  function rating() {
    if (current.rating && !current.rerate) return el('div', { class: 'card' }, el('p', { role: 'status', text: `${t('thanks')} (${current.rating.rating}/5)` }), el('div', { class: 'acts' }, el('button', { type: 'button', class: 'link', text: t('change'), onclick: () => { current.rerate = true; standing(); ui.after.querySelector('.marks button').focus(); } })));
    let chosen = current.rating ? current.rating.rating : 0;
    const comment = el('textarea', { rows: 2, maxlength: 2000, 'aria-label': t('comment'), placeholder: t('comment') });
    comment.value = current.rating ? current.rating.comment : '';
    const bad = el('p', { class: 'bad', role: 'alert', hidden: true });
    const submit = el('button', { type: 'submit', class: 'primary', text: t('rateSend'), disabled: !chosen });
    const more = el('div', { class: 'acts', hidden: !chosen }, comment, submit);
    const marks = [1, 2, 3, 4, 5].map(n => el('button', { type: 'button', role: 'radio', 'aria-checked': String(n === chosen), tabindex: n === (chosen || 1) ? 0 : -1, 'aria-label': `${n}: ${T[locale].rates[n - 1]}`, title: T[locale].rates[n - 1], text: n, onclick: () => pick(n) }));
    function pick(n) {
      chosen = n;
      marks.forEach((each, place) => { each.setAttribute('aria-checked', String(place + 1 === n)); each.tabIndex = place + 1 === n ? 0 : -1; });
      more.hidden = submit.disabled = false;
      more.hidden = false;
      marks[n - 1].focus();
      toEnd();
    }
    const turn = event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      pick(Math.min(5, Math.max(1, (chosen || 1 - step) + step)));
    };
    return el('form', { class: 'card', onsubmit: async event => {
      event.preventDefault();
      try {
        current.rating = await call('POST', '/rating', { body: { ticket: current.ticket, rating: chosen, comment: comment.value } });
        current.rerate = false;
        standing();
        ui.words.focus();
      } catch (failure) {
        bad.textContent = failure.network ? t('retry') : failure.message;
        bad.hidden = false;
      }
    } }, el('h3', { text: t('rate') }), el('div', { class: 'marks', role: 'radiogroup', 'aria-label': t('rate'), onkeydown: turn }, ...marks), el('p', { class: 'ends', 'aria-hidden': 'true' }, el('span', { text: T[locale].rates[0] }), el('span', { text: T[locale].rates[4] })), more, bad);
  }
  function mail() {
    const known = kept.read().email?.[who()];
    if (known) return el('p', { class: 'quiet', text: t('mailSaved', { e: known }) });
    if (mailAsked || (session && session.email)) return null;
    const field = el('input', { type: 'email', id: 'mail', autocomplete: 'email', maxlength: 320, required: true });
    const bad = el('p', { class: 'bad', role: 'alert', hidden: true });
    return el('form', { class: 'card', novalidate: true, onsubmit: async event => {
      event.preventDefault();
      try {
        const { email } = await call('POST', '/contact', { body: { email: field.value } });
        kept.change(all => { (all.email ??= {})[who()] = email; });
        standing();
        ui.words.focus();
      } catch (failure) {
        bad.textContent = failure.status === 422 ? t('mailBad') : t('retry');
        bad.hidden = false;
        field.focus();
      }
    } }, el('label', { for: 'mail', text: t('mail') }), el('span', { class: 'unseen', text: t('mailLabel') }), field, bad, el('div', { class: 'acts' }, el('button', { type: 'submit', class: 'primary', text: t('mailSave') }), el('button', { type: 'button', class: 'link', text: t('later'), onclick: () => { mailAsked = true; standing(); ui.words.focus(); } })));
  }
  function notices() {
    const signIn = settings && settings.require_identity && !(session && session.customer);
    const words = refusedHere ? t('gone') : signIn ? t('signIn') : !navigator.onLine ? t('offline') : unreachable ? t('unreachable') : '';
    ui.notice.textContent = words;
    ui.notice.hidden = !words;
    ui.foot.hidden = !!refusedHere || !!signIn || view !== 'talk';
    ui.offers.querySelectorAll('button').forEach(each => { each.disabled = !!signIn || !!refusedHere; });
  }
  function badge() {
    ui.badge.hidden = unread === 0;
    ui.badge.textContent = unread > 9 ? '9+' : unread;
    ui.launcher.setAttribute('aria-label', opened ? t('close') : unread ? t('openUnread', { n: unread }) : ui.text ? `${ui.text}: ${t('open')}` : t('open'));
    tell('unread', { count: unread });
  }
  let audio = null;
  function beep() {
    if (!kept.read().sound || (opened && !document.hidden)) return;
    try {
      audio ??= new AudioContext();
      const tone = audio.createOscillator(), loud = audio.createGain();
      tone.frequency.value = 660;
      loud.gain.setValueAtTime(0.06, audio.currentTime);
      loud.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.25);
      tone.connect(loud).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.26);
    } catch { /* no sound is no harm */ }
  }

  // ---- the element
  class Widget extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' });
      this.paint = new CSSStyleSheet();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
      this.shadowRoot.adoptedStyleSheets = [sheet, this.paint];
    }
  }
  if (!customElements.get('supportmax-widget')) customElements.define('supportmax-widget', Widget);
  const host = document.createElement('supportmax-widget');

  function build() {
    const had = ui && ui.words.value;
    const name = settings && settings.company ? t('titleOf', { c: settings.company }) : t('title');
    ui = { text: given.launcher ?? (settings ? settings.launcher : '') };
    ui.badge = el('span', { class: 'badge', 'aria-hidden': 'true', hidden: true });
    ui.launcher = el('button', { type: 'button', class: 'launcher', part: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': String(opened), 'aria-controls': 'panel', onclick: () => toggle() }, icon(opened ? 'down' : 'chat'), ui.text ? el('span', { text: ui.text }) : null, ui.badge);
    ui.title = el('h2', { id: 'title', text: name });
    ui.toList = el('button', { type: 'button', 'aria-label': t('all'), title: t('all'), onclick: () => go(view === 'list' ? 'talk' : 'list') }, icon('list'));
    const loud = () => !!kept.read().sound;
    ui.sound = el('button', { type: 'button', 'aria-pressed': String(loud()), 'aria-label': t('soundOn'), title: t(loud() ? 'soundOn' : 'soundOff'), onclick: () => { kept.change(all => { all.sound = !all.sound; }); ui.sound.setAttribute('aria-pressed', String(loud())); ui.sound.title = t(loud() ? 'soundOn' : 'soundOff'); ui.sound.replaceChildren(icon(loud() ? 'sound' : 'mute')); } }, icon(loud() ? 'sound' : 'mute'));
    ui.notice = el('p', { class: 'notice', role: 'status', hidden: true });
    ui.items = el('ol');
    ui.log = el('div', { role: 'log', 'aria-label': t('log'), 'aria-live': 'polite' }, ui.items);
    const questions = settings ? settings.questions : [];
    ui.offers = el('ul', { 'aria-label': t('starters') }, ...questions.map(question => el('li', {}, el('button', { type: 'button', class: 'offer', text: question, onclick: () => { say(question); ui.words.focus(); } }))), el('li', {}, el('button', { type: 'button', class: 'offer person', onclick: () => { callPerson(); ui.words.focus(); } }, icon('person'), el('span', { text: t('person') }))));
    ui.welcome = el('section', { class: 'welcome' }, el('h3', { text: given.greeting || (settings && settings.greeting) || t('hello') }), el('p', { text: t('about') }), ui.offers);
    ui.stage = el('span');
    ui.working = el('p', { class: 'working', role: 'status', hidden: true }, el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), ui.stage);
    ui.after = el('div', { class: 'after' });
    ui.talk = el('div', { class: 'talk', tabindex: '0', role: 'region', 'aria-label': t('log') }, ui.welcome, ui.log, ui.working, ui.after);
    ui.list = el('div', { class: 'list', hidden: true });
    ui.chips = el('div', { class: 'chips' });
    ui.words = el('textarea', { rows: 1, maxlength: 20000, 'aria-label': t('write'), placeholder: t('hint'), autocomplete: 'off' });
    ui.words.value = had ?? mine(kept.read()).draft;
    ui.send = el('button', { type: 'submit', class: 'send', 'aria-label': t('send'), title: t('send') }, icon('send'));
    ui.pick = el('input', { type: 'file', multiple: true, hidden: true, tabindex: '-1', 'aria-label': t('attach'), onchange: event => { choose(event.target.files); event.target.value = ''; ui.words.focus(); } });
    ui.person = el('button', { type: 'button', class: 'aside', onclick: () => { callPerson(); ui.words.focus(); } }, icon('person'), el('span', { text: t('person') }));
    ui.human = el('p', { class: 'aside', role: 'status', hidden: true }, icon('person'), el('span', { text: t('human') }));
    ui.form = el('form', { class: 'write', onsubmit: event => { event.preventDefault(); submit(); } }, el('button', { type: 'button', 'aria-label': t('attach'), title: t('attach'), onclick: () => ui.pick.click() }, icon('clip')), ui.pick, ui.words, ui.send);
    ui.foot = el('div', { class: 'foot' }, ui.person, ui.human, ui.chips, ui.form);
    ui.announce = el('p', { class: 'unseen', role: 'status' });
    ui.panel = el('section', { class: 'panel', part: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: !opened, lang: locale }, el('div', { class: 'head' }, ui.title, ui.toList, ui.sound, el('button', { type: 'button', 'aria-label': t('close'), title: t('close'), onclick: close }, icon('close'))), ui.notice, ui.talk, ui.list, ui.foot);
    host.shadowRoot.replaceChildren(ui.panel, ui.launcher, ui.announce);
    host.setAttribute('lang', locale);
    host.setAttribute('side', given.side || (settings && settings.side) || 'right');
    paint();
    keys();
    notices();
    badge();
    redraw();
    chips();
    go(view, true);
  }
  function keys() {
    ui.words.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      submit();
    });
    ui.words.addEventListener('input', () => kept.change(all => { mine(all).draft = ui.words.value; }));
    ui.words.addEventListener('paste', event => {
      if (!event.clipboardData.files.length) return;
      event.preventDefault();
      choose(event.clipboardData.files);
    });
    ui.panel.addEventListener('dragover', event => event.preventDefault());
    ui.panel.addEventListener('drop', event => {
      event.preventDefault();
      choose(event.dataTransfer.files);
    });
    ui.panel.addEventListener('keydown', event => {
      event.stopPropagation(); // the page's own shortcuts are not meant
      if (event.key === 'Escape') close();
      if (event.key === 'Tab' && full()) around(event);
    });
  }
  const full = () => matchMedia('(max-width: 480px)').matches;
  // On a telephone the dialog is all there is, so the focus stays in it.
  function around(event) {
    const places = [...ui.panel.querySelectorAll('button, textarea, a[href], input, summary, [tabindex="0"]')].filter(each => !each.disabled && each.tabIndex >= 0 && each.offsetParent !== null);
    const edge = event.shiftKey ? places[0] : places[places.length - 1];
    if (host.shadowRoot.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? places[places.length - 1] : places[0]).focus();
  }
  function submit() {
    const files = uploads.filter(upload => upload.id).map(upload => ({ id: upload.id, name: upload.name }));
    const text = ui.words.value.trim() || (files.length ? t('file', { f: files.map(file => file.name).join(', ') }) : '');
    if (!text || ui.send.disabled) return;
    ui.words.value = '';
    kept.change(all => { mine(all).draft = ''; });
    uploads = [];
    chips();
    say(text, { files });
  }
  function paint() {
    const set = given.accent || (settings && settings.colour) || '';
    const accent = getComputedStyle(host).getPropertyValue('--supportmax-accent').trim() || set;
    const hex = /^#([0-9a-f]{6})$/i.exec(accent);
    const light = hex ? [0, 2, 4].map(at => parseInt(hex[1].slice(at, at + 2), 16) / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0) : 0;
    host.paint.replaceSync(`:host { ${/^#[0-9a-f]{6}$/i.test(set) ? `--set-accent: ${set};` : ''} --set-on-accent: ${light > 0.179 ? '#000' : '#fff'}; }`);
  }

  // ---- moving about
  async function go(where, quiet) {
    view = where;
    ui.talk.hidden = where !== 'talk';
    ui.list.hidden = where !== 'list';
    ui.toList.replaceChildren(icon(where === 'list' ? 'back' : 'list'));
    ui.toList.setAttribute('aria-label', t(where === 'list' ? 'back' : 'all'));
    notices();
    if (where === 'talk') {
      if (!quiet) { toEnd(); ui.words.focus(); seen(); }
      return;
    }
    ui.list.replaceChildren(el('button', { type: 'button', class: 'primary', text: t('fresh'), onclick: begun }));
    try {
      const entries = session || kept.read().session ? await call('GET', '/tickets') : [];
      if (view !== 'list') return;
      ui.list.append(...(entries.length ? entries.map(row) : [el('p', { class: 'quiet row', text: t('none') })]));
    } catch (failure) {
      if (failure.network) lost();
      ui.list.append(el('p', { class: 'quiet row', text: t('retry') }));
    }
    if (!quiet) ui.list.querySelector('button').focus();
  }
  function row({ ticket, unread: count, last: words }) {
    return el('button', { type: 'button', class: 'row', 'data-ticket': ticket.number, onclick: async () => { await show(ticket.number); go('talk'); } }, el('b', { text: ticket.subject }), el('span', { text: words }), el('span', {}, new Date(ticket.updated_at).toLocaleDateString(locale, { day: 'numeric', month: 'short' }), count ? el('span', { class: 'new', text: ' · ' + t('unread', { n: count }) }) : ''));
  }
  function begun() {
    unwatch();
    clear();
    go('talk');
  }
  function clear() {
    unwatch();
    current = { ticket: null, local: 'n' + fresh(), status: null, handler: null, rating: null };
    messages = [];
    shown = new Set();
    held = [];
    last = seenTold = 0;
    working = null;
    if (ui) redraw();
  }
  async function show(number) {
    const whole = await call('GET', '/messages' + (number ? `?ticket=${number}` : ''));
    loaded = session && session.token;
    clear();
    if (!whole.ticket) {
      const left = outbox().find(entry => entry.local);
      if (left) current.local = left.local;
      redraw();
      return;
    }
    Object.assign(current, { ticket: whole.ticket.number, local: null, status: whole.ticket.status, handler: whole.ticket.handler, rating: whole.rating });
    seenTold = whole.seen;
    messages = whole.messages;
    messages.forEach(message => shown.add(message.id));
    last = messages.length ? messages[messages.length - 1].sequence : 0;
    redraw();
    watch();
    seen();
  }
  function open() {
    if (opened) return;
    opened = true;
    returnTo = document.activeElement;
    unread = 0;
    host.setAttribute('open', '');
    ui.panel.hidden = false;
    ui.panel.setAttribute('aria-modal', String(full()));
    ui.launcher.setAttribute('aria-expanded', 'true');
    ui.launcher.replaceChild(icon('down'), ui.launcher.firstElementChild);
    badge();
    toEnd();
    ui.words.focus();
    watch();
    seen();
    tell('open', {});
  }
  function close() {
    if (!opened) return;
    opened = false;
    host.removeAttribute('open');
    ui.panel.hidden = true;
    ui.launcher.setAttribute('aria-expanded', 'false');
    ui.launcher.replaceChild(icon('chat'), ui.launcher.firstElementChild);
    badge();
    (returnTo && returnTo !== document.body && returnTo !== host && returnTo.isConnected ? returnTo : ui.launcher).focus();
    tell('close', {});
  }
  const toggle = () => (opened ? close() : open());

  // ---- the page's side
  let isBuilt, loaded = null;
  const later = [];
  let userWait = new Promise(done => { isBuilt = done; });
  const built = fn => (...args) => { if (ui) fn(...args); else later.push(() => fn(...args)); };
  const verbs = {
    open: built(open), close: built(close), toggle: built(toggle), reset: built(reset),
    setUser: user => (userWait = userWait.then(() => setUser(user))),
    setCustomAttributes(wanted) { Object.entries(wanted || {}).forEach(([name, value]) => { if (value === null || value === undefined) delete attributes[name]; else attributes[name] = String(value).slice(0, 500); }); },
    setLocale(wanted) { locale = language(wanted); if (ui) build(); },
    setTheme(wanted) { if (['light', 'dark'].includes(wanted)) host.setAttribute('theme', wanted); else host.removeAttribute('theme'); },
    on(name, fn) { (listeners[name] ??= []).push(fn); if (name === 'ready' && readyTold) fn({}); return () => { listeners[name] = listeners[name].filter(each => each !== fn); }; },
  };
  async function setUser(user) {
    try {
      if (!user || typeof user.token !== 'string') throw Object.assign(new Error('setUser needs {token}, a JWT that your server has signed'), { code: 'identity_missing' });
      const made = await call('POST', '/session', { body: { token: user.token }, open: true });
      generation++;
      session = made;
      here.change(all => { all.session = made; all.who = 'c:' + subject(user.token); });
      await reload();
      return true;
    } catch (failure) {
      if (failure.network) lost();
      complain(failure);
      return false;
    }
  }
  // Only a name for what this browser keeps of the customer; what the token is worth, the server decides.
  const subject = token => { try { return String(JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).sub); } catch { return ''; } };
  function reset() {
    generation++;
    kept.change(all => { const sound = all.sound; Object.keys(all).forEach(key => delete all[key]); all.sound = sound; });
    here.change(all => Object.keys(all).forEach(key => delete all[key]));
    session = null;
    attributes = {};
    uploads = [];
    unread = 0;
    mailAsked = false;
    clear();
    close();
    ui.words.value = '';
    build();
  }
  async function reload() {
    clear();
    ui.words.value = mine(kept.read()).draft;
    notices();
    await show();
    await count();
    flush();
  }
  async function count() {
    const entries = await call('GET', '/tickets');
    unread = opened ? 0 : entries.reduce((sum, entry) => sum + entry.unread, 0);
    badge();
  }

  async function start() {
    const theme = given.theme;
    if (theme) verbs.setTheme(theme);
    document.body.append(host);
    session = here.read().session || kept.read().session || null;
    build();
    isBuilt();
    later.splice(0).forEach(act => act());
    for (let wait = 1000; !settings; wait = Math.min(wait * 2, 30000)) {
      try {
        settings = await call('GET', '/settings', { open: true });
        refusedHere = null;
      } catch (failure) {
        if (!failure.network && failure.status < 500 && failure.status !== 429) {
          refusedHere = failure;
          complain(failure);
          host.hidden = true;
          host.remove();
          return;
        }
        lost();
        await pause(wait);
      }
    }
    reached();
    build();
    await userWait;
    if (session && loaded !== session.token) {
      try {
        await show();
        await count();
      } catch (failure) {
        if (failure.network) lost();
      }
    }
    flush();
    readyTold = true;
    tell('ready', {});
  }
  addEventListener('online', () => { notices(); reached(); flush(); if (!stream) watch(); });
  addEventListener('offline', notices);
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hideTimer);
    if (document.hidden) {
      // Browsers allow six connections to a host: a tab that nobody sees gives its own back.
      if (!kept.read().sound) hideTimer = setTimeout(unwatch, 30000);
      return;
    }
    if (opened) unread = 0;
    if (ui) badge();
    watch();
    seen();
  });

  // Another tab has ended the visitor's session.
  addEventListener('storage', event => {
    if (event.key !== KEY || !session || session.customer || kept.read().session) return;
    session = null;
    clear();
  });

  window.SupportMax = Object.assign({ version: 1 }, verbs);
  ((before && before.q) || []).forEach(([name, args]) => { if (verbs[name]) verbs[name](...args); });
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
})();
