package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** A prescription on paper, in the patient's language, with a square that says whether it is valid. */
@Stateless
public class PrescriptionPaper {
    @Inject
    ChartPen pen;

    @Inject
    Prescriptions prescriptions;

    @Inject
    PatientLabels labels;

    @Inject
    PaperFacts facts;

    /** @throws DomainException REFUSED for one that is not valid: paper outlives what it says */
    @RolesAllowed("prescription.write")
    public byte[] print(PatientId patient, UUID id) {
        pen.open(patient, "MedicationRequest", id);
        var row = prescriptions.row(patient, id);
        if (!row.isActive()) {
            throw DomainException.refused(PrescriptionRefusal.NOT_NOW);
        }
        var label = labels.of(patient).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        return new PrescriptionPdf(locale(label), facts.zone()).of(row, label, facts.hospital(), facts.link(id));
    }

    private static Locale locale(PatientLabel label) {
        return label.languages().stream()
                        .findFirst()
                        .filter(first -> first.startsWith("es"))
                        .isPresent()
                ? Locale.forLanguageTag("es-US")
                : Locale.US;
    }
}
