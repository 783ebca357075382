// Keys for the page of what needs a person. The page is whole without them, and they can be turned off.
const OFF = 'onrecord-review-keys-off';
const NAMES = {
  c: 'right as found',
  n: 'the other answer',
  f: 'to the other answers',
  s: 'skip',
  z: 'take the last one back',
};
const item = document.getElementById('item');
const isOff = () => localStorage.getItem(OFF) === '1';
const targetOf = (key) => document.querySelector(`[data-key="${key}"]`);

const pressed = {
  f: () => document.querySelector('#fix input[type="radio"]')?.focus(),
  s: () => targetOf('s')?.click(),
  c: () => targetOf('c')?.click(),
  n: () => targetOf('n')?.click(),
  z: () => targetOf('z')?.click(),
};

/** Whether a key is meant for a field, or for the browser. */
const isTyping = ({ target, ctrlKey, metaKey, altKey }) =>
  ctrlKey || metaKey || altKey || target.matches('input:not([type="radio"]), textarea, select');

document.addEventListener('keydown', (event) => {
  if (isOff() || event.repeat || isTyping(event)) return;
  const press = pressed[event.key];
  if (!press) return;
  event.preventDefault();
  press();
});

if (item) {
  const bar = document.createElement('p');
  bar.className = 'keys';
  const words = document.createElement('span');
  const turn = document.createElement('button');
  turn.type = 'button';
  turn.className = 'second';
  const tell = () => {
    words.textContent = '';
    if (!isOff()) {
      for (const [key, name] of Object.entries(NAMES)) {
        if (key !== 'f' && !targetOf(key)) continue;
        if (key === 'f' && !document.getElementById('fix')) continue;
        const cap = document.createElement('kbd');
        cap.textContent = key;
        words.append(cap, ` ${name}  `);
      }
    }
    turn.textContent = isOff() ? 'Turn keys on' : 'Turn keys off';
  };
  turn.addEventListener('click', () => {
    localStorage.setItem(OFF, isOff() ? '0' : '1');
    tell();
  });
  bar.append(words, turn);
  item.append(bar);
  tell();
}
