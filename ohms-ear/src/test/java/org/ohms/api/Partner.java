package org.ohms.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.ohms.house.Hospital;

/** A partner's system at the interface, with a token. */
public final class Partner {
    static final String DEMO = "demo-partner";

    private final Hospital hospital;
    private final String code;
    private final String secret;
    private final String scope;
    private String token = "";
    private long until;

    private Partner(Hospital hospital, String code, String secret, String scope) {
        this.hospital = hospital;
        this.code = code;
        this.secret = secret;
        this.scope = scope;
    }

    /** The partner of the demonstration: everything, everybody. */
    public static Partner demo(Hospital hospital) {
        return demo(hospital, "");
    }

    /** The same with some scopes only. */
    static Partner demo(Hospital hospital, String scope) {
        return new Partner(hospital, DEMO, secretOfDemo(hospital), scope);
    }

    static Partner of(Hospital hospital, String code, String secret) {
        return new Partner(hospital, code, secret, "");
    }

    static String secretOfDemo(Hospital hospital) {
        return hospital.data().demoAccounts().read().get(DEMO);
    }

    /** What the token endpoint answers to a form. */
    static Response token(Hospital hospital, Map<String, String> form) {
        return given().spec(hospital.request())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/api/oauth/token");
    }

    /** Gives a token back. */
    static void revoke(Hospital hospital, String code, String secret, String token) {
        given().spec(hospital.request())
                .formParams(Map.of("client_id", code, "client_secret", secret, "token", token))
                .post("/api/oauth/revoke")
                .then()
                .statusCode(200);
    }

    synchronized String token() {
        if (System.nanoTime() > until) {
            token = token(
                            hospital,
                            Map.of(
                                    "grant_type",
                                    "client_credentials",
                                    "client_id",
                                    code,
                                    "client_secret",
                                    secret,
                                    "scope",
                                    scope))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
            until = System.nanoTime() + 240_000_000_000L;
        }
        return token;
    }

    public RequestSpecification asks() {
        return given().spec(hospital.request()).header("Authorization", "Bearer " + token());
    }

    public RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }
}
