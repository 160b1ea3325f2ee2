// Preloaded into the measured command: when it ends, its peak of resident memory (KiB) and its processor time (microseconds) go to the file
// that STEMMA_PEAK names.
import { writeFileSync } from 'node:fs';

const file = process.env['STEMMA_PEAK'];
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ maxRSS, processor: userCPUTime + systemCPUTime }));
  });
}
