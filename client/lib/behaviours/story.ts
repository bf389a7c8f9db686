/** What scripts add to the page of a story, which is whole without them: reading it aloud, a quieter page, times by the reader's own clock. */
import { canSpeak, hush, speak } from '../speech.ts';
import { enlivenFrame } from './frame.ts';
import { react, toStory } from './reactions.ts';
import { keepTimesTrue } from './times.ts';

const tale = document.querySelector<HTMLElement>('[data-tale]');
const listen = document.querySelector<HTMLButtonElement>('[data-do="listen"]');

/** Words of one step that its reader selected last: touching a button may end the selection. */
let selected: { passage: string; prompt: string } | null = null;
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  const passage = selection?.toString().trim() ?? '';
  const sections = [selection?.anchorNode, selection?.focusNode].map((node) => node?.parentElement?.closest('[data-tale] section'));
  const prompt = sections[0] === sections[1] ? /^p-(\w+)$/.exec(sections[0]?.getAttribute('aria-labelledby') ?? '')?.[1] : undefined;
  if (passage !== '' && prompt !== undefined) selected = { passage, prompt };
});

/** What it says, in paragraphs. */
function wordsOf(story: HTMLElement): string {
  return [document.querySelector('h1'), ...story.querySelectorAll('h2, p, li')].map((element) => element?.textContent ?? '').join('\n');
}

/** Each button has what it says now, and then what it says when it is pressed. */
function press(button: HTMLElement, on: boolean): void {
  button.setAttribute('aria-pressed', String(on));
  for (const [i, label] of button.querySelectorAll<HTMLElement>('span').entries()) label.hidden = (i === 1) !== on;
}
const isPressed = (button: HTMLElement): boolean => button.getAttribute('aria-pressed') === 'true';

const ACTS: Readonly<Record<string, (button: HTMLElement, event: Event) => void>> = {
  listen(button) {
    if (tale === null) return;
    const begins = !isPressed(button);
    press(button, begins);
    if (begins) speak(wordsOf(tale), tale.dataset.tale ?? '', () => press(button, false));
    else hush();
  },
  reading(button) {
    press(button, !isPressed(button));
    document.documentElement.toggleAttribute('data-reading', isPressed(button));
  },
  /** Puts the words that were selected last into the first field that is empty, with the step they are in. */
  mark() {
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[name^="passage-"]')];
    const field = fields.find(({ value }) => value.trim() === '');
    if (field === undefined || selected === null) return;
    field.value = selected.passage;
    const part = document.querySelector<HTMLSelectElement>(`select[name="${field.name.replace('passage', 'part')}"]`);
    if (part !== null) part.value = selected.prompt;
    selected = null;
    field.focus();
  },
  closeNote(_, event) {
    event.preventDefault();
    document.getElementById('sent-note')?.remove();
  },
};

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
  if (button !== null) ACTS[button.dataset.do ?? '']?.(button, event);
});
document.addEventListener('submit', (event) => {
  const { target, submitter } = event;
  if (!(target instanceof HTMLFormElement) || !target.matches('.reacts') || !(submitter instanceof HTMLButtonElement)) return;
  // Whoever may not is told why by the page that the form leads to.
  if (tale?.dataset.reacts === undefined) return;
  event.preventDefault();
  void react(document, submitter, toStory).then(({ reactions }) => {
    if (reactions !== undefined) return;
    delete tale.dataset.reacts;
    target.requestSubmit(submitter);
  });
});
if (listen !== null) listen.hidden = !canSpeak();
addEventListener('pagehide', () => canSpeak() && hush());
enlivenFrame();
keepTimesTrue();
