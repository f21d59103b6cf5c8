package org.ohms.records.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.own.OwnChart;
import org.ohms.records.summary.ChartSummary;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("Implants and aids")
class DeviceIT {
    private static final String UDI = "(01)51022222233336(10)A213B1(21)1234";

    private final Ward ward = new Ward();

    private DeviceDraft pacemaker(@Nullable String udi, @Nullable String lot) {
        return new DeviceDraft(
                DeviceKind.IMPLANT,
                Concept.of(CodeSystem.SNOMED, "14106009", "Cardiac pacemaker"),
                "Example Rhythm",
                "ER 2",
                udi,
                lot,
                null,
                "Chest, left",
                PartialDate.parse("2018-05").orElseThrow(),
                "Heart centre",
                null);
    }

    private UUID placed() {
        return as(ward.doctor, () -> use(DeviceList.class).add(ward.patient, pacemaker(UDI, null)));
    }

    private List<DeviceRow> devices() {
        return as(ward.doctor, () -> use(DeviceList.class).of(ward.patient));
    }

    private static DomainException refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    @Test
    @DisplayName("stand in the chart, on its first page and for the patient, with lot and serial number from the UDI")
    void shown() {
        placed();

        assertThat(devices()).singleElement().satisfies(row -> {
            assertThat(row.what().text()).isEqualTo("Cardiac pacemaker");
            assertThat(row.identifier()).isEqualTo("51022222233336");
            assertThat(row.lot()).isEqualTo("A213B1");
            assertThat(row.serial()).isEqualTo("1234");
            assertThat(row.placed()).hasToString("2018-05");
            assertThat(row.isInUse()).isTrue();
        });
        assertThat(as(ward.doctor, () -> use(ChartSummary.class).of(ward.patient))
                        .devices())
                .extracting(row -> row.what().text())
                .containsExactly("Cardiac pacemaker");
        assertThat(as(ward.herself(), () -> use(OwnChart.class).health()).devices())
                .extracting(DeviceRow::udi)
                .containsExactly(UDI);
    }

    @Test
    @DisplayName("have a UDI that is one and agrees with what is typed beside it")
    void soundUdi() {
        assertThat(refusal(() -> as(
                                ward.doctor,
                                () -> use(DeviceList.class)
                                        .add(ward.patient, pacemaker("(01)51022222233337(10)A213B1", null))))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("device.udi-unsound");
        assertThat(refusal(() -> as(
                                ward.doctor, () -> use(DeviceList.class).add(ward.patient, pacemaker(UDI, "A213B7"))))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("lot");

        as(ward.doctor, () -> use(DeviceList.class).add(ward.patient, pacemaker("+H123PARTNO1234567890120", "7")));

        assertThat(devices()).extracting(DeviceRow::lot).containsExactly("7");
    }

    @Test
    @DisplayName("are removed once, not before they were placed, and stay as what was")
    void removed() {
        var id = placed();

        assertThat(refusal(() -> as(
                                ward.doctor,
                                () -> use(DeviceList.class)
                                        .removed(
                                                ward.patient,
                                                id,
                                                1,
                                                PartialDate.parse("2017").orElseThrow(),
                                                null)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("records.ends-before-it-begins");
        as(ward.doctor, () -> use(DeviceList.class).removed(ward.patient, id, 1, null, "Battery was empty"));

        var row = devices().get(0);
        assertThat(row.isInUse()).isFalse();
        assertThat(row.removed()).isNotNull();
        assertThat(row.remark()).isEqualTo("Battery was empty");
        assertThat(refusal(() -> as(
                                ward.doctor,
                                () -> use(DeviceList.class).removed(ward.patient, id, row.version(), null, null)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("device.not-in-use");
        assertThat(refusal(() -> as(ward.doctor, () -> use(DeviceList.class).enteredInError(ward.patient, id, 1)))
                        .kind())
                .isEqualTo(DomainException.Kind.STALE);
        as(ward.doctor, () -> use(DeviceList.class).enteredInError(ward.patient, id, row.version()));
        assertThat(devices()).isEmpty();
        assertThat(as(ward.herself(), () -> use(OwnChart.class).health()).devices())
                .isEmpty();
    }

    @Test
    @DisplayName("are nothing to strangers, and their serial numbers stand nowhere in clear")
    void strangers() throws SQLException {
        var id = placed();

        assertThat(refusal(() -> as(ward.stranger, () -> use(DeviceList.class).of(ward.patient)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        assertThat(refusal(() ->
                                as(ward.stranger, () -> use(DeviceList.class).removed(ward.patient, id, 1, null, null)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        try (var sight = Sight.of(ward.stranger)) {
            assertThat(sight.count("select count(*) from ohms.device_use where id = '" + id + "'"))
                    .isZero();
        }
        assertThat(Hospital.count("select count(*) from ohms.device_use where id = '" + id
                        + "' and device_identifier = '51022222233336' and lot = 'A213B1'"))
                .isOne();
        assertThat(Hospital.count("select count(*) from ohms.device_use d where id = '" + id
                        + "' and to_jsonb(d) - 'words' @? '$.* ? (@ like_regex \"Rhythm|ER 2|Chest\")'"))
                .isZero();
    }
}
