package org.ohms.patients.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.patients.linking.Standing;
import org.ohms.patients.portal.Entrance;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;

@DisplayName("Signing up for the portal")
class SignUpIT {
    private final String email = Entrance.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void endsInAnAccountThatWaitsForTheDesk() {
        Entrance.signUp(Entrance.asks(email, "Castro", "Lena"));

        var account = Entrance.confirm(email);

        var standing = Hospital.as(
                Hospital.patient(account),
                () -> Hospital.use(PortalStanding.class).mine());
        assertThat(standing.step()).isEqualTo(Standing.Step.MATCHING);
        assertThat(standing.patient()).isNull();
    }

    @Test
    void letsNobodyInBeforeTheMailIsAnswered() {
        Entrance.signUp(Entrance.asks(email, "Castro", "Lena"));

        assertThat(refusal(() -> Entrance.signIn(email)).kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
    }

    @Test
    void answersTheSameForAnAddressThatHasAnAccountAndTellsOnlyTheMail() {
        Entrance.arrived(email, "Castro", "Lena");
        var newcomer = Entrance.someEmail();
        statementsOf(Entrance.asks(Entrance.someEmail(), "Warm", "Up"));

        var forKnown = statementsOf(Entrance.asks(email, "Castro", "Lena"));
        var forNew = statementsOf(Entrance.asks(newcomer, "Castro", "Lena"));

        assertThat(forKnown).isEqualTo(forNew);
        assertThat(Entrance.wordsTo(email)).contains("There is one already").containsOnlyOnce("?link=");
        assertThat(Entrance.wordsTo(newcomer)).contains("?link=");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var refused = refusal(() ->
                Entrance.signUp(new SignUpRequest("nowhere", "short", null, null, new BirthDate(1990, 5, 0), "en")));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .contains("email", "password", "name.family", "name.given", "birthDate");
    }

    @Test
    void worksOnceAndOnlyWithTheNewestMail() {
        Entrance.signUp(Entrance.asks(email, "Castro", "Lena"));
        var older = Entrance.link(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        Entrance.signUp(Entrance.asks(email, "Castro", "Lena"));
        var newer = Entrance.link(email);

        assertNotValid(() -> open(older));
        Entrance.confirm(email);
        assertNotValid(() -> open(newer));
        assertNotValid(() -> open(SecretToken.fresh()));
    }

    @Test
    void diesAfterADayAndIsForgotten() {
        Entrance.signUp(Entrance.asks(email, "Castro", "Lena"));
        var link = Entrance.link(email);
        Hospital.clock().pass(Duration.ofHours(24));

        assertNotValid(() -> open(link));
        Hospital.announce(new HourHasPassed(Hospital.clock().instant()));
        assertThat(Hospital.count("select count(*) from ohms.sign_up where expires_at <= '2026-11-24T13:00:00Z'"))
                .isZero();
    }

    @Test
    void isNotUsedUpByAProgramThatLooksAtTheLinkFirst() {
        Entrance.signUp(Entrance.asks(email, "Castro", "Lena"));
        var scanner = open(Entrance.link(email));

        var person = open(Entrance.link(email));

        assertNotValid(() -> confirm(scanner.token(), Entrance.PASSWORD));
        confirm(person.token(), Entrance.PASSWORD);
        assertThat(Entrance.signIn(email)).isNotNull();
    }

    @Test
    void asksForTheChosenPasswordSoThatNobodyOpensWhatAStrangerPrepared() {
        Entrance.signUp(Entrance.asks(email, "Castro", "Lena"));
        var owner = Entrance.stranger();
        var visit = open(Entrance.link(email));

        for (var i = 0; i < 5; i++) {
            assertThat(refusal(() -> confirm(owner, visit.token(), "not what was chosen"))
                            .refusals())
                    .extracting(Refusal::code)
                    .containsExactly("sign-up.not-the-chosen-password");
        }

        assertThat(refusal(() -> confirm(owner, visit.token(), Entrance.PASSWORD))
                        .kind())
                .isEqualTo(DomainException.Kind.TOO_MANY);
    }

    @Test
    void isThrottledAlikeForEveryAddress() {
        var known = Entrance.someEmail();
        Entrance.arrived(known, "Castro", "Lena");
        Hospital.clock().pass(Duration.ofHours(1));

        for (var address : List.of(known, email)) {
            for (var i = 0; i < 3; i++) {
                Entrance.signUp(Entrance.asks(address, "Castro", "Lena"));
            }
            assertThat(refusal(() -> Entrance.signUp(Entrance.asks(address, "Castro", "Lena")))
                            .kind())
                    .isEqualTo(DomainException.Kind.TOO_MANY);
        }
    }

    @Test
    void stopsAPlaceThatAsksForManyAddresses() {
        var place = Entrance.stranger();
        for (var i = 0; i < 20; i++) {
            signUpFrom(place, Entrance.someEmail());
        }

        assertThat(refusal(() -> signUpFrom(place, Entrance.someEmail())).kind())
                .isEqualTo(DomainException.Kind.TOO_MANY);
    }

    private static void signUpFrom(Actor place, String address) {
        Hospital.as(place, () -> Hospital.use(SignUp.class).request(Entrance.asks(address, "Castro", "Lena")));
    }

    /** What the database was asked for a request, without the values. */
    private static List<String> statementsOf(SignUpRequest request) {
        SqlCounter.reset();
        Entrance.signUp(request);
        return SqlCounter.statements().stream()
                .map(sql -> sql.replaceAll("bind => .*", ""))
                .toList();
    }

    private static SignUp.Visit open(SecretToken link) {
        return Hospital.as(Entrance.stranger(), () -> Hospital.use(SignUp.class).open(link));
    }

    private static void confirm(SecretToken visit, String password) {
        confirm(Entrance.stranger(), visit, password);
    }

    private static void confirm(Actor somebody, SecretToken visit, String password) {
        Hospital.as(somebody, () -> Hospital.use(SignUp.class).confirm(visit, password));
    }

    private static void assertNotValid(Runnable tried) {
        var refused = refusal(tried);
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("sign-up.link-not-valid");
    }

    private static DomainException refusal(Runnable tried) {
        @Nullable DomainException refused = catchThrowableOfType(DomainException.class, tried::run);
        assertThat(refused).isNotNull();
        return refused;
    }
}
