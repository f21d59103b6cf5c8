package org.ohms.web.pharmacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ohms.pharmacy.report.PharmacyReport;

@DisplayName("The bars of a report of the pharmacy")
class ReportPictureTest {
    private static List<Long> lengths(PharmacyReport report, List<List<String>> rows) {
        return rows.stream().map(row -> ReportPicture.length(report, rows, row)).toList();
    }

    private static List<String> used(String before, String received, String given) {
        return List.of("Medicine", "TABLET", before, received, given, "0", "0", "0", "0", "0");
    }

    private static List<String> moved(String medicine, String balance) {
        return List.of("2026-11-23T08:00:00Z", medicine, "RECEIPT", "L-1", "Main", "1", balance, "", "");
    }

    private static List<String> expiring(String worth) {
        return List.of("2026-12-31", "Medicine", "L-1", "Main", "TABLET", "10", "0", worth);
    }

    @Test
    @DisplayName("are of what there was of each medicine, where different units stand below each other")
    void areOfTheSameMedicine() {
        assertThat(lengths(
                        PharmacyReport.USE,
                        List.of(
                                used("100", "100", "-50"),
                                used("0", "4", "-4"),
                                used("3", "0", "0"),
                                used("0", "0", "0"),
                                used("1", "0", "-2"))))
                .containsExactly(250L, 1000L, 0L, 0L, 1000L);
        assertThat(lengths(
                        PharmacyReport.CONTROLLED,
                        List.of(moved("A", "200"), moved("B", "5"), moved("A", "50"), moved("B", "0"))))
                .containsExactly(1000L, 1000L, 250L, 0L);
    }

    @Test
    @DisplayName("are of money, where money is added up")
    void areOfMoney() {
        assertThat(lengths(PharmacyReport.EXPIRY, List.of(expiring("12.5"), expiring("50"), expiring("0"))))
                .containsExactly(250L, 1000L, 0L);
        assertThat(lengths(PharmacyReport.EXPIRY, List.of(expiring("0")))).containsExactly(0L);
    }

    @ParameterizedTest
    @EnumSource(PharmacyReport.class)
    @DisplayName("are of a figure of the report, and of no figure that has no unit of its own")
    void areOfAFigure(PharmacyReport report) {
        assertThat(report.columns().get(ReportPicture.column(report)).isFigure())
                .isTrue();
    }
}
