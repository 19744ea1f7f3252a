/** How a body signs the file `sheet` with OpenSSL alone; the same lines stand in docs/approving-body.md. */
export const SIGNING_COMMANDS = [
  'tail -c +65 sheet > sheet.json',
  String.raw`{ printf 'unguarded approval v1\n'; cat sheet.json; } > to-sign`,
  'openssl pkeyutl -sign -rawin -inkey approving-body.pem -in to-sign -out approval',
];
