import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** What a person does who has no Chromium. */
const ADVICE = `No Chromium was found for the tests in a real browser.
Install one (on Debian: apt-get install chromium) or say where it is: CHROMIUM_PATH=/path/to/chrome npm run test:browser`;

/**
 * Where this machine's Chromium or Chrome is. On Debian, as root, one is installed where there is none.
 *
 * @throws Error that says what to install.
 */
export function chromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there.`);
  }
  const found = () => PLACES.find((place) => existsSync(place));
  const here = found();
  if (here !== undefined) return here;
  if (installsItself()) {
    install();
    const now = found();
    if (now !== undefined) return now;
  }
  throw new Error(ADVICE);
}

/** Debian, and allowed to install. Ubuntu's package of that name needs a snap, which a container has not. */
function installsItself(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function install(): void {
  console.log('No Chromium here: installing Debian’s (apt-get install chromium).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'inherit' });
  try {
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env, stdio: 'inherit' });
  } catch (cause) {
    throw new Error(ADVICE, { cause });
  }
}
