package org.ohms.patients.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/** The handwork of a copy: whose record, what all rooms keep, and the file it becomes. */
@ApplicationScoped
class CopyDesk {
    /** More entries than this are not put on paper while somebody waits. */
    static final int AT_ONCE = 1_500;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    RecordGathering gathering;

    @Inject
    KnownHospital hospital;

    @Inject
    Background background;

    PatientId reached() {
        var patient = own.insist();
        policy.insistOn(patient);
        return patient;
    }

    /**
     * The rooms are asked as the system: patients have a right to more than the portal shows. The rooms of the chart give
     * what was released; the desk gives the rest, where somebody can say what it means.
     */
    WholeRecord gathered(PatientId patient) {
        return background.call("copy.gather", () -> gathering.of(patient));
    }

    boolean isLarge(WholeRecord whole) {
        return whole.size() > AT_ONCE;
    }

    byte[] written(WholeRecord whole, String language) {
        return CopyArchive.of(whole, CopyTexts.written(language), hospital.zone());
    }
}
