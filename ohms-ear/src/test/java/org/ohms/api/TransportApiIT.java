package org.ohms.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@DisplayName("The way to the interface")
@InOpenHospital
class TransportApiIT {
    @Test
    void isClosedToScriptsOfPagesElsewhereUnlessSetOtherwise(Hospital hospital) {
        for (var path : List.of("/api/v1/services", "/api/oauth/token")) {
            given().spec(hospital.request())
                    .header("Origin", "https://partner.example.org")
                    .header("Access-Control-Request-Method", "POST")
                    .options(path)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Access-Control-Allow-Methods", nullValue());
        }
        Partner.demo(hospital)
                .asks()
                .header("Origin", "https://partner.example.org")
                .get("/api/v1/services")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void isCompressedForThoseWhoAskForIt(Hospital hospital) throws IOException {
        var raw = new RawHttp(hospital.doors().staff());
        var token = "Authorization: Bearer " + Partner.demo(hospital).token();

        var packed = raw.send("GET", "/api/openapi.json", List.of(token, "Accept-Encoding: gzip"), new byte[0]);
        var plain = raw.send("GET", "/api/openapi.json", List.of(token), new byte[0]);

        assertThat(packed.headers()).containsEntry("content-encoding", "gzip");
        assertThat(plain.headers()).doesNotContainKey("content-encoding");
        assertThat(plain.body()).startsWith("{");
    }

    @Test
    void isTheSameAtBothDoors(Hospital hospital) {
        var token = Partner.demo(hospital).token();
        given().spec(hospital.request())
                .baseUri(hospital.doors().patients().toString())
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/services")
                .then()
                .statusCode(200);
    }

    @Test
    void isNotBrokenByAHeaderThatHoldsNoNameAndPassword(Hospital hospital) {
        for (var header : List.of("Basic x", "Basic", "Basic bm9jb2xvbg==", "basic %%%")) {
            for (var path : List.of("/api/v1/services", "/api/oauth/jwks", "/login")) {
                given().spec(hospital.request())
                        .header("Authorization", header)
                        .get(path)
                        .then()
                        .statusCode(lessThan(500));
            }
        }
    }

    @Test
    void isNotOpenedByACookie(Hospital hospital) {
        given().spec(hospital.request())
                .cookie("__Host-ohms-staff", "x")
                .get("/api/v1/services")
                .then()
                .statusCode(401);
    }

    /**
     * A message whose end can be read in two ways, and a second one hidden where the ways differ: a balancer that reads it
     * the other way would let the hidden one through as somebody else's (RFC 9112 section 11.2).
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5|Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked|Content-Length: 5",
                "Content-Length: 5|Content-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length : 5",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked|Transfer-Encoding: identity",
                "Transfer-Encoding:\u000bchunked"
            })
    void leavesNoDoubtWhereAMessageEnds(String lengths, Hospital hospital) throws IOException {
        var door = hospital.doors().staff();
        var host = "Host: " + door.getAuthority() + "\r\n";

        var answers = new RawHttp(door)
                .exchange("POST /api/oauth/token HTTP/1.1\r\n" + host + lengths.replace("|", "\r\n")
                        + "\r\n\r\n0\r\n\r\nGET /api/oauth/jwks HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1\\.1 ", -1)).as("one answer at most").hasSizeLessThanOrEqualTo(2);
        assertThat(answers).doesNotContain("\"keys\"");
    }

    @Test
    void tellsNothingAboutTheServerWhenTheAddressIsBadlyWritten(Hospital hospital) throws IOException {
        for (var door : List.of(hospital.doors().staff(), hospital.doors().patients())) {
            for (var target : List.of(
                    "/%zz",
                    "/staff/%",
                    "/staff/%00",
                    "/portal/%zz<script>alert(1)</script>",
                    "/staff/..;/admin",
                    "/staff/%2e%2e/%2e%2e/x",
                    "/api/v1/%c0%af",
                    "/api/v1/patients/%zz")) {
                var answer = new RawHttp(door).send("GET", target, List.of(), new byte[0]);

                assertThat(answer.status()).as(target).isEqualTo(400);
                assertThat(answer.body())
                        .as(target)
                        .doesNotContainIgnoringCase(
                                "liberty", "websphere", "ibm", "exception", "java", "\tat ", "org.ohms", "<script");
                assertThat(answer.headers())
                        .as(target)
                        .doesNotContainKeys("server", "x-powered-by")
                        .containsEntry("x-content-type-options", "nosniff")
                        .containsKey("content-security-policy");
            }
        }
    }
}
