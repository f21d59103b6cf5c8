package org.ohms.web.patients;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.search.PatientHit;
import org.ohms.patients.search.PatientHits;
import org.ohms.patients.search.PatientSearch;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;

/** Finds patients by one typed line. What is typed stays in the form; it never stands in an address. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientSearchView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PatientSearch search;

    @Inject
    transient AppointmentCalendar calendar;

    @Inject
    transient Person person;

    @Inject
    transient Words words;

    private String typed = "";
    private boolean asked;
    private transient PatientHits found = new PatientHits(List.of(), false);
    private transient Map<PatientId, AppointmentRow> next = Map.of();

    /** Looks for what was typed. */
    public void find() {
        asked = !typed.isBlank();
        found = search.find(typed);
        next = person.may("appointment.read")
                ? calendar.next(
                        found.hits().stream().map(hit -> hit.patient().id()).toList())
                : Map.of();
    }

    /** When the patient comes next; null when nothing is booked, or the desk may not know. */
    public @Nullable AppointmentRow next(PatientHit hit) {
        return next.get(hit.patient().id());
    }

    /** What in the record met the typed words. */
    public String matched(PatientHit hit) {
        return hit.matchedBy().stream()
                .map(by -> words.of("patients.matched." + by.name().toLowerCase(java.util.Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed == null ? "" : typed;
    }

    public boolean isAsked() {
        return asked;
    }

    public List<PatientHit> getHits() {
        return found.hits();
    }

    public boolean isMore() {
        return found.more();
    }
}
