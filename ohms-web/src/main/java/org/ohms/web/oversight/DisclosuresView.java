package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.disclosure.DisclosureDesk;
import org.ohms.patients.disclosure.DisclosurePurpose;
import org.ohms.patients.disclosure.DisclosureRow;
import org.ohms.patients.disclosure.PatientDisclosures;
import org.ohms.patients.disclosure.RecordDisclosure;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The accounting of disclosures of one patient, to read, to print and to add to. */
@Named
@ViewScoped
@ShowsRefusals
public class DisclosuresView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 200;

    @Inject
    transient DisclosureDesk desk;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private int first;
    private @Nullable String day;
    private String recipient = "";
    private String address = "";
    private String what = "";
    private @Nullable String purpose;
    private transient @Nullable PatientDisclosures read;

    /** Reads the accounting of the patient of the address. */
    public void load() {
        read = desk.of(id(), new PageRequest(first, ROWS));
    }

    /** Writes a disclosure down. */
    public String record() {
        desk.record(new RecordDisclosure(
                id(),
                UrlValues.day(day).orElse(null),
                recipient,
                address,
                what,
                purpose == null ? null : DisclosurePurpose.of(purpose).orElse(null)));
        toasts.say("oversight.disclosure.recorded");
        return "/staff/patients/disclosures?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public List<DisclosureRow> getRows() {
        return read == null ? List.of() : read.page().rows();
    }

    public long getTotal() {
        return read == null ? 0 : read.page().total();
    }

    public int getSize() {
        return ROWS;
    }

    public @Nullable PatientLabel getLabel() {
        return read == null ? null : read.patient();
    }

    public List<String> getPurposes() {
        return Arrays.stream(DisclosurePurpose.values())
                .map(DisclosurePurpose::code)
                .toList();
    }

    public int getFirst() {
        return first;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient == null ? "" : recipient;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }
}
