package org.ohms.house;

import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InOpenHospital
@DisplayName("The health of a node")
class HealthApiIT {
    @Test
    @DisplayName("names what was checked")
    void namesWhatWasChecked(Hospital hospital) {
        hospital.request()
                .get("/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks[0].data.database", equalTo("UP"))
                .body("checks[0].data.'key-set'", equalTo("UP"))
                .body("checks[0].data.outbox", equalTo("UP"))
                .body("checks[0].data.'audit-partitions'", equalTo("UP"));
        hospital.request()
                .get("/health/started")
                .then()
                .statusCode(200)
                .body("checks[0].data.migrations", equalTo("UP"));
    }
}
