// Preloaded into the measured command: when it ends, its peak of resident memory (KiB) goes to the file that STEMMA_PEAK names.
import { writeFileSync } from 'node:fs';

const file = process.env['STEMMA_PEAK'];
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
