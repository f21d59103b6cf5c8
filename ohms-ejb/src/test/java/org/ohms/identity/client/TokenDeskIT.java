package org.ohms.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The desk where other systems get their tokens")
class TokenDeskIT {
    private static final Set<String> HERE = Set.of("https://api.example.org/api/oauth/token");
    private static final Actor ADMIN = Hospital.staff("client.manage");

    private final String code = "partner-" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "192.0.2." + code.hashCode();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void givesATokenThatCountsForFiveMinutes() {
        var secret = registered(Set.of("patients.read", "appointments.read"), true, "")
                .secret();

        var token = issue(bySecret(secret));

        assertThat(token.scopes()).containsExactlyInAnyOrder("patients.read", "appointments.read");
        assertThat(token.lifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(check(token)).get().satisfies(client -> {
            assertThat(client.code()).isEqualTo(code);
            assertThat(client.permissions()).contains("reach.all-patients");
        });
        Hospital.clock().pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(check(token)).isEmpty();
    }

    @Test
    void givesOnlyWhatWasAskedForAndNothingThatIsNotRegistered() {
        var secret = registered(Set.of("patients.read", "appointments.read"), true, "")
                .secret();

        assertThat(issue(bySecret(secret, "appointments.read")).scopes()).containsExactly("appointments.read");

        assertThat(refusal(bySecret(secret, "appointments.read", "patients.write"))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("token.invalid-scope");
    }

    @Test
    void saysTheSameToAWrongSecretAnUnknownAndADisabledClient() {
        var client = registered(Set.of("patients.read"), true, "");
        var wrong = refusal(bySecret("wrong"));
        var unknown = refusal(
                new TokenRequest("no-such-partner", new ClientCredential.Secret(client.secret()), Set.of(), address));
        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).disable(client.client()));
        var disabled = refusal(bySecret(client.secret()));

        assertThat(List.of(wrong, unknown, disabled))
                .allSatisfy(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("token.invalid-client"));
    }

    @Test
    void shutsAGuesserOutAndNotTheClientAtItsOwnAddress() {
        var client = registered(Set.of("patients.read"), true, "");
        for (var i = 0; i < 10; i++) {
            refusal(bySecret("guess " + i));
        }

        var shutOut = refusal(bySecret(client.secret()));

        assertThat(shutOut.kind()).isEqualTo(DomainException.Kind.TOO_MANY);
        assertThat(issue(new TokenRequest(
                        code, new ClientCredential.Secret(client.secret()), Set.of(), address + "-elsewhere")))
                .isNotNull();
    }

    @Test
    void takesWhatWasWithdrawnFromATokenAtOnce() {
        var client = registered(Set.of("patients.read", "appointments.read"), true, "");
        var token = issue(bySecret(client.secret()));

        Hospital.as(
                ADMIN,
                () -> Hospital.use(ClientAdministration.class)
                        .change(
                                client.client(),
                                new ClientTerms("Partner", Set.of("appointments.read"), false, 10, ""),
                                1));

        assertThat(check(token)).get().satisfies(now -> {
            assertThat(now.permissions()).doesNotContain("reach.all-patients", "patient.read");
            assertThat(now.requestsPerSecond()).isEqualTo(10);
        });
        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).disable(client.client()));
        assertThat(check(token)).isEmpty();
    }

    @Test
    void takesATokenBackOnlyFromTheClientItBelongsTo() {
        var mine = registered(Set.of("patients.read"), true, "");
        var token = issue(bySecret(mine.secret()));
        var other = Hospital.as(
                ADMIN,
                () -> Hospital.use(ClientAdministration.class)
                        .register(new RegisterClient(code + "-b", terms(Set.of("patients.read"), true, ""))));

        revoke(
                new TokenRequest(code + "-b", new ClientCredential.Secret(other.secret()), Set.of(), address),
                token.text());
        assertThat(check(token)).isPresent();
        revoke(bySecret(mine.secret()), token.text());

        assertThat(check(token)).isEmpty();
    }

    @Test
    void refusesATokenWithOneLetterChanged() {
        var secret = registered(Set.of("patients.read"), true, "").secret();
        var text = issue(bySecret(secret)).text();
        var middle = text.indexOf('.') + 12;
        var forged = text.substring(0, middle) + (text.charAt(middle) == 'A' ? 'B' : 'A') + text.substring(middle + 1);

        assertThat(Hospital.as(
                        Hospital.guest(), () -> Hospital.use(ClientCheck.class).check(forged)))
                .isEmpty();
    }

    @Test
    void believesASignatureOfARegisteredKeyOnce() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        registered(Set.of("patients.read"), true, new JWKSet(key.toPublicJWK()).toString());
        var assertion = signed(key, claims -> claims);

        assertThat(issue(byAssertion(assertion)).scopes()).containsExactly("patients.read");

        assertThat(refusal(byAssertion(assertion)).refusals())
                .extracting(Refusal::code)
                .containsExactly("token.invalid-client");
    }

    @Test
    void believesRsaToo() throws JOSEException {
        var key = new RSAKeyGenerator(2048).keyID("k2").generate();
        registered(Set.of("patients.read"), true, new JWKSet(key.toPublicJWK()).toString());

        assertThat(issue(byAssertion(signed(key, claims -> claims)))).isNotNull();
    }

    @Test
    void refusesASignatureThatIsNotTheClientsOrNotForUsOrTooOldOrTooLongLived() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        var foreign = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        registered(Set.of("patients.read"), true, new JWKSet(key.toPublicJWK()).toString());
        var now = Hospital.clock().instant();
        List<UnaryOperator<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.audience("https://elsewhere.example.org/token"),
                claims -> claims.issuer("somebody-else"),
                claims -> claims.subject("somebody-else"),
                claims -> claims.jwtID(null),
                claims -> claims.expirationTime(null),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(60))),
                claims -> claims.expirationTime(Date.from(now.plusSeconds(600))),
                claims -> claims.issueTime(Date.from(now.plusSeconds(120))));

        assertThat(refusal(byAssertion(signed(foreign, claims -> claims))).kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
        for (var change : wrong) {
            assertThat(refusal(byAssertion(signed(key, change))).kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        }
    }

    @Test
    void reachesOnlyThePatientsOnTheListOfAClientThatHasOne() {
        var client = registered(Set.of("patients.read"), false, "");
        var anna = new PatientId(UUID.randomUUID());
        var stranger = new PatientId(UUID.randomUUID());
        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).grant(client.client(), anna));
        var acting = new Actor(
                Actor.Kind.CLIENT,
                new org.ohms.shared.id.AccountId(client.client().value()),
                Set.of(),
                org.ohms.compliance.access.Clearance.N,
                "treatment",
                null,
                address,
                "test");

        var reaches = Hospital.asSystem(() -> List.of(
                Hospital.use(ClientReach.class).reaches(acting, anna),
                Hospital.use(ClientReach.class).reaches(acting, stranger)));

        assertThat(reaches).containsExactly(true, false);
    }

    @Test
    void registersNobodyHalf() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(
                        ADMIN,
                        () -> Hospital.use(ClientAdministration.class)
                                .register(new RegisterClient(
                                        "Bad Code!",
                                        new ClientTerms(" ", Set.of("everything"), true, 0, "{\"keys\":[]}")))));

        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("code", "name", "scopes", "requestsPerSecond", "keySet");
    }

    @Test
    void takesAnAssertionForUsedThoughTheRequestItCameWithIsRefused() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_384).keyID("k").generate();
        registered(Set.of("patients.read"), true, new JWKSet(key.toPublicJWK()).toString());
        var assertion = signed(key, claims -> claims);
        var tooMuch = new TokenRequest(
                code, new ClientCredential.Assertion(assertion, HERE), Set.of("patients.write"), address);

        assertThat(refusal(tooMuch).refusals()).extracting(Refusal::code).containsExactly("token.invalid-scope");

        assertThat(refusal(byAssertion(assertion)).refusals())
                .extracting(Refusal::code)
                .containsExactly("token.invalid-client");
    }

    private ClientSecret registered(Set<String> scopes, boolean allPatients, String keySet) {
        return Hospital.as(
                ADMIN,
                () -> Hospital.use(ClientAdministration.class)
                        .register(new RegisterClient(code, terms(scopes, allPatients, keySet))));
    }

    private static ClientTerms terms(Set<String> scopes, boolean allPatients, String keySet) {
        return new ClientTerms("Partner", scopes, allPatients, ClientTerms.USUAL_RATE, keySet);
    }

    private TokenRequest bySecret(String secret, String... scopes) {
        return new TokenRequest(code, new ClientCredential.Secret(secret), Set.of(scopes), address);
    }

    private TokenRequest byAssertion(String jwt) {
        return new TokenRequest(code, new ClientCredential.Assertion(jwt, HERE), Set.of(), address + UUID.randomUUID());
    }

    private static IssuedToken issue(TokenRequest request) {
        return Hospital.as(Hospital.guest(), () -> Hospital.use(TokenDesk.class).issue(request));
    }

    private static void revoke(TokenRequest request, String token) {
        Hospital.as(Hospital.guest(), () -> Hospital.use(TokenDesk.class).revoke(request, token));
    }

    private static DomainException refusal(TokenRequest request) {
        return catchThrowableOfType(DomainException.class, () -> issue(request));
    }

    private static Optional<CheckedClient> check(IssuedToken token) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(ClientCheck.class).check(token.text()));
    }

    private JWTClaimsSet.Builder claims() {
        var now = Hospital.clock().instant();
        return new JWTClaimsSet.Builder()
                .issuer(code)
                .subject(code)
                .audience(HERE.iterator().next())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)));
    }

    private String signed(ECKey key, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(),
                change.apply(claims()).build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS384).keyID(key.getKeyID()).build(),
                change.apply(claims()).build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
