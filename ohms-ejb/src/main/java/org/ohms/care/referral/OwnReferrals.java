package org.ohms.care.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;

/** Patients see where they are sent and how far that is; the letters are among professionals. */
@Stateless
public class OwnReferrals {
    private static final String PART = "health";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Referrals referrals;

    /** The newest first. */
    @RolesAllowed("own-chart.read")
    public List<OwnReferral> mine() {
        var patient = own.insist(PART);
        pen.open(patient);
        return referrals.of(patient).stream()
                .map(one -> new OwnReferral(
                        one.id(),
                        one.words().what(),
                        one.words().recipient() == null ? "" : one.words().recipient(),
                        one.status(),
                        one.requestedAt()))
                .toList();
    }
}
