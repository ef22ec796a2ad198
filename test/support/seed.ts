import fc from 'fast-check';

/** The same cases on every run, so that a red run can be run again; `fc.sample` and single tests may still choose their own. */
fc.configureGlobal({ seed: 20_260_920 });
