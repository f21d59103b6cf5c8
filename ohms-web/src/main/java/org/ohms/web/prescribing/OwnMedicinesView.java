package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.OwnMedicines;
import org.ohms.records.own.OwnChart;

/** What patients read of their medicines. It stays while they type, so that the forms beside the list are there when they are sent. */
@Named
@ViewScoped
public class OwnMedicinesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnMedicines medicines;

    @Inject
    transient OwnChart chart;

    private boolean known;
    private transient List<MedicineRow> rows = List.of();

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
