package org.ohms.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Tokens at the interface")
class TokenApiIT {
    @Test
    void areGivenForASecretInTheForm(Hospital hospital) {
        Partner.token(hospital, form(hospital))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(300))
                .body("access_token", notNullValue())
                .body("scope", containsString("patients.read"));
    }

    @Test
    void areGivenForASecretInTheHeader(Hospital hospital) {
        given().spec(hospital.request())
                .auth()
                .preemptive()
                .basic(Partner.DEMO, Partner.secretOfDemo(hospital))
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "appointments.read patients.read")
                .post("/api/oauth/token")
                .then()
                .statusCode(200)
                .body("scope", equalTo("appointments.read patients.read"));
    }

    @Test
    void areRefusedInTheWordsOfOAuth(Hospital hospital) {
        assertThat(errorOf(hospital, "grant_type", "password")).isEqualTo("400 unsupported_grant_type");
        assertThat(errorOf(hospital, "grant_type", "")).isEqualTo("400 invalid_request");
        assertThat(errorOf(hospital, "scope", "patients.read everything")).isEqualTo("400 invalid_scope");
        assertThat(errorOf(hospital, "client_assertion", "x.y.z")).isEqualTo("400 invalid_request");
        assertThat(errorOf(hospital, "client_secret", "wrong")).isEqualTo("401 invalid_client");
        assertThat(errorOf(hospital, "client_secret", "")).isEqualTo("401 invalid_client");
        assertThat(errorOf(hospital, "client_id", "no-such-client")).isEqualTo("401 invalid_client");
    }

    @Test
    void areNeededBelowTheFirstVersion(Hospital hospital) {
        var path = "/api/v1/patients/" + UUID.randomUUID();
        given().spec(hospital.request())
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"ohms\""))
                .body("errors[0].code", equalTo("token.missing"));
        given().spec(hospital.request())
                .header(
                        "Authorization",
                        "Bearer " + forged(Partner.demo(hospital).token()))
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("errors[0].code", equalTo("token.invalid"));
    }

    @Test
    void openOnlyWhatTheirScopesAllow(Hospital hospital) {
        var reader = Partner.demo(hospital, "patients.read");

        reader.asks().get("/api/v1/patients/" + UUID.randomUUID()).then().statusCode(404);
        reader.sends(Map.of("name", Map.of("family", "Nobody"), "sex", "female", "birthDate", "1990"))
                .post("/api/v1/patients")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("common.not-allowed"));
    }

    @Test
    void stopWorkingWhenTheyAreGivenBack(Hospital hospital) {
        var token = Partner.token(hospital, form(hospital)).path("access_token").toString();
        var path = "/api/v1/patients/" + UUID.randomUUID();
        given().spec(hospital.request())
                .header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(404);

        given().spec(hospital.request())
                .formParams(form(hospital))
                .formParam("token", token)
                .post("/api/oauth/revoke")
                .then()
                .statusCode(200);

        given().spec(hospital.request())
                .header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(401);
    }

    @Test
    void canBeCheckedWithThePublishedKeys(Hospital hospital) {
        given().spec(hospital.request())
                .get("/api/oauth/jwks")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].d", nullValue());
    }

    private static Map<String, String> form(Hospital hospital) {
        var form = new HashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", Partner.DEMO);
        form.put("client_secret", Partner.secretOfDemo(hospital));
        return form;
    }

    private static String errorOf(Hospital hospital, String field, String value) {
        var form = form(hospital);
        form.put(field, value);
        var answer = Partner.token(hospital, form);
        return answer.statusCode() + " " + answer.path("error");
    }

    private static String forged(String token) {
        var parts = token.split("\\.");
        var signature = parts[2].toCharArray();
        signature[10] = signature[10] == 'A' ? 'B' : 'A';
        return String.join(".", Arrays.asList(parts[0], parts[1], new String(signature)));
    }
}
