package org.ohms.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.records.document.DocumentDesk;
import org.ohms.records.document.DocumentRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** The documents of a patient, and the place where more come in. */
@Named
@ViewScoped
@ShowsRefusals
public class DocumentsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient DocumentDesk desk;

    @Inject
    transient PatientRecord record;

    private String patient = "";
    private String visit = "";
    private int first;
    private long total;
    private transient @Nullable PatientLabel label;
    private transient List<DocumentRow> rows = List.of();

    /** Reads the part of the list the address asks for. */
    public void load() {
        label = record.label(id());
        var page = desk.of(id(), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    /** The visit that what is sent from here belongs to; empty for none. */
    public String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = UrlValues.visit(visit).map(Object::toString).orElse("");
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public List<DocumentRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
