/** Cuts plain text into words and web addresses. A full stop or a bracket after an address is not part of it. */
export function withLinks(text: string): { text: string; link: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((piece, i) => ({ text: piece, link: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
