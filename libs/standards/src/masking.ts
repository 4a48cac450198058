/** Stars for all but the first and the last characters; short texts keep nothing. */
function maskMiddle(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  if (characters.length <= head + tail) return '*'.repeat(characters.length);
  const hidden = characters.length - head - tail;
  return (
    characters.slice(0, head).join('') +
    '*'.repeat(hidden) +
    characters.slice(characters.length - tail).join('')
  );
}

/** `32040018800101007X` as `320***********007X`; shorter documents keep two characters at each end. */
export function maskIdentityNumber(number: string): string {
  return number.length >= 15 ? maskMiddle(number, 3, 4) : maskMiddle(number, 2, 2);
}

/** `13800131234` as `138****1234`, `+85251234567` as `+85*****4567`; what is too short for that shows nothing. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 3, 4);
}

/** `zhang.wei@example.org` as `z********@example.org`: the provider tells the clerk which address is meant. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return '*'.repeat(Array.from(email).length);
  return `${maskMiddle(email.slice(0, at), at > 1 ? 1 : 0, 0)}${email.slice(at)}`;
}

/** A guardian's name as its first character and stars: `王小明` as `王**`. Volunteers' own names are masked only of children under 14. */
export function maskGuardianName(name: string): string {
  return maskMiddle(name, 1, 0);
}
