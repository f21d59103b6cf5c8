package org.ohms.api;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("The interaction check at the interface")
class InteractionsApiIT {
    private static final String PATH = "/api/v1/interaction-checks";

    private Partner partner;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
    }

    @Test
    void tellsWhatHarmsTogetherAndWhy() {
        partner.sends(medications(
                        Map.of("atc", "J01FA09"), Map.of("rxcui", "36567"), Map.of("text", "Metformin 500 mg")))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("alert"))
                .body("notChecked", empty())
                .body("release", notNullValue())
                .body("pairs", hasSize(1))
                .body("pairs[0].a", equalTo("clarithromycin"))
                .body("pairs[0].b", equalTo("simvastatin"))
                .body("pairs[0].severity", equalTo("contraindicated"))
                .body("pairs[0].interruptive", equalTo(true))
                .body("pairs[0].rule", notNullValue())
                .body("pairs[0].source", not(empty()));
    }

    @Test
    void saysClearOnlyWhenItCheckedEverything() {
        partner.sends(medications(Map.of("text", "lisinopril 10 mg"), Map.of("text", "metformin")))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("clear"))
                .body("pairs", empty());
        partner.sends(medications(Map.of("text", "lisinopril"), Map.of("text", "bitter leaf tea")))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("could-not-check"))
                .body("notChecked[0].input", equalTo("bitter leaf tea"))
                .body("notChecked[0].reason", equalTo("unknown"));
    }

    @Test
    void doesNotKnowAPatientNobodyHas() {
        partner.sends(Map.of(
                        "medications",
                        List.of(Map.of("text", "warfarin")),
                        "patientId",
                        UUID.randomUUID().toString()))
                .post(PATH)
                .then()
                .statusCode(404);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        partner.sends(medications()).post(PATH).then().statusCode(400).body("errors.field", hasItem("medications"));
        partner.sends(medications(Map.of("atc", "nonsense")))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("medications.0.atc"));
        partner.sends(Map.of("medications", Collections.nCopies(61, Map.of("text", "warfarin"))))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("medications"));
    }

    @SafeVarargs
    private static Map<String, Object> medications(Map<String, String>... medications) {
        return Map.of("medications", List.of(medications));
    }
}
