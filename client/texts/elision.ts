/** « de Noisette », « d’Anouk »: pseudonyms take the elision in French. */
export function de(name: string): string {
  return /^[aeiouyàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`;
}
