package org.ohms.web.prescribing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.OwnMedicines;
import org.ohms.records.own.OwnChart;

/** What patients read of their medicines. */
@Named
@RequestScoped
public class OwnMedicinesView {
    @Inject
    OwnMedicines medicines;

    @Inject
    OwnChart chart;

    private boolean known;
    private List<MedicineRow> rows = List.of();

    /** Reads what was released; before the account has a record there is nothing. */
    public void load() {
        known = chart.hasRecord();
        if (known) {
            rows = medicines.mine();
        }
    }

    public boolean isKnown() {
        return known;
    }

    public List<MedicineRow> getCurrent() {
        return rows.stream().filter(MedicineRow::isCurrent).toList();
    }

    public List<MedicineRow> getPast() {
        return rows.stream().filter(row -> !row.isCurrent()).toList();
    }
}
