package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.safety.Alternative;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.prescribing.safety.SafetyChecks;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;

/** Somebody prescribes: the medicine is checked against the chart, and what is signed was checked in the same moment. */
@Stateless
public class Prescribing {
    private static final String TYPE = "MedicationRequest";

    @Inject
    ChartPen pen;

    @Inject
    PrescriptionMaking making;

    @Inject
    PrescriptionWriting writing;

    @Inject
    PrescriptionSigning signing;

    @Inject
    SafetyChecks checks;

    /** Checks the medicine against what the patient takes and does not bear; the directions may still be missing. */
    @RolesAllowed("prescription.write")
    public SafetyCheck check(PrescribeMedicine wanted) {
        pen.open(wanted.patient());
        var check = checks.of(
                wanted.patient(),
                named(wanted),
                making.directions(wanted)
                        .flatMap(directions -> DoseFigures.of(wanted.strength(), directions))
                        .orElse(null),
                signing.without(wanted.patient(), wanted.replaces()));
        writing.checked(check);
        return check;
    }

    /** Others of the same class that nothing stops, each checked like the first. */
    @RolesAllowed("prescription.write")
    public List<Alternative> insteadOf(PrescribeMedicine wanted) {
        pen.open(wanted.patient());
        return checks.insteadOf(wanted.patient(), named(wanted), signing.without(wanted.patient(), wanted.replaces()));
    }

    /**
     * Signs. The check runs once more; the prescription is valid at once, or waits for a second prescriber where
     * something is kept in spite of a stop.
     *
     * @throws DomainException REFUSED while an alert is not answered, and for what is controlled; INVALID with everything
     *     that is missing
     */
    @RolesAllowed("prescription.write")
    public UUID sign(PrescribeMedicine wanted, AlertReplies replies) {
        pen.open(wanted.patient());
        var sound = making.sound(wanted);
        if (sound.controlled()) {
            throw DomainException.refused(PrescriptionRefusal.CONTROLLED);
        }
        return signed(wanted, sound, replies);
    }

    /** Signs what may be controlled, right after a sign-in. */
    @RolesAllowed("prescription.write")
    @AsksAgain
    public UUID signControlled(PrescribeMedicine wanted, AlertReplies replies) {
        pen.open(wanted.patient());
        return signed(wanted, making.sound(wanted), replies);
    }

    private UUID signed(PrescribeMedicine wanted, SoundPrescription sound, AlertReplies replies) {
        var id = writing.sign(sound, wanted.refill(), replies, pen.me(), pen.now());
        pen.wrote(wanted.patient(), TYPE, id);
        return id;
    }

    private NamedMedicine named(PrescribeMedicine wanted) {
        var refusals = new Refusals();
        var words = making.words(wanted, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return NamedMedicine.text(words.medicine());
    }
}
