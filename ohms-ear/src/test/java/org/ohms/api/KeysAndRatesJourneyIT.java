package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A program")
class KeysAndRatesJourneyIT extends Journey {
    private static final List<String> READS = List.of("Read doctors, services and free slots");

    @Test
    void provesItselfByItsKeyOnceWithEachAssertion() throws JOSEException {
        var rsa = new RSAKeyGenerator(2048).keyID("r").generate();
        var curve = new ECKeyGenerator(Curve.P_384).keyID("e").generate();
        var keys = new JWKSet(List.<JWK>of(rsa, curve)).toPublicJWKSet().toString();
        var program = new Programs(hospital(), signedInAs("admin")).register(READS, true, 100, keys);

        for (var assertion : List.of(
                signed(program.code(), JWSAlgorithm.RS384, "r", new RSASSASigner(rsa)),
                signed(program.code(), JWSAlgorithm.ES384, "e", new ECDSASigner(curve)))) {
            Partner.token(hospital(), form(assertion)).then().statusCode(200).body("scope", equalTo("schedule.read"));
            Partner.token(hospital(), form(assertion)).then().statusCode(401).body("error", equalTo("invalid_client"));
        }
        Partner.token(hospital(), form(signed(program.code(), JWSAlgorithm.RS256, "r", new RSASSASigner(rsa))))
                .then()
                .statusCode(401);
        var other = new ECKeyGenerator(Curve.P_384).keyID("e").generate();
        Partner.token(hospital(), form(signed(program.code(), JWSAlgorithm.ES384, "e", new ECDSASigner(other))))
                .then()
                .statusCode(401);
    }

    @Test
    void isAskedToComeLaterWhenItComesTooOften() {
        var slow = new Programs(hospital(), signedInAs("admin"))
                .register(READS, true, 1, "")
                .partner();
        slow.asks().get("/api/v1/services").then().statusCode(200);

        var answers = new HashMap<Integer, Integer>();
        for (var i = 0; i < 10; i++) {
            var answer = slow.asks().get("/api/v1/services");
            answers.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() == 429) {
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 2);
                assertThat(answer.<String>path("errors[0].code")).isEqualTo("request.too-many");
            }
        }

        assertThat(answers).containsKey(429);
    }

    private static Map<String, String> form(String assertion) {
        return Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion);
    }

    private String signed(String code, JWSAlgorithm algorithm, String key, JWSSigner signer) throws JOSEException {
        var now = Instant.now();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key).build(),
                new JWTClaimsSet.Builder()
                        .issuer(code)
                        .subject(code)
                        .audience(hospital().doors().staff() + "/api/oauth/token")
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(4))))
                        .build());
        jwt.sign(signer);
        return jwt.serialize();
    }
}
