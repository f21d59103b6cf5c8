package org.ohms.compliance.audit;

import java.util.Collection;
import java.util.Map;
import org.ohms.shared.id.PatientId;

/** The last digits of patients' record numbers, for readers of the trail. The feature of patients implements it. */
public interface PatientEndings {
    /** The ending for each patient that exists. */
    Map<PatientId, String> of(Collection<PatientId> patients);
}
