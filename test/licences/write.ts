import { writeFileSync } from 'node:fs';
import { dependencies, licencesFile, licencesText } from './licences.ts';

writeFileSync(licencesFile, licencesText(dependencies()));
