package org.ohms.web.pharmacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ohms.pharmacy.report.PharmacyReport;

/**
 * The bars of a report, one for each row on the page. Tablets and millilitres are never measured against each other: a bar is
 * of times, of money or of minutes, of what there was of the same medicine, or of the same medicine in another row.
 */
final class ReportPicture {
    /** A bar as long as it gets. */
    static final int WHOLE = 1_000;

    private static final int MEDICINE_OF_REGISTER = 1;
    private static final int BEFORE = 2;
    private static final int RECEIVED = 3;
    private static final int GIVEN = 4;

    private ReportPicture() {}

    /** The column the bars are of. */
    static int column(PharmacyReport report) {
        return switch (report) {
            case DISPENSED -> 2;
            case USE -> GIVEN;
            case EXPIRY -> 7;
            case VALUE -> 5;
            case CONTROLLED -> 6;
            case COUNSELLING -> 1;
            case WAITING -> 2;
        };
    }

    /** Whether each bar has a measure of its own, which is then said beside its column. */
    static boolean hasOwnMeasure(PharmacyReport report) {
        return report == PharmacyReport.USE || report == PharmacyReport.CONTROLLED;
    }

    /** How long the bar of a row is, in thousandths. */
    static long length(PharmacyReport report, List<List<String>> rows, List<String> row) {
        var at = column(report);
        return switch (report) {
            case USE ->
                part(figure(row.get(GIVEN)).negate(), figure(row.get(BEFORE)).add(figure(row.get(RECEIVED))));
            case CONTROLLED ->
                part(
                        figure(row.get(at)),
                        longest(
                                rows.stream()
                                        .filter(one ->
                                                one.get(MEDICINE_OF_REGISTER).equals(row.get(MEDICINE_OF_REGISTER)))
                                        .toList(),
                                at));
            default -> part(figure(row.get(at)), longest(rows, at));
        };
    }

    private static BigDecimal longest(List<List<String>> rows, int at) {
        return rows.stream().map(one -> figure(one.get(at))).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static long part(BigDecimal some, BigDecimal whole) {
        if (some.signum() <= 0 || whole.signum() <= 0) {
            return 0;
        }
        var length = some.multiply(BigDecimal.valueOf(WHOLE)).divide(whole, 0, RoundingMode.HALF_EVEN);
        return Math.min(WHOLE, length.longValue());
    }

    private static BigDecimal figure(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }
}
