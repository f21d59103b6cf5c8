package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.practitioner.PractitionerSearch;
import org.ohms.scheduling.practitioner.QualificationWarning;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** The register of practitioners; the filter lives in the address. */
@Named
@ViewScoped
@ShowsRefusals
public class DoctorsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;

    @Inject
    transient PractitionerDirectory directory;

    private String q = "";
    private String specialty = "";
    private boolean retired;
    private int first;
    private transient Page<PractitionerRow> found = new Page<>(List.of(), 0);
    private transient List<QualificationWarning> warnings = List.of();
    private transient List<String> specialties = List.of();

    /** Reads the page of the address. */
    public void load() {
        found = directory.find(
                new PractitionerSearch(orNull(q), orNull(specialty), null, retired), new PageRequest(first, SIZE));
        warnings = directory.qualificationWarnings();
        specialties = directory.specialties();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** The address of this list without the page. */
    public String getHref() {
        var encode = java.nio.charset.StandardCharsets.UTF_8;
        return "/staff/doctors?q=" + java.net.URLEncoder.encode(q, encode) + "&specialty="
                + java.net.URLEncoder.encode(specialty, encode) + "&retired=" + retired;
    }

    public List<PractitionerRow> getRows() {
        return found.rows();
    }

    public long getTotal() {
        return found.total();
    }

    public int getSize() {
        return SIZE;
    }

    public List<QualificationWarning> getWarnings() {
        return warnings;
    }

    public List<String> getSpecialties() {
        return specialties;
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(@Nullable String specialty) {
        this.specialty = specialty == null ? "" : specialty;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
