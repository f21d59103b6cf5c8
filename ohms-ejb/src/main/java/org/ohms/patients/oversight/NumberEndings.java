package org.ohms.patients.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.ohms.compliance.audit.PatientEndings;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.PatientId;

/** The last three digits of a record number: enough to tell two lines apart, too little to know who it is. */
@ApplicationScoped
class NumberEndings implements PatientEndings {
    private static final int SHOWN = 3;

    @Inject
    PatientLabels labels;

    @Override
    public Map<PatientId, String> of(Collection<PatientId> patients) {
        return labels.of(patients).values().stream()
                .collect(Collectors.toMap(PatientLabel::id, label -> ending(label.mrn())));
    }

    private static String ending(String mrn) {
        return mrn.substring(mrn.length() - SHOWN);
    }
}
