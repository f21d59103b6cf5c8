package org.ohms.billing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Insurers.CLERK;
import static org.ohms.billing.Insurers.card;
import static org.ohms.billing.Insurers.cover;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.card.CardSide;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Old pictures of insurance cards")
class OldInsuranceIT {
    private final Actor asks = staff(new AccountId(UUID.randomUUID()), "retention.read", "retention.propose");
    private final Actor agrees = staff(new AccountId(UUID.randomUUID()), "retention.read", "retention.approve");

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static CoverageRow shown(PatientId patient, UUID coverage) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return as(CLERK, () -> {
            var desk = use(CoverageDesk.class);
            desk.picture(coverage, desk.coverage(coverage).version(), CardSide.FRONT, bytes.toByteArray());
            return desk.coverage(coverage);
        });
    }

    private static long due(UUID picture) {
        return Hospital.count("select count(*) from ohms.retention_due('insurance-card', now() - interval '5 years')"
                + " where row_id = '" + picture + "'");
    }

    @Test
    @DisplayName("go when two people agree and nothing shows them any more; the one that is shown stays")
    void go() throws IOException, SQLException {
        var patient = Clinic.patient();
        var coverage = cover(patient, card(Insurers.payer(), null, 1, "OLD 1"));
        var old = shown(patient, coverage).cardFront();
        var current = shown(patient, coverage).cardFront();
        assertThat(old).isNotNull();
        assertThat(current).isNotNull();
        behindTheWalls("update ohms.coverage_card set taken_at = now() - interval '7 years' where patient_id = '"
                + patient + "'");
        assertThat(due(old)).isEqualTo(1);
        assertThat(due(current)).isZero();

        var order = UUID.randomUUID();
        try (var sight = Sight.of(asks)) {
            sight.keep("select ohms.retention_propose('" + order
                    + "', 'insurance-card', now() - interval '5 years', now())::text");
        }
        try (var sight = Sight.of(agrees)) {
            assertThat(sight.keep("select ohms.retention_decide('" + order + "', true, now())"))
                    .isEqualTo("done");
        }

        assertThat(Hospital.count("select count(*) from ohms.coverage_card where patient_id = '" + patient + "'"))
                .isEqualTo(1);
        assertThat(Hospital.count("select count(*) from ohms.retention_due('eligibility', now() - interval '5 years')"))
                .isZero();
        assertThat(Hospital.count(
                        "select count(*) from ohms.retention_due('insurance-told', now() - interval '5 years')"))
                .isZero();
    }
}
