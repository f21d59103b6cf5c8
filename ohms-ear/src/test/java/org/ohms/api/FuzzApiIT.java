package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

/** Nonsense made of the published description: it is refused in the documented words, and nothing breaks. */
@InOpenHospital
@DisplayName("Nonsense at the interface")
class FuzzApiIT {
    private static final long SEED = 20261121;
    /** Failed tries for a token are counted per address, and the other tests come from the same one. */
    private static final int TRIES_FOR_TOKENS = 25;

    private static final int RENEWED_AFTER = 400;
    private static final int LARGE = 1_000_000;
    private static final Pattern INSIDES = Pattern.compile(
            "(?i)exception|stack ?trace|\\bat [a-z]+(\\.[a-z0-9_$]+)+\\(|org\\.(ohms|apache|jboss|eclipse|postgresql)"
                    + "|\\bjavax?\\.|jakarta\\.|com\\.ibm|SRVE\\d{4}|CW[A-Z]{3}\\d{4}|select .* from");

    /** What the server itself says, before any application, to an address that is not encoded as one. */
    private static final Pattern UNREADABLE_ADDRESS = Pattern.compile(
            "(<H1>|\\{\"error_message\" : \")CWWWC0005I: The request URI has invalid or improperly encoded characters: \\[[^<>\"\\]]*]"
                    + "(</H1><BR>|\"})\\s*");

    @Test
    void isRefusedFiveHundredTimes(Hospital hospital) {
        assertThat(wrong(hospital, SEED, 500)).isEmpty();
    }

    @Test
    @Tag("full")
    void isRefusedTenThousandTimes(Hospital hospital) {
        assertThat(wrong(hospital, SEED + 1, 10_000)).isEmpty();
    }

    /** Everything that was answered otherwise than documented. */
    private static List<String> wrong(Hospital hospital, long seed, int count) {
        var contract = Contract.of(hospital);
        var partner = Partner.demo(hospital);
        var stage = new Stage(hospital, contract, partner);
        var fuzzer = new Fuzzer(seed);
        var raw = new RawHttp(hospital.doors().staff());
        var good = new HashMap<String, Call>();
        var wrong = new ArrayList<String>();
        var shots = new ArrayList<Fuzzer.Shot>();
        var triesForTokens = 0;
        while (shots.size() < count) {
            var operation = contract.operations()
                    .get(shots.size() % contract.operations().size());
            if (operation.path().startsWith("/oauth/")
                    && operation.bodyType().isPresent()
                    && triesForTokens++ > TRIES_FOR_TOKENS) {
                operation = contract.operation("listServices");
            }
            if (shots.size() % RENEWED_AFTER == 0) {
                good.clear();
            }
            var sound = good.computeIfAbsent(
                    operation.id(), id -> stage.good(contract.operation(id)).orElseThrow());
            var shot = fuzzer.shot(sound.operation().scope().isPresent() ? sound.token(partner.token()) : sound);
            shots.add(shot);
            try {
                objections(contract, shot, raw.send(shot.method(), shot.target(), shot.headers(), shot.body()))
                        .forEach(objection -> wrong.add(shot + "\n    " + objection));
            } catch (IOException broken) {
                wrong.add(shot + "\n    " + broken);
            }
        }
        System.getLogger(FuzzApiIT.class.getName()).log(System.Logger.Level.INFO, "{0}", Fuzzer.counted(shots));
        return wrong;
    }

    private static List<String> objections(Contract contract, Fuzzer.Shot shot, RawHttp.Answer answer) {
        var found = new ArrayList<String>();
        var said = answer.status() + " " + answer.type() + " " + answer.body();
        if (answer.status() == 0 && shot.body().length > LARGE) {
            return found;
        }
        if (answer.status() == 400 && UNREADABLE_ADDRESS.matcher(answer.body()).matches()) {
            return found;
        }
        if (answer.status() < 200 || answer.status() >= 500) {
            found.add("answered " + said);
        }
        if (INSIDES.matcher(answer.body()).find()) {
            found.add("shows our insides: " + said);
        }
        if (answer.status() >= 400 && !answer.body().isEmpty()) {
            found.addAll(refusal(contract, shot, answer, said));
        }
        if (answer.status() < 400 && shot.toOperation()) {
            contract.breaches(shot.operation(), answer.status(), answer.type(), answer.body())
                    .forEach(breach -> found.add(breach + " in " + said));
        }
        return found;
    }

    private static List<String> refusal(Contract contract, Fuzzer.Shot shot, RawHttp.Answer answer, String said) {
        var found = new ArrayList<String>();
        var breaches = shot.toOperation()
                ? contract.breaches(shot.operation(), answer.status(), answer.type(), answer.body())
                : contract.problemBreaches(answer.type(), answer.body());
        breaches.forEach(breach -> found.add(breach + " in " + said));
        if (shot.fieldOnly() && answer.status() == 400 && !namesFields(answer.body())) {
            found.add("names no field: " + said);
        }
        return found;
    }

    private static boolean namesFields(String body) {
        try {
            var errors = Contract.JSON.readTree(body).path("errors");
            return !errors.isEmpty() && errors.findValuesAsText("field").size() == errors.size();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
