package org.ohms.pharmacy.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;

/** The reports of the pharmacy. No patient stands in one. */
@Stateless
public class PharmacyReports {
    private static final int MOST = 50_000;

    @Inject
    ReportReading reading;

    /**
     * A report of the shelf.
     *
     * @throws DomainException INVALID without two days in their order, five years apart at most
     */
    @RolesAllowed("stock.read")
    public ReportTable ofStock(PharmacyReport report, ReportSpan span, PageRequest part) {
        insistOn(report, false);
        return reading.read(report, span, part.first(), part.size());
    }

    /**
     * A report of the counter, for those who work there: nobody else would see its rows, and a nought that only says so
     * would be taken for one.
     */
    @RolesAllowed("medication.dispense")
    public ReportTable ofCounter(PharmacyReport report, ReportSpan span, PageRequest part) {
        insistOn(report, true);
        return reading.read(report, span, part.first(), part.size());
    }

    /** All rows of a report of the shelf, to be kept as a file; of very many, the first. */
    @RolesAllowed("stock.read")
    public ReportTable exportOfStock(PharmacyReport report, ReportSpan span) {
        insistOn(report, false);
        return reading.read(report, span, 0, MOST);
    }

    /** All rows of a report of the counter, to be kept as a file; of very many, the first. */
    @RolesAllowed("medication.dispense")
    public ReportTable exportOfCounter(PharmacyReport report, ReportSpan span) {
        insistOn(report, true);
        return reading.read(report, span, 0, MOST);
    }

    private static void insistOn(PharmacyReport report, boolean counter) {
        if (report.isOfCounter() != counter) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }
}
