package org.ohms.pharmacy.report;

import java.util.List;
import org.ohms.pharmacy.report.ReportColumn.Kind;

/** What is reported of the shelf and of the counter. */
public enum PharmacyReport {
    /** What was handed over of each medicine, and what of it came back. */
    DISPENSED(
            false,
            ReportColumn.of("medicine", Kind.TEXT),
            ReportColumn.of("unit", Kind.WORD),
            ReportColumn.sum("dispenses", Kind.FIGURE),
            ReportColumn.of("given", Kind.FIGURE),
            ReportColumn.of("back", Kind.FIGURE),
            ReportColumn.of("kept", Kind.FIGURE)),
    /** How the stock of each medicine came to be what it is: what there was and every kind of movement are what there is. */
    USE(
            false,
            ReportColumn.of("medicine", Kind.TEXT),
            ReportColumn.of("unit", Kind.WORD),
            ReportColumn.of("before", Kind.FIGURE),
            ReportColumn.of("received", Kind.FIGURE),
            ReportColumn.of("given", Kind.FIGURE),
            ReportColumn.of("back", Kind.FIGURE),
            ReportColumn.of("corrected", Kind.FIGURE),
            ReportColumn.of("destroyed", Kind.FIGURE),
            ReportColumn.of("moved", Kind.FIGURE),
            ReportColumn.of("after", Kind.FIGURE)),
    /**
     * What of the stock expires on these days, and what it is worth, as the value of the stock says it. A lot at several places
     * is worth at each what its part of the lot is.
     */
    EXPIRY(
            false,
            ReportColumn.of("expires", Kind.DAY),
            ReportColumn.of("medicine", Kind.TEXT),
            ReportColumn.of("lot", Kind.TEXT),
            ReportColumn.of("place", Kind.TEXT),
            ReportColumn.of("unit", Kind.WORD),
            ReportColumn.of("onHand", Kind.FIGURE),
            ReportColumn.of("apart", Kind.FIGURE),
            ReportColumn.sum("worth", Kind.AMOUNT)),
    /**
     * What the stock was worth at the end of the last day, lot by lot: of a lot the first that came goes first, so what is
     * left is what came last, at what it cost then. What nobody said the cost of is worth nothing here, and is named.
     */
    VALUE(
            false,
            ReportColumn.of("medicine", Kind.TEXT),
            ReportColumn.of("lot", Kind.TEXT),
            ReportColumn.of("unit", Kind.WORD),
            ReportColumn.of("left", Kind.FIGURE),
            ReportColumn.of("withoutCost", Kind.FIGURE),
            ReportColumn.sum("worth", Kind.AMOUNT)),
    /** Every movement of controlled medicines, with what there was of each medicine after it. */
    CONTROLLED(
            false,
            ReportColumn.of("when", Kind.MOMENT),
            ReportColumn.of("medicine", Kind.TEXT),
            ReportColumn.of("movement", Kind.WORD),
            ReportColumn.of("lot", Kind.TEXT),
            ReportColumn.of("place", Kind.TEXT),
            ReportColumn.of("change", Kind.FIGURE),
            ReportColumn.of("balance", Kind.FIGURE),
            ReportColumn.of("by", Kind.TEXT),
            ReportColumn.of("witness", Kind.TEXT)),
    /** How often patients were counselled when a medicine was handed over, and about what. */
    COUNSELLING(true, ReportColumn.of("what", Kind.WORD), ReportColumn.of("times", Kind.FIGURE)),
    /** How long, in minutes, those waited who got a medicine that day: until it was ready, and until they had it. */
    WAITING(
            true,
            ReportColumn.of("day", Kind.DAY),
            ReportColumn.sum("dispenses", Kind.FIGURE),
            ReportColumn.of("readyMean", Kind.FIGURE),
            ReportColumn.of("readyLongest", Kind.FIGURE),
            ReportColumn.of("handedMean", Kind.FIGURE),
            ReportColumn.of("handedLongest", Kind.FIGURE));

    private final boolean counter;
    private final List<ReportColumn> columns;

    PharmacyReport(boolean counter, ReportColumn... columns) {
        this.counter = counter;
        this.columns = List.of(columns);
    }

    /** Whether it is about the counter, whose records only those see who work there. */
    public boolean isOfCounter() {
        return counter;
    }

    public List<ReportColumn> columns() {
        return columns;
    }

    public boolean isSummed() {
        return columns.stream().anyMatch(ReportColumn::summed);
    }
}
