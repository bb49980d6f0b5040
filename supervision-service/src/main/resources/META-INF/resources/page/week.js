// Saves without leaving the page, so that nothing is lost while there is no connection. The form also works without this script.
(() => {
  'use strict';

  function say(words) {
    const result = document.getElementById('result');
    result.hidden = false;
    result.firstElementChild.textContent = words;
    result.focus();
  }

  // Scrolls to the added card, or else to the result of saving.
  function show(main, added) {
    const card = added ? main.querySelector('input[name=added]') : null;
    if (card) {
      card.closest('fieldset').scrollIntoView();
      return;
    }
    main.scrollIntoView();
    const result = document.getElementById('result');
    if (!result.hidden) {
      result.focus({ preventScroll: true });
    }
  }

  async function send(form, button) {
    const fields = new URLSearchParams(new FormData(form));
    if (button && button.name) {
      fields.append(button.name, button.value);
    }
    const buttons = form.querySelectorAll('button');
    buttons.forEach((each) => { each.disabled = true; });
    try {
      const answer = await fetch(window.location.href, { method: 'POST', body: fields });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const main = page.querySelector('main form[data-week]') ? page.querySelector('main') : null;
      if (!main) {
        const title = page.querySelector('main h1');
        throw new Error(title ? title.textContent : 'the service is busy');
      }
      document.querySelector('main').replaceWith(main);
      begin();
      show(main, button && button.value === 'add');
    } catch (failure) {
      buttons.forEach((each) => { each.disabled = false; });
      const why = failure instanceof TypeError ? 'there is no connection' : failure.message;
      say('Not saved: ' + why + '. What you entered is still here; please try again.');
    }
  }

  function begin() {
    const form = document.querySelector('form[data-week]');
    if (form) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        send(form, event.submitter);
      });
    }
  }

  begin();
})();
