/** What a person reads of a mail. `date` is null when the mail has none that can be read. */
export interface ReadMail {
  date: Date | null;
  to: string;
  subject: string;
  text: string;
}

/** Headers by lower-case name, and the body as raw bytes in a latin-1 string. */
interface Part {
  headers: Map<string, string>;
  body: string;
}

/** Reads the headers and the first plain text part of a mail as nodemailer writes it (MIME, RFC 2045–2047). */
export function readMail(bytes: Uint8Array): ReadMail {
  // One character per byte: what the bytes mean is only known part by part.
  const mail = readPart(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'));
  const date = new Date(mail.headers.get('date') ?? '');
  return {
    date: Number.isNaN(date.getTime()) ? null : date,
    to: decodeWords(mail.headers.get('to') ?? ''),
    subject: decodeWords(mail.headers.get('subject') ?? ''),
    text: plainText(mail) ?? '',
  };
}

function readPart(source: string): Part {
  const end = source.indexOf('\n\n');
  const head = end < 0 ? source : source.slice(0, end);
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(headers), body: end < 0 ? '' : source.slice(end + 2) };
}

/** The first text/plain part, wherever it is nested. */
function plainText({ headers, body }: Part): string | null {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== null) {
    for (const part of splitParts(body, boundary)) {
      const text = plainText(readPart(part));
      if (text !== null) return text;
    }
    return null;
  }
  if (!/^text\/plain\b/i.test(type)) return null;
  return decodeText(decodeTransfer(body, headers.get('content-transfer-encoding') ?? '7bit'), parameter(type, 'charset'));
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

function splitParts(body: string, boundary: string): string[] {
  const [whole = ''] = `\n${body}`.split(`\n--${boundary}--`);
  return whole
    .split(`\n--${boundary}`)
    .slice(1)
    .map((part) => part.replace(/^[ \t]*\n/, ''));
}

function decodeTransfer(body: string, encoding: string): Buffer {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return unquote(body.replaceAll(/[ \t]+$/gm, '').replaceAll('=\n', ''));
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** `=C3=A9` → the bytes. */
function unquote(text: string): Buffer {
  return Buffer.from(
    text.replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function decodeText(bytes: Buffer, charset: string | null): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    // A charset that nobody knows: most of it is readable anyway.
    return bytes.toString('utf8');
  }
}

/** Words of a header that are not ASCII: `=?UTF-8?Q?caf=C3=A9?=`. The space between two such words is not part of the text. */
function decodeWords(header: string): string {
  // Raw UTF-8 is allowed too (RFC 6532), and ASCII is UTF-8.
  const readable = decodeText(Buffer.from(header, 'latin1'), 'utf-8');
  const joined = readable.replaceAll(/(=\?[^?]+\?[BbQq]\?[^?]*\?=)\s+(?==\?)/g, '$1');
  return joined.replaceAll(/=\?([^?*]+)(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=/g, (_, charset: string, kind: string, word: string) =>
    decodeText(kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : unquote(word.replaceAll('_', ' ')), charset),
  );
}
