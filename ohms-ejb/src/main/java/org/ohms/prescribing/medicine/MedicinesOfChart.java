package org.ohms.prescribing.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.medicine.TakenMedicines;
import org.ohms.shared.id.PatientId;

/** Tells the chart what its patient takes and took. */
@ApplicationScoped
class MedicinesOfChart implements TakenMedicines {
    @Inject
    Medicines medicines;

    @Override
    public List<TakenMedicine> of(PatientId patient) {
        return medicines.taken(patient);
    }

    @Override
    public int notShown(PatientId patient) {
        return medicines.notShown(patient);
    }
}
