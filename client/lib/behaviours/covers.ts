/** Makes covered messages (ContentWarning.svelte) truly hidden: a button and, while it is closed, nothing to find behind it. */
export function hideCovered(root: ParentNode): void {
  for (const disclosure of root.querySelectorAll<HTMLDetailsElement>('details.cw')) {
    const [summary, content] = [disclosure.querySelector('summary'), disclosure.querySelector<HTMLElement>('.in')];
    if (!summary || !content) continue;
    const cover = rename(summary, 'button');
    cover.type = 'button';
    const words = cover.querySelector<HTMLElement>('.do');
    const [read = '', hide = ''] = [words?.textContent, words?.dataset.hide];
    const show = (open: boolean): void => {
      cover.ariaExpanded = String(open);
      content.hidden = !open;
      if (words) words.textContent = open ? hide : read;
    };
    show(disclosure.open);
    cover.addEventListener('click', () => show(cover.ariaExpanded !== 'true'));
    const focused = document.activeElement === summary;
    summary.replaceWith(cover);
    disclosure.replaceWith(rename(disclosure, 'div'));
    if (focused) cover.focus();
  }
}

/** The same element under another name, with everything in it. */
function rename<Name extends keyof HTMLElementTagNameMap>(element: Element, name: Name): HTMLElementTagNameMap[Name] {
  const renamed = document.createElement(name);
  for (const { name: attribute, value } of element.attributes) if (attribute !== 'open') renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  return renamed;
}
