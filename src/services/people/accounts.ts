import type { AccountPorts } from './account-ports.ts';
import { askReset } from './ask-reset.ts';
import { changePerson, closePerson, invitePerson, resetSecondFactor, sendNewLink } from './manage-people.ts';
import { signOut } from './open-session.ts';
import * as own from './own-account.ts';
import { makeKey, revokeKey } from './own-keys.ts';
import * as factor from './own-second-factor.ts';
import { readPeople } from './read-people.ts';
import { renewed } from './session-text.ts';
import { readLink, setPassword } from './set-password.ts';
import { confirmCode, signIn } from './sign-in.ts';
import { unitsToChoose } from './units-to-choose.ts';

type Bound<F> = F extends (ports: AccountPorts, ...rest: infer R) => infer A ? (...rest: R) => A : never;

/** Every act of signing in, of one's own account and of managing accounts, bound to its ports. */
export interface Accounts {
  readonly signIn: Bound<typeof signIn>;
  readonly confirmCode: Bound<typeof confirmCode>;
  readonly signOut: Bound<typeof signOut>;
  readonly askReset: Bound<typeof askReset>;
  readonly readLink: Bound<typeof readLink>;
  readonly setPassword: Bound<typeof setPassword>;
  /** What a browser is to hold in place of what it shows, if anything. */
  readonly renewed: (session: string) => string | null;
  readonly readOwn: Bound<typeof own.readOwnAccount>;
  readonly changePassword: Bound<typeof own.changePassword>;
  readonly startSecondFactor: Bound<typeof factor.startSecondFactor>;
  readonly sameSecondFactor: Bound<typeof factor.sameSecondFactor>;
  readonly confirmSecondFactor: Bound<typeof factor.confirmSecondFactor>;
  readonly removeSecondFactor: Bound<typeof factor.removeSecondFactor>;
  readonly renewRecoveryCodes: Bound<typeof factor.renewRecoveryCodes>;
  readonly signOutEverywhere: Bound<typeof own.signOutEverywhere>;
  readonly makeKey: Bound<typeof makeKey>;
  readonly revokeKey: Bound<typeof revokeKey>;
  readonly unitsToChoose: Bound<typeof unitsToChoose>;
  readonly readPeople: Bound<typeof readPeople>;
  readonly invite: Bound<typeof invitePerson>;
  readonly change: Bound<typeof changePerson>;
  readonly close: Bound<typeof closePerson>;
  readonly resetSecondFactor: Bound<typeof resetSecondFactor>;
  readonly sendNewLink: Bound<typeof sendNewLink>;
}

/**
 * Binds the acts to their ports.
 *
 * @param linkAsked hears that a link is to be sent; the answer to who asked does not wait for the mail
 */
export function accountsOf(ports: AccountPorts, linkAsked: () => void): Accounts {
  const bind =
    <R extends unknown[], A>(act: (ports: AccountPorts, ...rest: R) => A) =>
    (...rest: R): A =>
      act(ports, ...rest);
  const thenSend =
    <R extends unknown[], A>(act: (ports: AccountPorts, ...rest: R) => Promise<A>) =>
    async (...rest: R): Promise<A> => {
      const answer = await act(ports, ...rest);
      linkAsked();
      return answer;
    };
  return {
    signIn: bind(signIn),
    confirmCode: bind(confirmCode),
    signOut: bind(signOut),
    askReset: thenSend(askReset),
    readLink: bind(readLink),
    setPassword: bind(setPassword),
    renewed: (session) => renewed(ports.secret, session, ports.now()),
    readOwn: bind(own.readOwnAccount),
    changePassword: bind(own.changePassword),
    startSecondFactor: bind(factor.startSecondFactor),
    sameSecondFactor: bind(factor.sameSecondFactor),
    confirmSecondFactor: bind(factor.confirmSecondFactor),
    removeSecondFactor: bind(factor.removeSecondFactor),
    renewRecoveryCodes: bind(factor.renewRecoveryCodes),
    signOutEverywhere: bind(own.signOutEverywhere),
    makeKey: bind(makeKey),
    revokeKey: bind(revokeKey),
    unitsToChoose: bind(unitsToChoose),
    readPeople: bind(readPeople),
    invite: thenSend(invitePerson),
    change: bind(changePerson),
    close: bind(closePerson),
    resetSecondFactor: bind(resetSecondFactor),
    sendNewLink: thenSend(sendNewLink),
  };
}
