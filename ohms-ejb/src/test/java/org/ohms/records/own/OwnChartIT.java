package org.ohms.records.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.proxy;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.records.coding.Concept;
import org.ohms.records.report.NewReport;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ReportIntake;
import org.ohms.records.report.ReportStatus;
import org.ohms.scheduling.Proxies;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A chart at the patients' door")
class OwnChartIT {
    private static final PageRequest SOME = new PageRequest(0, 10);

    private final PatientId child = Proxies.child("Noelia");

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
        result("Blood count", Clearance.N);
        result("Confidential test", Clearance.R);
    }

    private void result(String what, Clearance label) {
        var at = Instant.now().minusSeconds(3_600);
        Hospital.asSystem(() -> use(ReportIntake.class)
                .admit(
                        new NewReport(
                                child,
                                null,
                                null,
                                ReportCategory.LABORATORY,
                                ReportStatus.FINAL,
                                Concept.of(what),
                                null,
                                false,
                                at,
                                at,
                                label,
                                label == Clearance.N ? at : null,
                                false),
                        null));
    }

    @Test
    @DisplayName("is read by whoever acts for the patient when that part was opened to them, and by nobody else")
    void proxies() throws SQLException {
        var reader = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.HEALTH);
        var booking = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS);

        var shown = as(
                proxy(reader, child, "own-chart.read"),
                () -> use(OwnChart.class).results(SOME));
        assertThat(shown.rows()).extracting(row -> row.what().text()).containsExactly("Blood count");

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        proxy(booking, child, "own-chart.read"),
                        () -> use(OwnChart.class).results(SOME)));
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("access.part-not-open");
        assertThat(as(
                        proxy(reader, child, "own-chart.read"),
                        () -> use(OwnChart.class).isOpen()))
                .isTrue();
        assertThat(as(
                        proxy(booking, child, "own-chart.read"),
                        () -> use(OwnChart.class).isOpen()))
                .isFalse();
        // whatever the application believes, the database knows the parts
        try (var sight = Sight.of(proxy(booking, child, "own-chart.read"))) {
            assertThat(sight.count("select count(*) from ohms.diagnostic_report where patient_id = '" + child + "'"))
                    .isZero();
        }
        try (var sight = Sight.of(proxy(reader, child, "own-chart.read"))) {
            assertThat(sight.count("select count(*) from ohms.diagnostic_report where patient_id = '" + child + "'"))
                    .isOne();
        }
    }
}
