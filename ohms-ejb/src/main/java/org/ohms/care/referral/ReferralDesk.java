package org.ohms.care.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Patients in one's care are sent on; what somebody outside answers and finds is written here for them. */
@Stateless
public class ReferralDesk {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Referrals referrals;

    @Inject
    ReferralReading reading;

    @Inject
    ReferralKeeping keeping;

    @Inject
    ReferralLetter letter;

    /** The newest first. */
    @RolesAllowed("chart.read")
    public List<ReferralRow> of(PatientId patient) {
        pen.open(patient);
        return reading.rows(referrals.of(patient));
    }

    /** Who of the house can be asked. */
    @RolesAllowed("referral.write")
    public List<TaskOwnerRow> recipients() {
        return keeping.recipients();
    }

    /**
     * Asks somebody of the house, or somebody outside by letter.
     *
     * @throws DomainException INVALID with everything that is missing or wrong
     */
    @RolesAllowed("referral.write")
    public UUID ask(NewReferral wanted) {
        pen.open(wanted.patient());
        return keeping.ask(wanted);
    }

    /** The letter as a document to print, with what the one who is asked should know. */
    @RolesAllowed("referral.write")
    public byte[] letter(PatientId patient, UUID referral) {
        pen.open(patient, ReferralKeeping.TYPE, referral);
        return letter.of(charts.with(Referral.class, patient, referral));
    }

    /** It is not wanted any more; the record is closed again to whoever accepted it. */
    @RolesAllowed("referral.write")
    public void revoke(PatientId patient, UUID referral, long version) {
        keeping.revoke(locked(patient, referral, version));
    }

    /** Somebody outside will see the patient. */
    @RolesAllowed("referral.write")
    public void acceptedOutside(PatientId patient, UUID referral, long version, @Nullable String said) {
        keeping.accept(outside(patient, referral, version), said);
    }

    /** Somebody outside will not see the patient, and why. */
    @RolesAllowed("referral.write")
    public void declinedOutside(PatientId patient, UUID referral, long version, @Nullable String why) {
        keeping.decline(outside(patient, referral, version), why);
    }

    /** What somebody outside found. */
    @RolesAllowed("referral.write")
    public void reportedOutside(PatientId patient, UUID referral, long version, @Nullable String found) {
        keeping.report(outside(patient, referral, version), found);
    }

    private Referral outside(PatientId patient, UUID referral, long version) {
        var found = locked(patient, referral, version);
        if (!found.isOutside()) {
            throw DomainException.refused(ReferralRefusal.ANSWERED_INSIDE);
        }
        return found;
    }

    private Referral locked(PatientId patient, UUID referral, long version) {
        pen.open(patient, ReferralKeeping.TYPE, referral);
        return charts.locked(Referral.class, patient, referral, version);
    }
}
