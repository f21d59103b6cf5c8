package org.ohms.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;
import static org.ohms.testing.TestProvider.CLIENT;
import static org.ohms.testing.TestProvider.ISSUER;
import static org.ohms.testing.TestProvider.SECRET;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountRegister;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionCheck;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.signin.Browser;
import org.ohms.identity.signin.SecondStep;
import org.ohms.identity.signin.SignedIn;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestProvider;

@DisplayName("Single sign-on")
class SsoIT {
    private static final Browser BROWSER = new Browser(Door.STAFF, "Firefox/130.0 (X11; Linux)", null, null);
    private static final Actor ONE =
            Hospital.staff("sso.read", "sso.change", "sso.link", "account.read", "account.invite");
    private static final Actor OTHER = Hospital.staff("sso.read", "sso.change", "sso.link", "account.read");

    private final String email = People.someEmail();
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        provider().reset();
        setUp(draft());
    }

    @AfterEach
    void switchOff() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        provider().reset();
        Hospital.as(ONE, () -> {
            if (administration().settings().on() != null) {
                administration().switchOff();
            }
        });
    }

    @Test
    @DisplayName(
            "lets nobody in whom nobody here linked, and whoever signs in here with the same e-mail links themselves")
    void linksByItsOwner() {
        var account = People.active(email, "nurse");
        var trip = trip();

        var unknown = arrive(trip, signIn(trip, person()));
        assertThat(unknown).isInstanceOf(SsoArrival.Unknown.class);
        assertThat(unknown.wanted()).isEqualTo("/staff/schedule");
        People.signIn(email, PASSWORD);
        var owner = Hospital.staff(account);
        assertThat(Hospital.as(owner, () -> mine().hasSomebodyToLink(trip.cookie())))
                .isTrue();
        Hospital.as(owner, () -> mine().link(trip.cookie()));

        assertThat(Hospital.as(owner, () -> mine().standing()).isLinked()).isTrue();
        assertThat(Hospital.as(owner, () -> mine().hasSomebodyToLink(trip.cookie())))
                .isFalse();
        var next = trip();
        assertThat(arrive(next, signIn(next, person()))).isInstanceOf(SsoArrival.HalfWay.class);
    }

    @Test
    @DisplayName("is not linked by somebody with another e-mail, nor by one that nobody verified, nor twice")
    void isNotLinkedByAnybodyElse() {
        var account = People.active(email, "nurse");
        var stranger = People.active(People.someEmail(), "nurse");
        var verified = trip();
        arrive(verified, signIn(verified, person()));
        var unverified = trip();
        arrive(unverified, signIn(unverified, with(person(), "email_verified", false)));

        assertThat(refusal(() -> Hospital.as(Hospital.staff(stranger), () -> mine().link(verified.cookie()))))
                .isEqualTo("sso.other-email");
        assertThat(refusal(() -> Hospital.as(Hospital.staff(account), () -> mine().link(unverified.cookie()))))
                .isEqualTo("sso.other-email");
        assertThat(refusal(() -> Hospital.as(Hospital.staff(account), () -> mine().link(SecretToken.fresh()))))
                .isEqualTo("sso.nothing-to-link");
        Hospital.as(Hospital.staff(account), () -> mine().link(verified.cookie()));
        assertThat(refusal(() -> Hospital.as(Hospital.staff(account), () -> mine().link(verified.cookie()))))
                .isEqualTo("sso.nothing-to-link");
        var late = trip();
        arrive(late, signIn(late, with(person(), "sub", "another one")));
        Hospital.clock().pass(Duration.ofMinutes(10));
        assertThat(refusal(() -> Hospital.as(Hospital.staff(account), () -> mine().link(late.cookie()))))
                .isEqualTo("sso.nothing-to-link");
    }

    @Test
    @DisplayName(
            "is opened by an administrator for the first visit with the verified e-mail, which puts a new account to use")
    void isOpenedByAnAdministrator() {
        var account = People.invited(email).account();
        var early = trip();
        assertThat(arrive(early, signIn(early, person()))).isInstanceOf(SsoArrival.Unknown.class);

        Hospital.as(ONE, () -> linking().open(account));
        var unverified = trip();
        assertThat(arrive(unverified, signIn(unverified, with(person(), "email_verified", false))))
                .isInstanceOf(SsoArrival.Unknown.class);
        var trip = trip();
        var arrival = arrive(trip, signIn(trip, person()));

        assertThat(arrival)
                .isInstanceOfSatisfying(
                        SsoArrival.In.class,
                        in -> assertThat(in.signedIn().account()).isEqualTo(account));
        var second = trip();
        assertThat(arrive(second, signIn(second, with(person(), "sub", "somebody else with the same e-mail"))))
                .isInstanceOf(SsoArrival.Unknown.class);
        assertThat(refusal(() -> Hospital.as(Hospital.staff(account), () -> mine().cut())))
                .as("without a password there is no other way in")
                .isEqualTo("sso.only-way-in");
    }

    @Test
    @DisplayName("is opened for a week, and never by administrators for themselves")
    void isOpenedForAWeek() throws SQLException {
        var account = People.invited(email).account();
        var admin = Hospital.staff(account, "sso.link", "account.read");

        assertThat(refusal(() -> Hospital.as(admin, () -> linking().open(account))))
                .isEqualTo("account.not-your-own");
        try (var sight = Sight.of(admin)) {
            assertThat(catchThrowable(() -> sight.change(
                            "insert into ohms.sso_link (account_id, waits_until, linked_by, linked_at) values ('"
                                    + account + "', now(), '" + account + "', now())")))
                    .hasMessageContaining("row-level security");
        }
        Hospital.as(ONE, () -> linking().open(account));
        Hospital.clock().pass(Duration.ofDays(7));
        var trip = trip();
        assertThat(arrive(trip, signIn(trip, person()))).isInstanceOf(SsoArrival.Unknown.class);
    }

    @Test
    @DisplayName("is followed by our own second step, and the session says what was proved")
    void isFollowedByOurSecondStep() {
        var account = linked("nurse");
        var app = People.appOf(account);
        var trip = trip();
        var half = ((SsoArrival.HalfWay) arrive(trip, signIn(trip, with(person(), "sid", "there-1")))).half();

        assertThat(half.setUp()).isFalse();
        var signedIn = Hospital.as(Hospital.guest(), () -> {
            var id = Hospital.use(SecondStep.class)
                    .look(half.token(), BROWSER)
                    .orElseThrow()
                    .id();
            return Hospital.use(SecondStep.class)
                    .withCode(new SecondStep.Proof(half.token(), id, app.unusedCode(), BROWSER));
        });

        assertThat(check(signedIn.session())).isInstanceOf(CheckedSession.Open.class);
        assertThat(factorsOfNewest(account)).isEqualTo("sso totp");
        assertThat(believes(Map.of("sid", "there-1"))).isTrue();
        assertThat(over(signedIn.session())).isEqualTo(SessionEnd.ENDED_BY_PROVIDER);
    }

    @Test
    @DisplayName("spares the second step only where the provider says so in the words that were agreed on")
    void sparesTheSecondStep() {
        var account = linked("nurse");
        var otherWord = trip();
        assertThat(arrive(otherWord, signIn(otherWord, with(person(), "acr", "silver"))))
                .isInstanceOf(SsoArrival.HalfWay.class);

        var byAcr = trip();
        var in = (SsoArrival.In) arrive(byAcr, signIn(byAcr, with(person(), "acr", "gold")));
        assertThat(factorsOfNewest(account)).isEqualTo("sso mfa");
        assertThat(check(in.signedIn().session())).isInstanceOf(CheckedSession.Open.class);
        var byAmr = trip();
        assertThat(arrive(byAmr, signIn(byAmr, with(person(), "amr", List.of("pwd", "hwk")))))
                .isInstanceOf(SsoArrival.In.class);

        setUp(new SsoDraft("Harbour account", ISSUER, CLIENT, SECRET, false, "", List.of(), "", ""));
        var nothingAgreed = trip();
        assertThat(arrive(nothingAgreed, signIn(nothingAgreed, with(person(), "acr", "gold"))))
                .isInstanceOf(SsoArrival.HalfWay.class);
    }

    @Test
    @DisplayName(
            "gives the roles of the provider's words, takes them with the words, and leaves those alone that people gave")
    void givesRoles() {
        var account = linked("nurse");

        assertThat(rolesAfter(account, with(gold(), "groups", List.of("ward-3-doctors", "canteen"))))
                .containsExactlyInAnyOrder("nurse", "doctor");
        assertThat(rolesAfter(account, with(gold(), "groups", "bills"))).containsExactlyInAnyOrder("nurse", "billing");
        assertThat(rolesAfter(account, gold())).containsExactly("nurse");
        rolesAfter(account, with(gold(), "groups", List.of("ward-3-doctors")));
        Hospital.as(ONE, () -> linking().cut(account));
        assertThat(roles(account)).containsExactly("nurse");
    }

    @Test
    @DisplayName("ends the other sessions of whoever gets or loses a role by it")
    void endsOtherSessions() {
        linked("nurse");
        var trip = trip();
        var before = ((SsoArrival.In) arrive(trip, signIn(trip, gold()))).signedIn();

        var next = trip();
        arrive(next, signIn(next, with(gold(), "groups", List.of("ward-3-doctors"))));

        assertThat(over(before.session())).isEqualTo(SessionEnd.ROLES_CHANGED);
    }

    @Test
    @DisplayName("never gives a role that gives roles, not even when the role was made to after it was agreed on")
    void neverGivesRolesThatGiveRoles() throws SQLException {
        assertThat(refusalsOf(() -> propose(new SsoDraft(
                        "x",
                        ISSUER,
                        CLIENT,
                        SECRET,
                        false,
                        "groups",
                        List.of(new RoleOfWord("boss", "admin")),
                        "",
                        ""))))
                .containsExactly("sso.role-gives-roles");
        var account = linked("nurse");
        try (var connection = org.ohms.testing.TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("insert into ohms.role_permission (role, permission) values ('billing', 'role.give')");
            try {
                assertThat(rolesAfter(account, with(gold(), "groups", List.of("bills"))))
                        .containsExactly("nurse");
            } finally {
                statement.execute(
                        "delete from ohms.role_permission where role = 'billing' and permission = 'role.give'");
            }
        }
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                token("for another nonce", claims -> claims.claim("nonce", "another")),
                token("without a nonce", claims -> claims.claim("nonce", null)),
                token("for another client", claims -> claims.audience("another")),
                token("for two clients without saying whose", claims -> claims.audience(List.of(CLIENT, "another"))),
                token(
                        "for two clients, made for the other",
                        claims -> claims.audience(List.of(CLIENT, "another")).claim("azp", "another")),
                token("of another issuer", claims -> claims.issuer("https://evil.example")),
                token("that is over", claims -> claims.expirationTime(at(-120))),
                token("without an end", claims -> claims.expirationTime(null)),
                token("from tomorrow", claims -> claims.issueTime(at(86_400))),
                token("from long ago", claims -> claims.issueTime(at(-3_600))),
                token("not good yet", claims -> claims.notBeforeTime(at(3_600))),
                token("about nobody", claims -> claims.subject(null)),
                token("about somebody without end", claims -> claims.subject("x".repeat(256))),
                made("without a signature", claims -> new PlainJWT(claims).serialize()),
                made("signed with the secret of the client", SsoIT::signedWithTheSecret),
                made("signed with a key of somebody else", claims -> TestProvider.signed(claims, newKey(null), "JWT")),
                made(
                        "signed with a key of somebody else in the provider's name",
                        claims -> TestProvider.signed(
                                claims, newKey(provider().key().getKeyID()), "JWT")),
                made("that is none", claims -> "not a token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    @DisplayName("does not believe a token")
    void doesNotBelieve(String what, Function<JWTClaimsSet, String> maker) {
        linked("nurse");
        var trip = trip();
        var answer = provider().signIn(trip.address(), gold(), maker);

        assertThat(refusal(() -> arrive(trip, answer))).as(what).isEqualTo("sso.not-believed");
        assertThat(refusal(() -> arrive(trip, answer))).as("again").isEqualTo("sign-in.begin-again");
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'SsoSignIn.refuse'"
                        + " and outcome = 'refused' and codes = 'sso.not-believed'"))
                .isPositive();
    }

    @Test
    @DisplayName("brings each browser back once, in time, through the door it left by, with what it took along")
    void bringsEachBrowserBackOnce() {
        linked("nurse");
        var trip = trip();
        var answer = signIn(trip, gold());
        var stolen = trip();
        assertThat(refusal(() -> arrive(stolen, answer))).as("another browser").isEqualTo("sign-in.begin-again");
        assertThat(refusal(() -> door(trip, answer, Door.PORTAL)))
                .as("another door")
                .isEqualTo("sign-in.begin-again");

        assertThat(arrive(trip, answer)).isInstanceOf(SsoArrival.In.class);

        assertThat(refusal(() -> arrive(trip, answer))).as("a second time").isEqualTo("sign-in.begin-again");
        var late = trip();
        var lateAnswer = signIn(late, gold());
        Hospital.clock().pass(Duration.ofMinutes(10));
        assertThat(refusal(() -> arrive(late, lateAnswer))).as("too late").isEqualTo("sign-in.begin-again");
        var replayed = trip();
        assertThat(refusal(() -> arrive(
                        replayed,
                        new ProviderAnswer(
                                answer.code(),
                                TestProvider.query(replayed.address()).get("state"),
                                "",
                                ""))))
                .as("a code that was used")
                .isEqualTo("sso.not-believed");
        var notUs = trip();
        assertThat(refusal(() -> arrive(
                        notUs,
                        new ProviderAnswer(
                                signIn(notUs, gold()).code(),
                                TestProvider.query(notUs.address()).get("state"),
                                "https://evil.example",
                                ""))))
                .as("an answer of another provider")
                .isEqualTo("sso.not-believed");
        var declined = trip();
        assertThat(refusal(() -> arrive(
                        declined,
                        new ProviderAnswer(
                                "", TestProvider.query(declined.address()).get("state"), "", "access_denied"))))
                .isEqualTo("sso.provider-said-no");
    }

    @Test
    @DisplayName("asks with a code challenge, a state and a nonce of its own each time, and says no secret")
    void asksWithAChallenge() {
        var one = TestProvider.query(trip().address());
        var other = TestProvider.query(trip().address());

        assertThat(one)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", CLIENT)
                .containsEntry("scope", "openid email")
                .containsEntry("redirect_uri", "https://localhost:9443/login/sso/return");
        for (var part : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.get(part)).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(other.get(part));
        }
        assertThat(one.values()).noneMatch(value -> value.contains("Wyvernlark"));
    }

    @Test
    @DisplayName("opens no closed account, and not the other door")
    void opensNoClosedAccount() {
        var account = linked("nurse");
        Hospital.as(
                People.administrator(),
                () -> Hospital.use(org.ohms.identity.account.AccountAdministration.class)
                        .disable(account));

        var trip = trip();
        assertThat(refusal(() -> arrive(trip, signIn(trip, gold())))).isEqualTo("sso.not-linked");
        assertThat(refusal(() -> Hospital.as(Hospital.guest(), () -> sso().depart(Door.PORTAL, "/"))))
                .isEqualTo("sso.not-on");
    }

    @Test
    @DisplayName("opens the patients' door too where that was agreed on")
    void opensThePatientsDoor() {
        setUp(new SsoDraft("Harbour account", ISSUER, CLIENT, SECRET, true, "groups", words(), "gold", ""));
        var account = org.ohms.patients.portal.Entrance.arrived(email, "Ruth", "Quill");
        var trip = Hospital.as(Hospital.guest(), () -> sso().depart(Door.PORTAL, "/portal/visits"));
        assertThat(door(trip, signIn(trip, person()), Door.PORTAL)).isInstanceOf(SsoArrival.Unknown.class);
        Hospital.as(Hospital.patient(account), () -> mine().link(trip.cookie()));

        var next = Hospital.as(Hospital.guest(), () -> sso().depart(Door.PORTAL, "/portal/visits"));
        var arrival = door(next, signIn(next, with(person(), "groups", List.of("ward-3-doctors"))), Door.PORTAL);

        assertThat(arrival).isInstanceOf(SsoArrival.In.class);
        assertThat(roles(account)).as("words give roles to staff only").doesNotContain("doctor");
    }

    @Test
    @DisplayName("proves once more who sits there, when they did so at the provider just now, and nobody else")
    void provesAgain() {
        linked("nurse");
        var first = trip();
        var session = ((SsoArrival.In) arrive(first, signIn(first, gold())))
                .signedIn()
                .session();
        Hospital.clock().pass(Duration.ofMinutes(6));

        var trip = again(session);
        assertThat(TestProvider.query(trip.address()))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        var fresh = (SsoArrival.ProvedAgain) arrive(trip, signIn(trip, with(gold(), "auth_time", now())));

        assertThat(check(fresh.session())).isInstanceOf(CheckedSession.Open.class);
        assertThat(check(session)).isInstanceOf(CheckedSession.Unknown.class);
        var old = again(fresh.session());
        assertThat(refusal(() -> arrive(old, signIn(old, with(gold(), "auth_time", now() - 3600)))))
                .isEqualTo("sso.not-believed");
        var untold = again(fresh.session());
        assertThat(refusal(() -> arrive(untold, signIn(untold, gold())))).isEqualTo("sso.not-believed");
        var somebodyElse = again(fresh.session());
        assertThat(refusal(() -> arrive(
                        somebodyElse,
                        signIn(somebodyElse, with(with(gold(), "sub", "somebody else"), "auth_time", now())))))
                .isEqualTo("sso.other-person");
        assertThat(refusal(() -> Hospital.as(Hospital.guest(), () -> sso().departAgain(Door.STAFF, "/"))))
                .isEqualTo("common.not-allowed");
    }

    @Test
    @DisplayName("is signed out of at both ends")
    void isSignedOutOf() {
        linked("nurse");
        var first = signedIn("there-7");
        var second = signedIn("there-8");

        var goodbye = Hospital.as(
                        actor(first.session()),
                        () -> Hospital.use(SsoSignOut.class).leave())
                .orElseThrow();
        var address = Hospital.as(Hospital.guest(), () -> sso().goodbye(goodbye, Door.STAFF))
                .orElseThrow();

        assertThat(address.toString()).startsWith(ISSUER + "/logout?");
        assertThat(TestProvider.query(address))
                .containsEntry("client_id", CLIENT)
                .containsEntry("post_logout_redirect_uri", "https://localhost:9443/login")
                .containsKey("id_token_hint");
        assertThat(Hospital.as(Hospital.guest(), () -> sso().goodbye(goodbye, Door.STAFF)))
                .as("once")
                .isEmpty();
        assertThat(believes(Map.of("sid", "there-8"))).isTrue();
        assertThat(over(second.session())).isEqualTo(SessionEnd.ENDED_BY_PROVIDER);
        assertThat(check(first.session())).isInstanceOf(CheckedSession.Open.class);
        assertThat(believes(Map.of("sub", subject))).isTrue();
        assertThat(over(first.session())).isEqualTo(SessionEnd.ENDED_BY_PROVIDER);
    }

    @Test
    @DisplayName("is signed out of by no token that is not the provider's farewell, for us, of this moment")
    void isNotSignedOutOfByAnybody() {
        linked("nurse");
        var session = signedIn("there-9").session();
        var ours = new HashMap<String, Object>(Map.of("sid", "there-9"));

        assertThat(List.of(
                        believes(with(ours, "aud", "another")),
                        believes(with(ours, "iss", "https://evil.example")),
                        believes(with(ours, "nonce", "n")),
                        believes(with(ours, "events", Map.of())),
                        believes(with(ours, "iat", at(-3600))),
                        believes(with(ours, "jti", null)),
                        believes(with(ours, "sid", null)),
                        Hospital.as(Hospital.guest(), () -> sso().providerSignsOut("")),
                        Hospital.as(Hospital.guest(), () -> sso().providerSignsOut("not.a.token")),
                        Hospital.as(
                                Hospital.guest(),
                                () -> sso().providerSignsOut(TestProvider.signed(
                                        new JWTClaimsSet.Builder()
                                                .issuer(ISSUER)
                                                .audience(CLIENT)
                                                .issueTime(at(0))
                                                .jwtID("x")
                                                .claim("sid", "there-9")
                                                .claim(
                                                        "events",
                                                        Map.of(
                                                                "http://schemas.openid.net/event/backchannel-logout",
                                                                Map.of()))
                                                .build(),
                                        newKey(null),
                                        "logout+jwt")))))
                .containsOnly(false);
        assertThat(check(session)).isInstanceOf(CheckedSession.Open.class);
    }

    @Test
    @DisplayName("is set up by two administrators, also where somebody goes past the application")
    void takesTwo() throws SQLException {
        var before = Hospital.as(ONE, () -> administration().settings()).on();
        var id = propose(new SsoDraft("Another name", ISSUER, CLIENT, "", false, "", List.of(), "", ""));

        assertThat(refusal(() -> Hospital.as(ONE, () -> administration().confirm(id))))
                .isEqualTo("sso.another-needed");
        assertThat(refusal(() -> Hospital.as(ONE, () -> administration().decline(id))))
                .isEqualTo("sso.yours-to-withdraw");
        assertThat(refusal(() -> propose(draft()))).isEqualTo("sso.proposed-already");
        try (var sight = Sight.of(ONE)) {
            assertThat(catchThrowable(() -> sight.change("update ohms.sso_provider set state = 'on', decided_by = '"
                            + ONE.account() + "', decided_at = now() where state = 'proposed'")))
                    .isNotNull();
        }
        assertThat(Hospital.as(ONE, () -> administration().settings()).on()).isEqualTo(before);
        Hospital.as(OTHER, () -> administration().confirm(id));
        assertThat(Hospital.as(ONE, () -> administration().settings()).on().name())
                .isEqualTo("Another name");
        assertThat(refusal(() -> Hospital.as(OTHER, () -> administration().confirm(id))))
                .isEqualTo("sso.nothing-proposed");
        var declined = propose(draft());
        Hospital.as(OTHER, () -> administration().decline(declined));
        var withdrawn = propose(draft());
        Hospital.as(ONE, () -> administration().withdraw(withdrawn));
        assertThat(Hospital.as(ONE, () -> administration().settings()).proposed())
                .isNull();
    }

    @Test
    @DisplayName("is proposed with what there is: an address, a provider behind it, a secret, a claim for the words")
    void isProposedWithWhatThereIs() {
        assertThat(refusalsOf(() -> propose(new SsoDraft(
                        " ", "http://sso.harbour.example", "", SECRET, false, "", words(), "a\u0007", ""))))
                .containsExactlyInAnyOrder(
                        "common.required",
                        "common.required",
                        "sso.address-malformed",
                        "sso.claim-needed",
                        "common.malformed");
        assertThat(refusal(
                        () -> propose(new SsoDraft("x", ISSUER + "/", CLIENT, SECRET, false, "", List.of(), "", ""))))
                .isEqualTo("sso.not-a-provider");
        assertThat(refusal(() -> propose(
                        new SsoDraft("x", "https://nobody.example", CLIENT, SECRET, false, "", List.of(), "", ""))))
                .isEqualTo("sso.provider-silent");
        assertThat(refusalsOf(
                        () -> propose(new SsoDraft("x", ISSUER, "another client", "", false, "", List.of(), "", ""))))
                .containsExactly("sso.secret-needed");
    }

    @Test
    @DisplayName("says so when the provider does not answer, and learns of a new key by itself")
    void saysSoWhenTheProviderIsSilent() {
        linked("nurse");
        var trip = trip();
        var answer = signIn(trip, gold());
        provider().fallSilent();
        assertThat(refusal(() -> arrive(trip, answer))).isEqualTo("sso.provider-silent");
        provider().reset();

        provider().changeKey();
        Hospital.clock().pass(Duration.ofMinutes(1));
        var next = trip();

        assertThat(arrive(next, signIn(next, gold()))).isInstanceOf(SsoArrival.In.class);
    }

    @Test
    @DisplayName("keeps the secret, the tokens and who is who away from whoever reads the database")
    void keepsSecrets() {
        linked("nurse");
        signedIn("there-marker-5");

        for (var word : List.of(SECRET, "there-marker-5", subject, email)) {
            var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            for (var table : List.of("sso_provider", "sso_link", "sso_attempt", "sso_session")) {
                assertThat(Hospital.count("select count(*) from ohms." + table + " t where t::text like '%" + word
                                + "%' or t::text like '%" + hex + "%'"))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("is looked after by those who may, and its tables show strangers nothing")
    void isLookedAfterByThoseWhoMay() throws SQLException {
        var account = linked("nurse");
        var nurse = Hospital.staff("patient.read");

        assertThat(List.<ThrowingCallable>of(
                        () -> administration().settings(),
                        () -> administration().propose(draft()),
                        () -> administration().confirm(UUID.randomUUID()),
                        () -> administration().decline(UUID.randomUUID()),
                        () -> administration().withdraw(UUID.randomUUID()),
                        () -> administration().switchOff(),
                        () -> administration().waiting(),
                        () -> linking().of(account),
                        () -> linking().open(account),
                        () -> linking().cut(account)))
                .allSatisfy(work -> assertThat(catchThrowable(() -> Hospital.as(nurse, () -> {
                            try {
                                work.call();
                            } catch (RuntimeException thrown) {
                                throw thrown;
                            } catch (Throwable thrown) {
                                throw new IllegalStateException(thrown);
                            }
                        })))
                        .isInstanceOf(EJBAccessException.class));
        try (var sight = Sight.of(nurse)) {
            assertThat(sight.count("select count(*) from ohms.sso_link")).isZero();
            assertThat(sight.count("select count(*) from ohms.sso_attempt")).isZero();
            assertThat(sight.count("select count(*) from ohms.sso_session")).isZero();
            assertThat(sight.count("select count(*) from ohms.sso_role")).isZero();
        }
        assertThat(refusal(() -> Hospital.as(Hospital.guest(), () -> mine().standing())))
                .isEqualTo("common.not-allowed");
    }

    /** An account with a password and an app, linked to the person of this test. */
    private AccountId linked(String role) {
        var account = People.active(email, role);
        People.signIn(email, PASSWORD);
        var trip = trip();
        arrive(trip, signIn(trip, person()));
        Hospital.as(Hospital.staff(account), () -> mine().link(trip.cookie()));
        return account;
    }

    private SignedIn signedIn(String sid) {
        var trip = trip();
        return ((SsoArrival.In) arrive(trip, signIn(trip, with(gold(), "sid", sid)))).signedIn();
    }

    private List<String> rolesAfter(AccountId account, Map<String, Object> claims) {
        var trip = trip();
        arrive(trip, signIn(trip, claims));
        return roles(account);
    }

    private static List<String> roles(AccountId account) {
        return Hospital.as(ONE, () -> Hospital.use(AccountRegister.class).one(account)).roles().stream()
                .map(given -> given.role())
                .toList();
    }

    private Map<String, Object> person() {
        return Map.of("sub", subject, "email", email, "email_verified", true);
    }

    private Map<String, Object> gold() {
        return with(person(), "acr", "gold");
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var all = new HashMap<>(claims);
        all.put(name, value);
        return all;
    }

    private static SsoDraft draft() {
        return new SsoDraft("Harbour account", ISSUER, CLIENT, SECRET, false, "groups", words(), "gold", "hwk");
    }

    private static List<RoleOfWord> words() {
        return List.of(new RoleOfWord("ward-3-doctors", "doctor"), new RoleOfWord("bills", "billing"));
    }

    private static void setUp(SsoDraft draft) {
        var waiting = Hospital.as(ONE, () -> administration().settings()).proposed();
        if (waiting != null) {
            Hospital.as(waiting.mine() ? ONE : OTHER, () -> administration().withdraw(waiting.id()));
        }
        var id = propose(draft);
        Hospital.as(OTHER, () -> administration().confirm(id));
    }

    private static UUID propose(SsoDraft draft) {
        return Hospital.as(ONE, () -> administration().propose(draft));
    }

    private static Departure trip() {
        return Hospital.as(Hospital.guest(), () -> sso().depart(Door.STAFF, "/staff/schedule"));
    }

    private static Departure again(SecretToken session) {
        return Hospital.as(actor(session), () -> sso().departAgain(Door.STAFF, "/account"));
    }

    private static ProviderAnswer signIn(Departure trip, Map<String, Object> claims) {
        return provider().signIn(trip.address(), claims);
    }

    private static SsoArrival arrive(Departure trip, ProviderAnswer answer) {
        return door(trip, answer, Door.STAFF);
    }

    private static SsoArrival door(Departure trip, ProviderAnswer answer, Door door) {
        return Hospital.as(
                Hospital.guest(),
                () -> sso().arrive(trip.cookie(), answer, new Browser(door, "Firefox/130.0 (X11; Linux)", null, null)));
    }

    private static boolean believes(Map<String, Object> claims) {
        var token = provider().farewell(claims);
        return Hospital.as(Hospital.guest(), () -> sso().providerSignsOut(token));
    }

    private static CheckedSession check(SecretToken token) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(SessionCheck.class).check(token, Door.STAFF));
    }

    private static SessionEnd over(SecretToken token) {
        return ((CheckedSession.Over) check(token)).reason();
    }

    private static Actor actor(SecretToken token) {
        var open = (CheckedSession.Open) check(token);
        return new Actor(
                Actor.Kind.STAFF,
                open.account(),
                open.permissions(),
                open.clearance(),
                "treatment",
                open.session().value(),
                "192.0.2.1",
                "test");
    }

    private static String factorsOfNewest(AccountId account) {
        return Hospital.asSystem(() -> (String) Hospital.use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("select factors from account_session where account_id = ?1"
                        + " order by created_at desc, id desc limit 1")
                .setParameter(1, account.value())
                .getSingleResult());
    }

    private static long now() {
        return Hospital.clock().instant().getEpochSecond();
    }

    private static Date at(long seconds) {
        return Date.from(TestClock.MONDAY_8AM.plusSeconds(seconds));
    }

    private static Arguments token(String what, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoil) {
        return made(
                what,
                claims -> provider()
                        .signed(spoil.apply(new JWTClaimsSet.Builder(claims)).build()));
    }

    private static Arguments made(String what, Function<JWTClaimsSet, String> maker) {
        return Arguments.of(what, maker);
    }

    private static String signedWithTheSecret(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(java.util.Arrays.copyOf(SECRET.getBytes(StandardCharsets.UTF_8), 32)));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static com.nimbusds.jose.jwk.RSAKey newKey(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String refusal(ThrowingCallable work) {
        return String.join(" ", refusalsOf(work));
    }

    private static List<String> refusalsOf(ThrowingCallable work) {
        var refused = catchThrowableOfType(DomainException.class, work);
        assertThat(refused).isNotNull();
        return refused.refusals().stream().map(Refusal::code).toList();
    }

    private static TestProvider provider() {
        return Hospital.use(TestProvider.class);
    }

    private static SsoAdministration administration() {
        return Hospital.use(SsoAdministration.class);
    }

    private static SsoLinking linking() {
        return Hospital.use(SsoLinking.class);
    }

    private static MySso mine() {
        return Hospital.use(MySso.class);
    }

    private static SsoDoor sso() {
        return Hospital.use(SsoDoor.class);
    }
}
