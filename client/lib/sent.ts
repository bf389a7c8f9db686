/**
 * What is said about a message that was just sent goes to the page that says it in a cookie, and not in its address: an address stays in the history of
 * whoever uses the same machine. For the server, and for a script that leads there.
 */
export const SENT_COOKIE = 'sent';
export const SENT_SECONDS = 120;
