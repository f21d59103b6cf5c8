package org.ohms.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.CreateAccount;
import org.ohms.identity.account.FirstLogin;
import org.ohms.identity.account.FirstLoginLink;
import org.ohms.identity.account.RoleConfirmation;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.PendingSignIns;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.Browser;
import org.ohms.identity.signin.SecondStep;
import org.ohms.identity.signin.SecondStepNeeded;
import org.ohms.identity.signin.SignIn;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.identity.signin.SignInStep;
import org.ohms.identity.signin.SignedIn;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;

/** People with accounts for the tests of identity. Everybody gets an e-mail of their own, so tests do not meet. */
public final class People {
    /** Good enough for everybody here. */
    public static final String PASSWORD = "seven quiet otters knit";

    /** The phones of those who have signed in before. */
    private static final Map<AccountId, App> APPS = new ConcurrentHashMap<>();

    private People() {}

    /** An administrator of no account in particular, with every permission identity knows. */
    public static Actor administrator() {
        return Hospital.staff(
                "account.read",
                "account.create",
                "account.change",
                "account.invite",
                "account.disable",
                "account.directory",
                "role.give",
                "session.end");
    }

    /** An administrator with an account of their own, who may take second factors away. */
    public static Actor administratorWithAccount() {
        return Hospital.staff(active(someEmail(), "admin"), "account.read", "account.reset-factors");
    }

    public static String someEmail() {
        return "p" + UUID.randomUUID().toString().substring(0, 13) + "@harbour.example";
    }

    /** A colleague whose account waits for its first password; the roles are given, by two administrators. */
    public static FirstLoginLink invited(String email, String... roles) {
        var link = Hospital.as(
                administrator(),
                () -> Hospital.use(AccountAdministration.class)
                        .create(new CreateAccount("Maren Voss", email, Clearance.N, Set.of(roles))));
        confirmRoles(link.account());
        return link;
    }

    /** Another administrator confirms every role that was asked for this account. */
    public static void confirmRoles(AccountId account) {
        confirmRoles(administrator(), account);
    }

    /** This administrator confirms every role that was asked for the account. */
    public static void confirmRoles(Actor administrator, AccountId account) {
        Hospital.as(
                administrator,
                () -> Hospital.use(RoleConfirmation.class).open().stream()
                        .filter(request -> request.account().equals(account))
                        .forEach(request -> Hospital.use(RoleConfirmation.class).confirm(request.id())));
    }

    /** A colleague who has set {@link #PASSWORD}. */
    public static AccountId active(String email, String... roles) {
        var link = invited(email, roles);
        setPassword(link, PASSWORD);
        return link.account();
    }

    public static void setPassword(FirstLoginLink link, String password) {
        Hospital.as(Hospital.guest(), () -> {
            var visit = Hospital.use(FirstLogin.class).open(link.token());
            Hospital.use(FirstLogin.class).setPassword(visit.token(), password);
        });
    }

    public static SignedIn signIn(String email, String password) {
        return signIn(
                Hospital.guest(),
                new SignInRequest(email, password, Door.STAFF, "Firefox/130.0 (X11; Linux)", null, null));
    }

    public static SignedIn signInWith(SecretToken device, String email, String password) {
        return signIn(
                Hospital.guest(),
                new SignInRequest(email, password, Door.STAFF, "Firefox/130.0 (X11; Linux)", device, null));
    }

    /** Somebody at another address of the world. */
    public static SignedIn signInFrom(String address, String email, String password) {
        return signIn(
                Actor.guest(address, "test"),
                new SignInRequest(email, password, Door.STAFF, "Firefox/130.0 (X11; Linux)", null, null));
    }

    /** Both steps: where a role asks for an app and there is none yet, it is set up on the way. */
    public static SignedIn signIn(Actor guest, SignInRequest request) {
        var step = firstStep(guest, request);
        return step instanceof SecondStepNeeded half ? secondStep(guest, half, request.browser()) : (SignedIn) step;
    }

    /** Only the password. */
    public static SignInStep firstStep(Actor guest, SignInRequest request) {
        return Hospital.as(guest, () -> Hospital.use(SignIn.class).withPassword(request));
    }

    private static SignedIn secondStep(Actor guest, SecondStepNeeded half, Browser browser) {
        return Hospital.as(guest, () -> {
            var use = Hospital.use(SecondStep.class);
            var id = use.look(half.token(), browser).orElseThrow().id();
            if (!half.setUp()) {
                var account = Hospital.asSystem(() -> Hospital.use(PendingSignIns.class)
                        .with(half.token(), browser.door())
                        .orElseThrow()
                        .account());
                return use.withCode(
                        new SecondStep.Proof(half.token(), id, APPS.get(account).unusedCode(), browser));
            }
            var app = new App(use.propose(half.token(), id, browser));
            var signedIn = use.setUp(new SecondStep.Proof(half.token(), id, app.unusedCode(), browser))
                    .signedIn();
            APPS.put(signedIn.account(), app);
            return signedIn;
        });
    }

    /** The phone of somebody who has signed in before. */
    public static App appOf(AccountId account) {
        return APPS.get(account);
    }
}
