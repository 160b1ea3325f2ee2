/** Puts text on the clipboard. False where the browser allows neither way; a page from a stick often has only the older one. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** By selecting the text in a field that nobody sees. The browsers keep the old command for pages like ours. */
function copySelected(text: string): boolean {
  const focus = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.setAttribute('aria-hidden', 'true');
  field.className = 'unseen';
  const place = focus?.closest('dialog') ?? document.body; // what lies outside an open dialog cannot be selected
  place.append(field);
  field.select();
  let done = false;
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where there is no other
    done = document.execCommand('copy');
  } catch {
    done = false;
  }
  field.remove();
  if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  return done;
}
